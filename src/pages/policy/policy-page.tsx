// The page on a school's policy: for administrators, and open to everybody. It looks again whenever it is looked at.
import { useState } from 'preact/hooks';
import { chooseLocale } from '../../guidance/texts.ts';
import type { Send } from '../../messages/send.ts';
import { Lamp } from '../../ui/lamp.tsx';
import { inARow } from '../../ui/sentences.ts';
import { useTabTitle } from '../../ui/tab-title.ts';
import { TextsProvider, useTexts } from '../../ui/texts.tsx';
import { useLookWhenSeen } from '../../ui/when-seen.ts';
import { type PolicyKnown, readPolicyKnown } from './known.ts';
import { ProblemTable } from './problem-table.tsx';
import { reportText } from './report-text.ts';
import { ReportView } from './report-view.tsx';
import { settingRows } from './setting-rows.ts';
import { SettingTable } from './setting-table.tsx';
import { StateList } from './state-list.tsx';

export interface PolicyPageProps {
  send: Send;
  browserLanguages: readonly string[];
}

export function PolicyPage({ send, browserLanguages }: PolicyPageProps) {
  const [known, setKnown] = useState<PolicyKnown | 'failed'>();
  const look = (): void => {
    readPolicyKnown(send).then(setKnown, (error: unknown) => {
      console.error('Nightlight:', error);
      setKnown('failed');
    });
  };
  useLookWhenSeen(look);
  const chosen = typeof known === 'object' ? known.settings.locale : undefined;
  const locale = chooseLocale(browserLanguages, chosen);
  useTabTitle(locale, 'policy_title');
  return (
    <TextsProvider locale={locale}>{known !== undefined && <Parts {...{ known, look }} />}</TextsProvider>
  );
}

function Parts({ known, look }: { known: PolicyKnown | 'failed'; look: () => void }) {
  const texts = useTexts();
  const { say } = texts;
  return (
    <>
      <header>
        <Lamp size={44} isLit={typeof known === 'object' && known.agreedAt !== undefined} />
        <div>
          <h1>{say('policy_title')}</h1>
          <p class="soft">{say('policy_lead')}</p>
        </div>
      </header>
      <main>
        {known === 'failed' ? (
          <p class="fault" role="alert">
            {say('parent_failed')}
          </p>
        ) : (
          <>
            <Settings known={known} />
            <section>
              <h2>{say('policy_state_title')}</h2>
              <StateList known={known} onAsked={look} />
            </section>
            <ReportView report={reportText(known, texts)} />
          </>
        )}
      </main>
    </>
  );
}

function Settings({ known: { held, settings } }: { known: PolicyKnown }) {
  const texts = useTexts();
  const { say } = texts;
  if (held === undefined) {
    return (
      <section class="none">
        <h2>{say('policy_none_title')}</h2>
        <p>{say('policy_none_text')}</p>
        <p>{say('policy_delivery_chrome')}</p>
        <p>{say('policy_delivery_firefox')}</p>
        <Dropped />
      </section>
    );
  }
  const { problems } = held;
  const rows = settingRows(held, settings, texts);
  return (
    <>
      <section class="problems">
        <h2>{say('policy_problems_title')}</h2>
        <p>{say(problems.length === 0 ? 'policy_problems_none' : 'policy_problems_lead')}</p>
        {problems.length > 0 && <ProblemTable problems={problems} rows={rows} />}
        <Dropped />
      </section>
      <section>
        <h2>{say('policy_settings_title')}</h2>
        <SettingTable rows={rows} />
      </section>
    </>
  );
}

/** Where the browsers themselves tell what Nightlight never sees. No page of ours can open these. */
const BROWSER_PAGES = ['chrome://policy', 'about:policies'] as const;

function Dropped() {
  const { say, locale } = useTexts();
  return (
    <p class="soft small">
      {inARow(locale, say('policy_delivery_dropped'), say('policy_delivery_named', BROWSER_PAGES))}
    </p>
  );
}

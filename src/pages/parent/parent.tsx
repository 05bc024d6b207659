// The parents' page: locked first where a PIN is set; then what to begin with, what was noticed, whether Nightlight
// works, how to talk about it, and the settings. Never the text of a chat, unless the child shared it.
import { useState } from 'preact/hooks';
import type { Send } from '../../messages/send.ts';
import { Lamp } from '../../ui/lamp.tsx';
import { useTabTitle } from '../../ui/tab-title.ts';
import { TextsProvider, useTexts } from '../../ui/texts.tsx';
import { ChangeFailed } from '../popup/change-fault.tsx';
import { type Choices, choicesOf } from '../popup/choices.ts';
import { ContactTimeline } from './contact-timeline.tsx';
import { FamilySettings } from './family-settings.tsx';
import { Forgotten } from './forget-view.tsx';
import { HealthView } from './health-view.tsx';
import { LockedView } from './locked-view.tsx';
import { NoGuardianView } from './no-guardian-view.tsx';
import { Overview } from './overview.tsx';
import { type ParentData, type ParentKnown, useParentData } from './parent-data.ts';
import { SetUpBySchool } from './set-up-by-school.tsx';
import { TalkGuide } from './talk-guide.tsx';
import { WeeksChart } from './weeks-chart.tsx';

export interface ParentProps {
  send: Send;
  /** Opens another page of ours in a tab. */
  openPage: (address: string) => void;
  browserLanguages: readonly string[];
}

const WELCOME = '/src/pages/welcome/index.html';

export function Parent({ send, openPage, browserLanguages }: ParentProps) {
  const data = useParentData(send);
  const [isForgotten, setForgotten] = useState(false);
  const known = data.known === 'failed' ? undefined : data.known;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const choices = choicesOf(known?.settings ?? {}, browserLanguages, zone, known?.held);
  useTabTitle(choices.locale, 'guardian_title');
  const inside = { send, openPage, data, choices };
  return (
    <TextsProvider locale={choices.locale}>
      <Top known={known} onLock={() => data.run(() => send('guardian/lock', {}))} />
      <main>
        <Faults data={data} />
        {isForgotten && (
          <Forgotten goesOn={known?.held?.policy.consentGiven === true} onAgain={() => openPage(WELCOME)} />
        )}
        {!isForgotten && known !== undefined && (
          <Content {...inside} known={known} onForgotten={() => setForgotten(true)} />
        )}
      </main>
      <Bottom isListed={known?.held?.policy.guardianView !== false} />
    </TextsProvider>
  );
}

function Top({ known, onLock }: { known: ParentKnown | undefined; onLock: () => void }) {
  const { say } = useTexts();
  const isOn = known?.protection.agreedAt !== undefined && known.protection.pause === undefined;
  const isOpen = known?.view !== undefined && known.protection.guardian.hasPin;
  return (
    <header>
      <Lamp size={44} isLit={isOn} />
      <div class="name">
        <h1>{say('guardian_title')}</h1>
        <p class="soft small">{say('alert_sign')}</p>
      </div>
      {isOpen && (
        <button type="button" class="lock" onClick={onLock}>
          {say('guardian_lock')}
        </button>
      )}
    </header>
  );
}

/** @param isListed whether what was noticed is listed here */
function Bottom({ isListed }: { isListed: boolean }) {
  const { say } = useTexts();
  return (
    <footer class="soft small">
      {isListed && <p>{say('parent_childSees')}</p>}
      <p>{say('adult_scope')}</p>
    </footer>
  );
}

interface ContentProps {
  send: Send;
  openPage: (address: string) => void;
  data: ParentData;
  choices: Choices;
  known: ParentKnown;
  onForgotten: () => void;
}

function Content({ send, openPage, data, choices, known, onForgotten }: ContentProps) {
  const { say } = useTexts();
  const { settings, protection, held, view } = known;
  if (held?.policy.guardianView === false) return <NoGuardianView held={held} />;
  if (view === undefined) {
    return (
      <LockedView settings={settings} guardian={protection.guardian} send={send} onUnlocked={data.reload} />
    );
  }
  const { alerts, shared, health } = view;
  return (
    <>
      {held !== undefined && <SetUpBySchool held={held} />}
      {!protection.guardian.hasPin && <p class="hint">{say('parent_noPin')}</p>}
      <Overview
        alerts={alerts}
        shared={shared}
        health={health}
        choices={choices}
        onCountry={(country) => data.change({ country })}
      />
      <div class="pair">
        <WeeksChart alerts={alerts} />
        <HealthView health={health} protection={protection} />
      </div>
      <ContactTimeline alerts={alerts} shared={shared} choices={choices} send={send} onOpened={data.reload} />
      <TalkGuide band={choices.band} />
      <FamilySettings {...{ settings, protection, held, choices, data, send, openPage, onForgotten }} />
    </>
  );
}

function Faults({ data: { known, changeFault } }: { data: ParentData }) {
  const { say } = useTexts();
  return (
    <>
      {known === 'failed' && (
        <p class="fault" role="alert">
          {say('parent_failed')}
        </p>
      )}
      <ChangeFailed fault={changeFault} />
    </>
  );
}

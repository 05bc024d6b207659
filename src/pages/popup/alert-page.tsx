// The pages about one warning. Loaded when one is opened: lists of channels and steps are no burden of the list.
import { isTacticId } from '../../guidance/tactics.ts';
import type { Send } from '../../messages/send.ts';
import { useTexts } from '../../ui/texts.tsx';
import { AdultView } from './adult-view.tsx';
import { allowedUnder } from './allowed.ts';
import type { Choices } from './choices.ts';
import { DecideView } from './decide-view.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import type { Warning } from './merge-alerts.ts';
import type { Known, PopupData } from './popup-data.ts';
import { ReportView } from './report-view.tsx';
import { SaveView } from './save-view.tsx';
import { useSavedChat } from './saved-chat.ts';
import { TakedownView } from './takedown-view.tsx';
import { TellSchool } from './tell-school.tsx';
import { TellView } from './tell-view.tsx';
import { type AlertPageName, pageFor, pagesOffered } from './view.ts';
import { WarningDetail } from './warning-detail.tsx';

export interface AlertPageProps {
  warning: Warning;
  page: AlertPageName;
  choices: Choices;
  known: Known;
  data: PopupData;
  send: Send;
  onPage: (page: AlertPageName) => void;
  onBack: () => void;
  /** Opens this page in a tab; missing where it is one. */
  onAsPage: (() => void) | undefined;
}

export function AlertPage(props: AlertPageProps) {
  const { warning, page, choices, known, data, send, onPage, onBack, onAsPage } = props;
  const { say } = useTexts();
  const { kept, keep } = useSavedChat(send, warning.ids);
  const isThere = typeof kept === 'object' || kept === 'open';
  const allowed = allowedUnder(known.school);
  const { policy } = known.school ?? {};
  const telling = allowed.tell &&
    policy?.tellSchool !== undefined && {
      warning,
      choices,
      policy,
      to: policy.tellSchool,
      onTold: () => data.answer(warning, 'school'),
    };
  const shared = { warning, choices, onCountry: (country: Choices['country']) => data.change({ country }) };
  const toDetail = (): void => onPage('why');
  switch (pageFor(page, choices.band, allowed)) {
    case 'adult':
      return (
        <AdultView {...shared} onBack={toDetail} onAsPage={onAsPage}>
          {choices.band === 'under10' && telling && (
            <section class="tell-school card screen-only">
              <h3>{say('tell_title')}</h3>
              <TellSchool {...telling} isPart />
            </section>
          )}
        </AdultView>
      );
    case 'decide':
      return <DecideView {...shared} onBack={toDetail} onPage={onPage} />;
    case 'takedown':
      return (
        <TakedownView choices={choices} onCountry={shared.onCountry} onBack={toDetail} onPage={onPage} />
      );
    case 'report':
      return <ReportView {...shared} onBack={toDetail} />;
    case 'save':
      return (
        <SaveView
          kept={kept}
          onKeep={keep}
          site={warning.site}
          onBack={toDetail}
          onAsPage={onAsPage}
          sharing={{
            ids: warning.ids,
            hasPin: known.protection.guardian.hasPin,
            isAllowed: allowed.share,
            send,
          }}
        >
          {typeof kept === 'object' && (
            <EvidenceSection
              chat={kept}
              warning={warning}
              choices={choices}
              send={send}
              onMade={data.reload}
            />
          )}
        </SaveView>
      );
    case 'school':
      return telling ? <TellView {...telling} onBack={toDetail} /> : null;
    case 'why':
      return (
        <WarningDetail
          {...shared}
          pages={pagesOffered(choices.band, warning.tactics.filter(isTacticId), isThere, allowed)}
          isKept={typeof kept === 'object'}
          onBack={onBack}
          onPage={onPage}
          onFine={() => data.answer(warning, 'fine')}
          onKnown={(known) => data.setKnown(warning, known)}
        />
      );
  }
}

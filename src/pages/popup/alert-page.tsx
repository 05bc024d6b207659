// The pages about one warning. Loaded when one is opened: lists of channels and steps are no burden of the list.
import { isTacticId } from '../../guidance/tactics.ts';
import type { Send } from '../../messages/send.ts';
import { AdultView } from './adult-view.tsx';
import type { Choices } from './choices.ts';
import { DecideView } from './decide-view.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import type { Warning } from './merge-alerts.ts';
import type { PopupData } from './popup-data.ts';
import { ReportView } from './report-view.tsx';
import { SaveView } from './save-view.tsx';
import { useSavedChat } from './saved-chat.ts';
import { TakedownView } from './takedown-view.tsx';
import { type AlertPageName, pageFor, pagesOffered } from './view.ts';
import { WarningDetail } from './warning-detail.tsx';

export interface AlertPageProps {
  warning: Warning;
  page: AlertPageName;
  choices: Choices;
  data: PopupData;
  send: Send;
  onPage: (page: AlertPageName) => void;
  onBack: () => void;
  /** Opens this page in a tab; missing where it is one. */
  onAsPage: (() => void) | undefined;
}

export function AlertPage({ warning, page, choices, data, send, onPage, onBack, onAsPage }: AlertPageProps) {
  const { kept, keep } = useSavedChat(send, warning.ids);
  const isThere = typeof kept === 'object' || kept === 'open';
  const hasPin = typeof data.known === 'object' && data.known.protection.guardian.hasPin;
  const shared = { warning, choices, onCountry: (country: Choices['country']) => data.change({ country }) };
  const toDetail = (): void => onPage('why');
  switch (pageFor(page, choices.band)) {
    case 'adult':
      return <AdultView {...shared} onBack={toDetail} onAsPage={onAsPage} />;
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
          sharing={{ ids: warning.ids, hasPin, send }}
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
    case 'why':
      return (
        <WarningDetail
          {...shared}
          pages={pagesOffered(choices.band, warning.tactics.filter(isTacticId), isThere)}
          isKept={typeof kept === 'object'}
          onBack={onBack}
          onPage={onPage}
          onFine={() => data.answerFine(warning)}
          onKnown={(known) => data.setKnown(warning, known)}
        />
      );
  }
}

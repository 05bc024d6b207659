// The popup: the state of the tab and the warnings; one warning with its reasons; the settings.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Send } from '../../messages/send.ts';
import { createTexts, TextsProvider, useTexts } from '../../ui/texts.tsx';
import { type Choices, choicesOf } from './choices.ts';
import { Frame, SETTINGS_BUTTON } from './frame.tsx';
import { mergeAlerts } from './merge-alerts.ts';
import { type Known, type PopupData, usePopupData } from './popup-data.ts';
import { SettingsView } from './settings-view.tsx';
import { TabState } from './tab-state.tsx';
import { WarningDetail } from './warning-detail.tsx';
import { buttonOf, WarningList } from './warning-list.tsx';

export interface PopupProps {
  send: Send;
  /** The tab it stands on; undefined where it is a tab itself. */
  tab: number | undefined;
  /** The alert to open at once. */
  first: string | undefined;
  browserLanguages: readonly string[];
}

type View = { name: 'list' } | { name: 'settings' } | { name: 'alert'; id: string };
const LIST: View = { name: 'list' };

export function Popup({ send, tab, first, browserLanguages }: PopupProps) {
  const data = usePopupData(send, tab);
  const [view, setView] = useState<View>(first === undefined ? LIST : { name: 'alert', id: first });
  const known = data.known === 'failed' ? undefined : data.known;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const choices = choicesOf(known?.settings ?? {}, browserLanguages, zone);
  useFocusOf(view);
  useEffect(() => {
    const { tag, say } = createTexts(choices.locale);
    document.documentElement.lang = tag;
    document.title = say('popup_title');
  }, [choices.locale]);

  const isSettings = view.name === 'settings';
  return (
    <TextsProvider locale={choices.locale}>
      <Frame
        isLit={known?.state === undefined || known.state.state === 'watching'}
        isSettings={isSettings}
        onSettings={() => setView(isSettings ? LIST : { name: 'settings' })}
      >
        <Faults data={data} />
        {known !== undefined && (
          <Content known={known} data={data} view={view} choices={choices} setView={setView} />
        )}
      </Frame>
    </TextsProvider>
  );
}

/** Back in the list, the keyboard is where it left; the other views take it to their heading themselves. */
function useFocusOf(view: View): void {
  const before = useRef(view);
  useEffect(() => {
    const left = before.current;
    before.current = view;
    if (view === left) return;
    scrollTo(0, 0);
    if (view.name !== 'list') return;
    const id = left.name === 'alert' ? buttonOf(left.id) : SETTINGS_BUTTON;
    document.getElementById(id)?.focus();
  }, [view]);
}

interface ContentProps {
  known: Known;
  data: PopupData;
  view: View;
  choices: Choices;
  setView: (view: View) => void;
}

function Content({ known, data, view, choices, setView }: ContentProps) {
  const warnings = mergeAlerts(known.list.alerts);
  if (view.name === 'settings') {
    return <SettingsView settings={known.settings} choices={choices} onChange={data.change} />;
  }
  const open = view.name === 'alert' ? warnings.find(({ ids }) => ids.includes(view.id)) : undefined;
  if (open !== undefined) {
    return (
      <WarningDetail
        warning={open}
        choices={choices}
        onBack={() => setView(LIST)}
        onFine={() => data.answerFine(open)}
        onCountry={(country) => data.change({ country })}
      />
    );
  }
  return (
    <>
      {known.state !== undefined && <TabState state={known.state} onAsked={data.asked} />}
      <WarningList warnings={warnings} band={choices.band} onOpen={(id) => setView({ name: 'alert', id })} />
    </>
  );
}

function Faults({ data: { known, changeFailed } }: { data: PopupData }) {
  const { say } = useTexts();
  const isUnsaved = known !== undefined && known !== 'failed' && known.list.unsaved > 0;
  return (
    <>
      {known === 'failed' && (
        <p class="fault" role="alert">
          {say('popup_error_list')}
        </p>
      )}
      {isUnsaved && (
        <p class="fault" role="alert">
          {say('popup_error_save')}
        </p>
      )}
      {changeFailed && (
        <p class="fault" role="alert">
          {say('popup_error_change')}
        </p>
      )}
    </>
  );
}

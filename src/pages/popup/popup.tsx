// The popup: the state of the tab and the warnings; one warning with its reasons; the settings.
import { useEffect, useState } from 'preact/hooks';
import { type Band, DEFAULT_BAND } from '../../guidance/bands.ts';
import { type CountryCode, guessCountry } from '../../guidance/channels.ts';
import { isCountryCode } from '../../guidance/country.ts';
import { chooseLocale, type Locale } from '../../guidance/texts.ts';
import type { AlertEntry, Reply, Settings } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';
import { Lamp } from '../../ui/lamp.tsx';
import { TextsProvider, useTexts } from '../../ui/texts.tsx';
import { mergeAlerts } from './merge-alerts.ts';
import { SettingsView } from './settings-view.tsx';
import { TabState } from './tab-state.tsx';
import { WarningDetail } from './warning-detail.tsx';
import { WarningList } from './warning-list.tsx';

export interface PopupProps {
  send: Send;
  /** The tab it stands on; undefined where it is a tab itself. */
  tab: number | undefined;
  /** The alert to open at once. */
  first: string | undefined;
  browserLanguages: readonly string[];
}

interface Known {
  settings: Settings;
  list: Reply<'alerts/list'>;
  state: Reply<'tab/state'> | undefined;
}
type View = { name: 'list' } | { name: 'settings' } | { name: 'alert'; id: string };

export interface Choices {
  locale: Locale;
  country: CountryCode;
  band: Band;
}

export function Popup({ send, tab, first, browserLanguages }: PopupProps) {
  const [known, setKnown] = useState<Known | 'failed' | undefined>();
  const [view, setView] = useState<View>(
    first === undefined ? { name: 'list' } : { name: 'alert', id: first },
  );

  const load = async (): Promise<void> => {
    const [settings, list, state] = await Promise.all([
      send('settings/read', {}),
      send('alerts/list', tab === undefined ? {} : { tab }),
      tab === undefined ? undefined : send('tab/state', { tab }),
    ]);
    setKnown({ settings, list, state });
  };
  const reload = (): void => {
    load().catch(() => setKnown('failed'));
  };
  useEffect(reload, []);

  const settings = known === undefined || known === 'failed' ? {} : known.settings;
  const choices = choicesOf(settings, browserLanguages);
  useEffect(() => {
    document.documentElement.lang = choices.locale.replace('_', '-');
  }, [choices.locale]);

  const change = (changed: Settings): void => {
    send('settings/change', changed).then(reload, () => setKnown('failed'));
  };
  return (
    <TextsProvider locale={choices.locale}>
      <Frame
        view={view}
        onSettings={() => setView(view.name === 'settings' ? { name: 'list' } : { name: 'settings' })}
      >
        {known === 'failed' && <LoadFault />}
        {known !== undefined && known !== 'failed' && (
          <Content
            known={known}
            view={view}
            choices={choices}
            send={send}
            setView={setView}
            reload={reload}
            change={change}
          />
        )}
      </Frame>
    </TextsProvider>
  );
}

function choicesOf(settings: Settings, languages: readonly string[]): Choices {
  const { country } = settings;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    locale: chooseLocale(languages, settings.locale),
    country: country !== undefined && isCountryCode(country) ? country : guessCountry(languages, zone),
    band: settings.band ?? DEFAULT_BAND,
  };
}

interface ContentProps {
  known: Known;
  view: View;
  choices: Choices;
  send: Send;
  setView: (view: View) => void;
  reload: () => void;
  change: (settings: Settings) => void;
}

function Content({ known, view, choices, send, setView, reload, change }: ContentProps) {
  const { say } = useTexts();
  const { unsaved } = known.list;
  const alerts = mergeAlerts(known.list.alerts);
  const answerFine = async ({ id }: AlertEntry): Promise<void> => {
    await send('alert/answer', { id, choice: 'fine' });
    reload();
  };
  if (view.name === 'settings')
    return <SettingsView settings={known.settings} choices={choices} onChange={change} />;
  const open = view.name === 'alert' ? alerts.find(({ ids }) => ids.includes(view.id)) : undefined;
  if (open !== undefined) {
    return (
      <WarningDetail
        alert={open}
        choices={choices}
        onBack={() => setView({ name: 'list' })}
        onFine={answerFine}
      />
    );
  }
  return (
    <>
      {known.state !== undefined && <TabState state={known.state} onChange={reload} />}
      {unsaved > 0 && (
        <p class="fault" role="alert">
          {say('popup_error_save')}
        </p>
      )}
      <WarningList alerts={alerts} onOpen={(id) => setView({ name: 'alert', id })} />
    </>
  );
}

function LoadFault() {
  return (
    <p class="fault" role="alert">
      {useTexts().say('popup_error_list')}
    </p>
  );
}

interface FrameProps {
  view: View;
  onSettings: () => void;
  children: preact.ComponentChildren;
}

function Frame({ view, onSettings, children }: FrameProps) {
  const { say } = useTexts();
  return (
    <>
      <header>
        <Lamp size={36} />
        <div class="name">
          <h1>{say('popup_title')}</h1>
          <p class="soft small">{say('alert_sign')}</p>
        </div>
        <button
          type="button"
          class="gear"
          aria-pressed={view.name === 'settings'}
          aria-label={say('popup_settings')}
          title={say('popup_settings')}
          onClick={onSettings}
        >
          <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
            <path
              d="M4 7h9m5 0h2M4 17h2m5 0h9"
              stroke="currentColor"
              stroke-width="2"
              stroke-linecap="round"
            />
            <circle cx="15.5" cy="7" r="2.5" fill="none" stroke="currentColor" stroke-width="2" />
            <circle cx="8.5" cy="17" r="2.5" fill="none" stroke="currentColor" stroke-width="2" />
          </svg>
        </button>
      </header>
      <main>{children}</main>
      <footer class="soft small">{say('popup_scope')}</footer>
    </>
  );
}

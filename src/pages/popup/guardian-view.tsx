// What a guardian sets, and everybody may read: age group, the question before sending, sites, the PIN, and whether
// Nightlight reads at all. Where a PIN is set, a change asks for it.
import { BANDS, DEFAULT_BAND } from '../../guidance/bands.ts';
import type { Protection, Settings } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';
import { Switch } from '../../ui/switch.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { Choices } from './choices.ts';
import { PauseList } from './pause-list.tsx';
import { PinSettings } from './pin-settings.tsx';
import type { PopupData } from './popup-data.ts';
import { SubPage } from './sub-page.tsx';
import { WatchedSites } from './watched-sites.tsx';

export interface GuardianViewProps {
  settings: Settings;
  protection: Protection;
  choices: Choices;
  data: PopupData;
  send: Send;
  onOpen: (page: 'welcome' | 'signs') => void;
  onBack: () => void;
}

export function GuardianView(props: GuardianViewProps) {
  const { settings, protection, choices, data, send, onOpen, onBack } = props;
  const { say } = useTexts();
  const { guardian } = protection;
  return (
    <SubPage kind="guardian" title={say('guardian_title')} onBack={onBack}>
      {!guardian.hasPin && <p class="soft">{say('guardian_noPin')}</p>}
      {!guardian.isUnlocked && <p class="soft">{say('guardian_locked')}</p>}
      <section>
        <h3>{say('guardian_signs')}</h3>
        <button type="button" onClick={() => onOpen('signs')}>
          {say('guardian_signs_open')}
        </button>
      </section>
      <label>
        {say('popup_ageGroup')}
        <select
          value={choices.band}
          onChange={({ currentTarget }) => {
            const band = BANDS.find((one) => one === currentTarget.value) ?? DEFAULT_BAND;
            // It shows what holds, not what was chosen, until the change has arrived.
            currentTarget.value = choices.band;
            data.change({ band });
          }}
        >
          {BANDS.map((band) => (
            <option key={band} value={band}>
              {say(`popup_band_${band}`)}
            </option>
          ))}
        </select>
      </label>
      <Switch
        label={say('popup_beforeSending')}
        means={[say('popup_beforeSending_means')]}
        isOn={settings.beforeSending !== false}
        onChange={(beforeSending) => data.change({ beforeSending })}
      />
      <WatchedSites data={data} send={send} />
      <PauseList pauses={protection.pauses} />
      <PinSettings guardian={guardian} data={data} send={send} />
      <section>
        <button type="button" onClick={() => onOpen('welcome')}>
          {say('guardian_again')}
        </button>
        {protection.agreedAt !== undefined && (
          <>
            <button type="button" onClick={() => data.run(() => send('protection/withdraw', {}))}>
              {say('guardian_stop')}
            </button>
            <p class="soft small">{say('guardian_stop_means')}</p>
          </>
        )}
      </section>
    </SubPage>
  );
}

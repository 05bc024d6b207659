// What a guardian sets: age group, the question before sending, sites, how long things are kept, the PIN, the file of
// settings, and whether Nightlight reads at all.
import { BANDS, DEFAULT_BAND } from '../../guidance/bands.ts';
import { DEFAULT_KEEP_DAYS, KEEP_DAYS, type Protection, type Settings } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';
import { Switch } from '../../ui/switch.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { Choices } from '../popup/choices.ts';
import { BackupView } from './backup-view.tsx';
import { ForgetView } from './forget-view.tsx';
import type { ParentData } from './parent-data.ts';
import { PinSettings } from './pin-settings.tsx';
import { SettingsFileView } from './settings-file-view.tsx';
import { WatchedSites } from './watched-sites.tsx';

export interface FamilySettingsProps {
  settings: Settings;
  protection: Protection;
  choices: Choices;
  data: ParentData;
  send: Send;
  openPage: (address: string) => void;
  onForgotten: () => void;
}

const WELCOME = '/src/pages/welcome/index.html';
const SIGNS = '/src/pages/practice/index.html?view=signs';

export function FamilySettings(props: FamilySettingsProps) {
  const { settings, protection, choices, data, send, openPage, onForgotten } = props;
  const { say } = useTexts();
  const { band } = choices;
  return (
    <section class="settings">
      <h2>{say('popup_settings')}</h2>
      <div class="pair">
        <div class="column">
          <BandSelect band={band} onChange={(chosen) => data.change({ band: chosen })} />
          <Switch
            label={say('popup_beforeSending')}
            means={[say('popup_beforeSending_means')]}
            isOn={settings.beforeSending !== false}
            onChange={(beforeSending) => data.change({ beforeSending })}
          />
          <KeepSelect
            days={settings.keepDays ?? DEFAULT_KEEP_DAYS}
            onChange={(keepDays) => data.change({ keepDays })}
          />
          <WatchedSites data={data} send={send} />
        </div>
        <div class="column">
          <PinSettings guardian={protection.guardian} data={data} send={send} />
          <section>
            <h3>{say('guardian_signs')}</h3>
            <button type="button" onClick={() => openPage(SIGNS)}>
              {say('guardian_signs_open')}
            </button>
          </section>
          <SettingsFileView {...{ settings, band, send }} onChanged={data.reload} />
          <BackupView hasPin={protection.guardian.hasPin} send={send} onChanged={data.reload} />
          <section>
            <h3>{say('parent_again_heading')}</h3>
            <div class="buttons">
              <button type="button" onClick={() => openPage(WELCOME)}>
                {say('guardian_again')}
              </button>
              {protection.agreedAt !== undefined && (
                <button type="button" onClick={() => data.run(() => send('protection/withdraw', {}))}>
                  {say('guardian_stop')}
                </button>
              )}
            </div>
            {protection.agreedAt !== undefined && <p class="soft small">{say('guardian_stop_means')}</p>}
          </section>
          <ForgetView send={send} onForgotten={onForgotten} onLocked={data.reload} />
        </div>
      </div>
    </section>
  );
}

function BandSelect({
  band,
  onChange,
}: {
  band: Choices['band'];
  onChange: (band: Choices['band']) => void;
}) {
  const { say } = useTexts();
  return (
    <label class="band">
      {say('popup_ageGroup')}
      <select
        value={band}
        onChange={({ currentTarget }) => {
          const chosen = BANDS.find((one) => one === currentTarget.value) ?? DEFAULT_BAND;
          // It shows what holds, not what was chosen, until the change has arrived.
          currentTarget.value = band;
          onChange(chosen);
        }}
      >
        {BANDS.map((one) => (
          <option key={one} value={one}>
            {say(`popup_band_${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

type KeepDays = (typeof KEEP_DAYS)[number];

function KeepSelect({ days, onChange }: { days: KeepDays; onChange: (days: KeepDays) => void }) {
  const { say } = useTexts();
  return (
    <label class="keep">
      {say('parent_keep')}
      <select
        value={days}
        onChange={({ currentTarget }) => {
          const chosen = KEEP_DAYS.find((one) => String(one) === currentTarget.value) ?? DEFAULT_KEEP_DAYS;
          currentTarget.value = String(days);
          onChange(chosen);
        }}
      >
        {KEEP_DAYS.map((one) => (
          <option key={one} value={one}>
            {say('parent_keep_days', [String(one)])}
          </option>
        ))}
      </select>
      <span class="soft small">{say('parent_keep_means')}</span>
    </label>
  );
}

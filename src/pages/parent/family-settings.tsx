// What a guardian sets: age group, the question before sending, sites, how long things are kept, the PIN, the file of
// settings, and whether Nightlight reads at all.
import { BANDS, DEFAULT_BAND } from '../../guidance/bands.ts';
import {
  DEFAULT_KEEP_DAYS,
  type HeldPolicy,
  KEEP_DAYS,
  type Lockable,
  type Protection,
  type Settings,
} from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';
import { SelectField } from '../../ui/select-field.tsx';
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
  /** What a school set, if one did. */
  held: HeldPolicy | undefined;
  choices: Choices;
  data: ParentData;
  send: Send;
  openPage: (address: string) => void;
  onForgotten: () => void;
}

const WELCOME = '/src/pages/welcome/index.html';
const SIGNS = '/src/pages/practice/index.html?view=signs';

export function FamilySettings(props: FamilySettingsProps) {
  const { settings, protection, held, choices, data, send, openPage, onForgotten } = props;
  const { say } = useTexts();
  const { band } = choices;
  const isLocked = (name: Lockable): boolean => held?.locked.includes(name) === true;
  const mayWithdraw = protection.agreedAt !== undefined && held?.policy.consentGiven !== true;
  return (
    <section class="settings">
      <h2>{say('popup_settings')}</h2>
      <div class="pair">
        <div class="column">
          <BandSelect
            band={band}
            isLocked={isLocked('ageBand')}
            onChange={(chosen) => data.change({ band: chosen })}
          />
          <Switch
            label={say('popup_beforeSending')}
            means={[say('popup_beforeSending_means')]}
            isOn={settings.beforeSending !== false}
            isLocked={isLocked('askBeforeSending')}
            onChange={(beforeSending) => data.change({ beforeSending })}
          />
          <KeepSelect
            days={settings.keepDays ?? DEFAULT_KEEP_DAYS}
            isLocked={isLocked('keepDays')}
            onChange={(keepDays) => data.change({ keepDays })}
          />
          <WatchedSites data={data} send={send} isLocked={isLocked('sites')} />
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
              {mayWithdraw && (
                <button type="button" onClick={() => data.run(() => send('protection/withdraw', {}))}>
                  {say('guardian_stop')}
                </button>
              )}
            </div>
            {mayWithdraw && <p class="soft small">{say('guardian_stop_means')}</p>}
          </section>
          <ForgetView
            send={send}
            goesOn={held?.policy.consentGiven === true}
            onForgotten={onForgotten}
            onLocked={data.reload}
          />
        </div>
      </div>
    </section>
  );
}

interface BandSelectProps {
  band: Choices['band'];
  isLocked: boolean;
  onChange: (band: Choices['band']) => void;
}

function BandSelect({ band, isLocked, onChange }: BandSelectProps) {
  const { say } = useTexts();
  return (
    <SelectField
      kind="band"
      label={say('popup_ageGroup')}
      value={band}
      isLocked={isLocked}
      onChange={(value) => onChange(BANDS.find((one) => one === value) ?? DEFAULT_BAND)}
    >
      {BANDS.map((one) => (
        <option key={one} value={one}>
          {say(`popup_band_${one}`)}
        </option>
      ))}
    </SelectField>
  );
}

type KeepDays = (typeof KEEP_DAYS)[number];

interface KeepSelectProps {
  days: KeepDays;
  isLocked: boolean;
  onChange: (days: KeepDays) => void;
}

function KeepSelect({ days, isLocked, onChange }: KeepSelectProps) {
  const { say } = useTexts();
  return (
    <SelectField
      kind="keep"
      label={say('parent_keep')}
      value={String(days)}
      isLocked={isLocked}
      means={say('parent_keep_means')}
      onChange={(value) => onChange(KEEP_DAYS.find((one) => String(one) === value) ?? DEFAULT_KEEP_DAYS)}
    >
      {KEEP_DAYS.map((one) => (
        <option key={one} value={one}>
          {say('parent_keep_days', [String(one)])}
        </option>
      ))}
    </SelectField>
  );
}

// Language, country, age group, and how often Nightlight speaks. A change holds at once.
import { useEffect, useRef } from 'preact/hooks';
import { BANDS, DEFAULT_BAND } from '../../guidance/bands.ts';
import { LOCALES, type Locale } from '../../guidance/texts.ts';
import type { Settings } from '../../messages/contract.ts';
import { Switch } from '../../ui/switch.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { Choices } from './choices.ts';
import { CountrySelect } from './country-select.tsx';

const FREQUENCIES = ['day', 'week', 'worse'] as const satisfies readonly Settings['frequency'][];
const LANGUAGE_NAMES: Record<Locale, string> = { en: 'English', zh_CN: '简体中文', zh_TW: '繁體中文' };

export interface SettingsViewProps {
  settings: Settings;
  choices: Choices;
  onChange: (changed: Settings) => void;
}

export function SettingsView({ settings, choices, onChange }: SettingsViewProps) {
  const { say } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="settings">
      <h2 ref={heading} tabIndex={-1}>
        {say('popup_settings')}
      </h2>
      <label>
        {say('popup_language')}
        <select
          value={settings.locale ?? 'auto'}
          onChange={({ currentTarget }) =>
            onChange({ locale: LOCALES.find((one) => one === currentTarget.value) ?? 'auto' })
          }
        >
          <option value="auto">{say('popup_language_auto')}</option>
          {LOCALES.map((one) => (
            <option key={one} value={one} lang={one.replace('_', '-')}>
              {LANGUAGE_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
      <CountrySelect country={choices.country} onChange={(country) => onChange({ country })} />
      <label>
        {say('popup_ageGroup')}
        <select
          value={choices.band}
          onChange={({ currentTarget }) =>
            onChange({ band: BANDS.find((band) => band === currentTarget.value) ?? DEFAULT_BAND })
          }
        >
          {BANDS.map((band) => (
            <option key={band} value={band}>
              {say(`popup_band_${band}`)}
            </option>
          ))}
        </select>
      </label>
      {/* Younger children are told as often as we think right. */}
      {choices.band === '14to17' && (
        <label>
          {say('popup_frequency')}
          <select
            value={settings.frequency ?? 'day'}
            onChange={({ currentTarget }) =>
              onChange({ frequency: FREQUENCIES.find((one) => one === currentTarget.value) ?? 'day' })
            }
          >
            {FREQUENCIES.map((one) => (
              <option key={one} value={one}>
                {say(`popup_frequency_${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Switch
        label={say('popup_beforeSending')}
        means={[say('popup_beforeSending_means')]}
        isOn={settings.beforeSending !== false}
        onChange={(beforeSending) => onChange({ beforeSending })}
      />
    </section>
  );
}

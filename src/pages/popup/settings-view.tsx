// Language, country and age group. A change holds at once.
import { BANDS, DEFAULT_BAND } from '../../guidance/bands.ts';
import { COUNTRIES, type CountryCode } from '../../guidance/channels.ts';
import { countryChannels } from '../../guidance/country-files.ts';
import { LOCALES, type Locale } from '../../guidance/texts.ts';
import type { Settings } from '../../messages/contract.ts';
import { useTexts } from '../../ui/texts.tsx';
import type { Choices } from './popup.tsx';

const LANGUAGE_NAMES: Record<Locale, string> = { en: 'English', zh_CN: '简体中文', zh_TW: '繁體中文' };

export interface SettingsViewProps {
  settings: Settings;
  choices: Choices;
  onChange: (changed: Settings) => void;
}

export function SettingsView({ settings, choices, onChange }: SettingsViewProps) {
  const { say, locale, tag } = useTexts();
  const countries = COUNTRIES.map((code) => ({ code, name: nameOf(code, locale) })).sort(
    (a, b) => Number(a.code === 'int') - Number(b.code === 'int') || a.name.localeCompare(b.name, tag),
  );
  return (
    <section class="settings">
      <h2>{say('popup_settings')}</h2>
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
      <label>
        {say('popup_country')}
        <select
          value={choices.country}
          onChange={({ currentTarget }) => onChange({ country: currentTarget.value })}
        >
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {code === 'int' ? say('popup_country_other') : name}
            </option>
          ))}
        </select>
      </label>
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
    </section>
  );
}

function nameOf(code: CountryCode, locale: Locale): string {
  return countryChannels(code).name[locale];
}

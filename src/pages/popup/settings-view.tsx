// What everybody who uses this browser may set: language, country, and how often Nightlight speaks to those of 14 and
// more. A change holds at once. What a guardian sets stands on the parents' page.
import type { Lockable, Settings } from '../../messages/contract.ts';
import { CountrySelect } from '../../ui/country-select.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { Choices } from './choices.ts';
import { LanguageSelect } from './language-select.tsx';
import { SubPage } from './sub-page.tsx';

const FREQUENCIES = ['day', 'week', 'worse'] as const satisfies readonly Settings['frequency'][];

export interface SettingsViewProps {
  settings: Settings;
  /** What only the school changes. */
  locked: readonly Lockable[];
  choices: Choices;
  onChange: (changed: Settings) => void;
  onBack: () => void;
}

export function SettingsView({ settings, locked, choices, onChange, onBack }: SettingsViewProps) {
  const { say } = useTexts();
  return (
    <SubPage kind="settings" title={say('popup_settings')} onBack={onBack}>
      <LanguageSelect
        value={settings.locale ?? 'auto'}
        isLocked={locked.includes('language')}
        onChange={(locale) => onChange({ locale })}
      />
      <CountrySelect
        country={choices.country}
        isLocked={locked.includes('country')}
        onChange={(country) => onChange({ country })}
      />
      {/* Younger children are told as often as we think right. */}
      {choices.band === '14to17' && (
        <SelectField
          label={say('popup_frequency')}
          value={settings.frequency ?? 'day'}
          isLocked={locked.includes('frequency')}
          onChange={(chosen) => onChange({ frequency: FREQUENCIES.find((one) => one === chosen) ?? 'day' })}
        >
          {FREQUENCIES.map((one) => (
            <option key={one} value={one}>
              {say(`popup_frequency_${one}`)}
            </option>
          ))}
        </SelectField>
      )}
      <p>
        <a class="button" href="/src/pages/verify/index.html" target="_blank" rel="noreferrer">
          {say('verify_title')}
        </a>
      </p>
    </SubPage>
  );
}

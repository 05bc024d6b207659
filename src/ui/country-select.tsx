// The choice of the country or region, whose lines are shown. "Somewhere else" comes last.
import { useMemo } from 'preact/hooks';
import { COUNTRIES, type CountryCode } from '../guidance/channels.ts';
import { isCountryCode } from '../guidance/country.ts';
import { countryChannels } from '../guidance/country-files.ts';
import type { Locale } from '../guidance/texts.ts';
import { SelectField } from './select-field.tsx';
import { useTexts } from './texts.tsx';

export interface CountrySelectProps {
  country: CountryCode;
  /** Only the school changes it. */
  isLocked?: boolean;
  onChange: (country: CountryCode) => void;
}

export function CountrySelect({ country, isLocked = false, onChange }: CountrySelectProps) {
  const { say, locale, tag } = useTexts();
  const countries = useMemo(
    () =>
      COUNTRIES.map((code) => ({ code, name: countryName(code, locale) })).sort(
        (a, b) => Number(a.code === 'int') - Number(b.code === 'int') || a.name.localeCompare(b.name, tag),
      ),
    [locale],
  );
  return (
    <SelectField
      label={say('popup_country')}
      value={country}
      isLocked={isLocked}
      onChange={(value) => {
        if (isCountryCode(value)) onChange(value);
      }}
    >
      {countries.map(({ code, name }) => (
        <option key={code} value={code}>
          {code === 'int' ? say('popup_country_other') : name}
        </option>
      ))}
    </SelectField>
  );
}

export function countryName(code: CountryCode, locale: Locale): string {
  return countryChannels(code).name[locale];
}

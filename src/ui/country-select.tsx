// The choice of the country or region, whose lines are shown. "Somewhere else" comes last.
import { useMemo } from 'preact/hooks';
import { COUNTRIES, type CountryCode } from '../guidance/channels.ts';
import { isCountryCode } from '../guidance/country.ts';
import { countryChannels } from '../guidance/country-files.ts';
import type { Locale } from '../guidance/texts.ts';
import { useTexts } from './texts.tsx';

export interface CountrySelectProps {
  country: CountryCode;
  onChange: (country: CountryCode) => void;
}

export function CountrySelect({ country, onChange }: CountrySelectProps) {
  const { say, locale, tag } = useTexts();
  const countries = useMemo(
    () =>
      COUNTRIES.map((code) => ({ code, name: countryName(code, locale) })).sort(
        (a, b) => Number(a.code === 'int') - Number(b.code === 'int') || a.name.localeCompare(b.name, tag),
      ),
    [locale],
  );
  return (
    <label>
      {say('popup_country')}
      <select
        value={country}
        onChange={({ currentTarget: { value } }) => {
          if (isCountryCode(value)) onChange(value);
        }}
      >
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {code === 'int' ? say('popup_country_other') : name}
          </option>
        ))}
      </select>
    </label>
  );
}

export function countryName(code: CountryCode, locale: Locale): string {
  return countryChannels(code).name[locale];
}

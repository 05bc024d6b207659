// The languages to choose from, each named in itself, for whoever cannot read the present one.
import { LOCALES } from '../guidance/texts.ts';
import { LANGUAGE_NAMES } from './language-names.ts';

/** To stand in a `select`. */
export function LanguageOptions() {
  return (
    <>
      {LOCALES.map((one) => (
        <option key={one} value={one} lang={one.replace('_', '-')}>
          {LANGUAGE_NAMES[one]}
        </option>
      ))}
    </>
  );
}

// What the popup goes by: the family's settings, and a first guess where there are none.
import { type Band, DEFAULT_BAND } from '../../guidance/bands.ts';
import { type CountryCode, guessCountry } from '../../guidance/channels.ts';
import { isCountryCode } from '../../guidance/country.ts';
import { chooseLocale, type Locale } from '../../guidance/texts.ts';
import type { Settings } from '../../messages/contract.ts';

export interface Choices {
  locale: Locale;
  country: CountryCode;
  /** The country is only a guess. */
  isGuessed: boolean;
  band: Band;
}

/** @param zone time zone of the device, as Intl names it. */
export function choicesOf(settings: Settings, languages: readonly string[], zone: string): Choices {
  const chosen =
    settings.country !== undefined && isCountryCode(settings.country) ? settings.country : undefined;
  return {
    locale: chooseLocale(languages, settings.locale),
    country: chosen ?? guessCountry(languages, zone),
    isGuessed: chosen === undefined,
    band: settings.band ?? DEFAULT_BAND,
  };
}

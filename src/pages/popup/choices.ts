// What the popup goes by: the settings that hold, what a school set, and a first guess where there are none.
import { type Band, DEFAULT_BAND } from '../../guidance/bands.ts';
import { type CountryCode, guessCountry } from '../../guidance/channels.ts';
import { isCountryCode } from '../../guidance/country.ts';
import { chooseLocale, type Locale } from '../../guidance/texts.ts';
import type { HeldPolicy, HelpLine, Settings } from '../../messages/contract.ts';

export interface Choices {
  locale: Locale;
  country: CountryCode;
  /** The country is only a guess. */
  isGuessed: boolean;
  /** Only the school sets it. */
  isCountryLocked: boolean;
  band: Band;
  /** Whom the school names, to turn to. */
  helpLines: readonly HelpLine[];
}

/**
 * @param zone time zone of the device, as Intl names it
 * @param held what a school set, if any did
 */
export function choicesOf(
  settings: Settings,
  languages: readonly string[],
  zone: string,
  held?: HeldPolicy,
): Choices {
  const chosen =
    settings.country !== undefined && isCountryCode(settings.country) ? settings.country : undefined;
  return {
    locale: chooseLocale(languages, settings.locale),
    country: chosen ?? guessCountry(languages, zone),
    isGuessed: chosen === undefined,
    isCountryLocked: held?.locked.includes('country') === true,
    band: settings.band ?? DEFAULT_BAND,
    helpLines: held?.policy.helpLines ?? [],
  };
}

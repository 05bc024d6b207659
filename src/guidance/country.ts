// The countries and regions with a list of their own, and a first guess which one it is. No network, no location.
// `eu` is any other country of the European Union, `int` any other place.

export const COUNTRIES = [
  'au',
  'br',
  'ca',
  'cn',
  'de',
  'es',
  'eu',
  'fr',
  'gb',
  'hk',
  'ie',
  'in',
  'int',
  'it',
  'jp',
  'kr',
  'mx',
  'my',
  'nz',
  'ph',
  'sg',
  'tw',
  'us',
  'za',
] as const;
export type CountryCode = (typeof COUNTRIES)[number];

/** Whether a text, for example from a setting, is one of the countries. */
export function isCountryCode(code: string): code is CountryCode {
  return COUNTRIES.some((country) => country === code);
}

/** Time zones by country, as browsers name them; a star stands for all zones below. */
const ZONES: Partial<Record<CountryCode, string>> = {
  au: `Australia/*`,
  br: `
    America/Sao_Paulo America/Bahia America/Fortaleza America/Recife America/Maceio America/Belem
    America/Santarem America/Araguaina America/Manaus America/Cuiaba America/Campo_Grande
    America/Porto_Velho America/Boa_Vista America/Rio_Branco America/Eirunepe America/Noronha
    Brazil/*`,
  ca: `
    America/Toronto America/Montreal America/Vancouver America/Winnipeg America/Edmonton
    America/Halifax America/St_Johns America/Regina America/Moncton America/Glace_Bay
    America/Goose_Bay America/Iqaluit America/Rankin_Inlet America/Resolute America/Cambridge_Bay
    America/Yellowknife America/Inuvik America/Whitehorse America/Dawson America/Dawson_Creek
    America/Fort_Nelson America/Creston America/Swift_Current America/Thunder_Bay America/Nipigon
    America/Rainy_River America/Atikokan America/Coral_Harbour America/Pangnirtung
    America/Blanc-Sablon Canada/*`,
  cn: `Asia/Shanghai Asia/Urumqi Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Kashgar PRC`,
  de: `Europe/Berlin Europe/Busingen`,
  es: `Europe/Madrid Atlantic/Canary Africa/Ceuta`,
  eu: `
    Europe/Vienna Europe/Brussels Europe/Sofia Europe/Zagreb Asia/Nicosia Asia/Famagusta
    Europe/Prague Europe/Copenhagen Europe/Tallinn Europe/Helsinki Europe/Mariehamn Europe/Athens
    Europe/Budapest Europe/Riga Europe/Vilnius Europe/Luxembourg Europe/Malta Europe/Amsterdam
    Europe/Warsaw Europe/Lisbon Atlantic/Azores Atlantic/Madeira Europe/Bucharest Europe/Bratislava
    Europe/Ljubljana Europe/Stockholm`,
  fr: `Europe/Paris`,
  gb: `Europe/London Europe/Belfast GB`,
  hk: `Asia/Hong_Kong Hongkong`,
  ie: `Europe/Dublin`,
  in: `Asia/Kolkata Asia/Calcutta`,
  it: `Europe/Rome`,
  jp: `Asia/Tokyo Japan`,
  kr: `Asia/Seoul ROK`,
  mx: `
    America/Mexico_City America/Cancun America/Merida America/Monterrey America/Matamoros
    America/Chihuahua America/Ciudad_Juarez America/Ojinaga America/Hermosillo America/Mazatlan
    America/Bahia_Banderas America/Tijuana Mexico/*`,
  my: `Asia/Kuala_Lumpur Asia/Kuching`,
  nz: `Pacific/Auckland Pacific/Chatham NZ`,
  ph: `Asia/Manila`,
  sg: `Asia/Singapore Singapore`,
  tw: `Asia/Taipei ROC`,
  us: `
    America/New_York America/Detroit America/Chicago America/Menominee America/Denver America/Boise
    America/Phoenix America/Los_Angeles America/Anchorage America/Juneau America/Sitka
    America/Metlakatla America/Yakutat America/Nome America/Adak Pacific/Honolulu
    America/Indianapolis America/Fort_Wayne America/Louisville America/Indiana/* America/Kentucky/*
    America/North_Dakota/* US/*`,
  za: `Africa/Johannesburg`,
};

const COUNTRY_OF_ZONE: ReadonlyMap<string, CountryCode> = new Map(
  COUNTRIES.flatMap((country) =>
    (ZONES[country] ?? '')
      .split(/\s+/)
      .filter((zone) => zone !== '')
      .map((zone) => [zone, country] as const),
  ),
);

/** Members of the European Union without a list of their own. */
const OTHER_EU = 'at be bg hr cy cz dk ee fi gr hu lv lt lu mt nl pl pt ro sk si se'.split(' ');

/**
 * A first guess, for the family to correct. Where the device is decides whom to call, so its time zone goes first;
 * a zone without a list gives `int`, since the number of another country would be worse than none.
 */
export function guessCountry(languages: readonly string[], timeZone: string): CountryCode {
  const known = COUNTRY_OF_ZONE.get(timeZone) ?? COUNTRY_OF_ZONE.get(timeZone.replace(/\/[^/]*$/, '/*'));
  if (known) return known;
  const saysNoPlace = timeZone === '' || /^(Etc\/.*|UTC|GMT|UCT|Zulu|Universal|Greenwich)$/.test(timeZone);
  if (!saysNoPlace) return 'int';
  for (const language of languages) {
    const region = /[-_]([a-z]{2})\b/i.exec(language)?.[1]?.toLowerCase();
    if (region === undefined) continue;
    if (OTHER_EU.includes(region)) return 'eu';
    return isCountryCode(region) ? region : 'int';
  }
  return 'int';
}

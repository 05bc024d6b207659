// The first guess of the country: by time zone, since where the device is decides whom to call.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTRIES, guessCountry, isCountryCode } from '../../src/guidance/country.ts';

describe('guessCountry', () => {
  it.each([
    ['Asia/Shanghai', ['zh-CN'], 'cn'],
    ['Asia/Urumqi', ['zh-CN'], 'cn'],
    ['Asia/Hong_Kong', ['zh-HK'], 'hk'],
    ['Asia/Taipei', ['zh-TW'], 'tw'],
    ['America/New_York', ['zh-CN'], 'us'],
    ['America/Indiana/Knox', ['en-US'], 'us'],
    ['America/Toronto', ['en-US'], 'ca'],
    ['Australia/Perth', ['en-AU'], 'au'],
    ['America/Sao_Paulo', ['pt-BR'], 'br'],
    ['Asia/Calcutta', ['en-IN'], 'in'],
    ['Europe/Vienna', ['de-DE'], 'eu'],
    ['Europe/Zurich', ['de-DE'], 'int'],
    ['America/Bogota', ['es-MX'], 'int'],
    ['America/Argentina/Salta', ['es-AR'], 'int'],
    ['UTC', ['en-GB', 'en'], 'gb'],
    ['Etc/GMT-8', ['zh-Hant-TW'], 'tw'],
    ['UTC', ['en', 'pl-PL'], 'eu'],
    ['UTC', ['en'], 'int'],
    ['UTC', ['de-CH'], 'int'],
    ['', [], 'int'],
  ] as const)('%s %j is %s', (zone, languages, country) => {
    expect(guessCountry(languages, zone)).toBe(country);
  });

  it('names a known country for anything a browser may say', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (languages, zone) => {
        expect(isCountryCode(guessCountry(languages, zone))).toBe(true);
      }),
    );
  });

  it('knows every time zone of this machine that belongs to a country with one list', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('Australia/'))).not.toEqual(
      [],
    );
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      if (zone.startsWith('Australia/')) expect(guessCountry([], zone)).toBe('au');
    }
    expect(COUNTRIES).toHaveLength(24);
  });
});

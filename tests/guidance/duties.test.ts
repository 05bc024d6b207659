// What the law asks of a school's staff. A wrong duty misleads an adult under pressure: nothing stands there without a
// source that was read, and what has none says so.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import json from '../../assets/duties.json';
import { isStale } from '../../src/guidance/channel-age.ts';
import { COUNTRIES } from '../../src/guidance/channels.ts';
import { dutiesFile, dutyOf } from '../../src/guidance/duties.ts';
import { type Duty, parseDuties } from '../../src/guidance/duty.ts';
import { GuidanceFileError } from '../../src/guidance/guidance-file.ts';
import { LOCALES } from '../../src/guidance/texts.ts';
import { FORBIDDEN, NOT_SAID_IN_TAIWAN, SIMPLIFIED_ONLY } from './wording.ts';

const FILE = 'assets/duties.json';
const TEXT = JSON.stringify(json);
const { duties } = dutiesFile();

/** What a duty says in our own words; names of laws are as the law calls itself. */
function saidBy(duty: Duty): { en: string; zh_CN: string; zh_TW: string }[] {
  if (duty.state === 'unknown') return [];
  const { who, to, when, not, note } = duty;
  return [who, to, when, not, note].filter((text) => text !== undefined);
}

describe('the duties', () => {
  it('are one for each country, China first', () => {
    expect(duties.map(({ country }) => country).toSorted()).toEqual([...COUNTRIES].toSorted());
    expect(duties[0]?.country).toBe('cn');
    for (const country of COUNTRIES) expect(dutyOf(country).duty.country).toBe(country);
  });

  it('name the law with its articles, where they say that there is one', () => {
    const numbered = duties.flatMap((duty) => (duty.state === 'law' ? [duty.law.en] : []));
    expect(numbered.length).toBeGreaterThan(15);
    // Ireland's source names the Act, the United States have fifty laws, the Philippines' rules no number.
    expect(numbered.filter((law) => !/\b(Arts?\.|sections?|§) ?\d|§ \d/.test(law))).toHaveLength(3);
  });

  it('have sources with title, address, date and quality; guidance has an official one', () => {
    for (const duty of duties) {
      if (duty.state !== 'law' && duty.state !== 'guidance') continue;
      expect(duty.sources.length, duty.country).toBeGreaterThan(0);
      for (const { title, url, date, quality } of duty.sources) {
        expect(title, duty.country).toMatch(/\S/);
        expect(url, duty.country).toMatch(/^https?:/);
        expect(date <= '2026-11-22', `${duty.country} ${date}`).toBe(true);
        expect(['official', 'news', 'third-party'], duty.country).toContain(quality);
      }
    }
  });

  it('hold what the law on protecting minors says of the mainland', () => {
    const { duty } = dutyOf('cn');
    expect(duty.state).toBe('law');
    if (duty.state !== 'law') return;
    expect(duty.law.zh_CN).toMatch(/第11、39、40、103、117条/);
    expect(duty.when?.zh_CN).toMatch(/立即/);
    expect(duty.not?.zh_CN).toMatch(/不得隐瞒/);
  });

  it('were all read within the twelve months before this day', () => {
    const stale = (day: string) => COUNTRIES.filter((country) => isStale(dutyOf(country).checked, day));
    expect(stale('2026-11-22')).toEqual([]);
    expect(stale('2030-01-01')).toEqual([...COUNTRIES]);
  });
});

describe('their words', () => {
  const rows = duties.flatMap((duty) =>
    saidBy(duty).flatMap((said) =>
      LOCALES.map((locale) => ({ country: duty.country, locale, text: said[locale] })),
    ),
  );
  const faults = (isFault: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(isFault).map(({ country, locale, text }) => `${country} ${locale}: ${text}`);

  it('are in three languages', () => {
    expect(rows.length).toBeGreaterThan(200);
    expect(faults(({ locale, text }) => /\p{Script=Han}/u.test(text) === (locale === 'en'))).toEqual([]);
  });

  it('are the characters and words of Taiwan in zh_TW', () => {
    expect(
      faults(({ locale, text }) => locale === 'zh_TW' && [...text].some((c) => SIMPLIFIED_ONLY.has(c))),
    ).toEqual([]);
    expect(faults(({ locale, text }) => locale === 'zh_TW' && NOT_SAID_IN_TAIWAN.test(text))).toEqual([]);
  });

  it('never label or threaten', () => {
    expect(faults(({ text }) => FORBIDDEN.some((words) => words.test(text)))).toEqual([]);
  });

  it('are short', () => {
    expect(faults(({ locale, text }) => text.length > (locale === 'en' ? 260 : 110))).toEqual([]);
  });
});

describe('parseDuties', () => {
  it.each([
    ['a country nobody chose', /"country":"cn"/, '"country":"xx"', /^duties\.0\.country$/, '"au"'],
    ['a state nobody knows', /"state":"law"/, '"state":"rumour"', /state$/, '"law"'],
    ['a law without a source', /"sources":\[.*?\]/, '"sources":[]', /sources$/, 'at least one source'],
    ['hearsay', /"quality":"third-party"/, '"quality":"code"', /quality$/, '"official"'],
    ['a source without a date', /"date":"2024-04-26",/, '', /date$/, 'date'],
    ['a day in words', /"date":"2024-04-26"/, '"date":"lately"', /date$/, 'date like'],
    ['a script as address', /"url":"https:/, '"url":"javascript:', /url$/, 'web address'],
    ['a month that is none', /"checked":"2026-11"/, '"checked":"2026-13"', /^checked$/, 'month like'],
    ['a text in two languages', /,"zh_TW":"[^"]*"/, '', /who\.zh_TW$/, 'zh_TW'],
    ['a country twice', /"country":"au"/, '"country":"br"', /^duties$/, 'one duty for each'],
    ['a country left out', /,\{"country":"int","state":"unknown"\}/, '', /^duties$/, 'a duty for each'],
    [
      'guidance without an authority',
      /("state":"guidance".*?"quality":)"official"(.*?"quality":)"official"/,
      '$1"news"$2"news"',
      /sources$/,
      'an official source',
    ],
  ])('names file, field, expected and found: %s', (_, from, to, field, expected) => {
    const text = TEXT.replace(from, to);
    expect(text).not.toBe(TEXT);
    const parse = () => parseDuties(JSON.parse(text), FILE);
    expect(parse).toThrow(GuidanceFileError);
    expect(parse).toThrow(
      expect.objectContaining({
        file: FILE,
        field: expect.stringMatching(field),
        expected: expect.stringContaining(expected),
        found: expect.stringMatching(/./),
      }),
    );
  });

  it('throws nothing but its own error, whatever the JSON', () => {
    const damaged = fc.tuple(fc.nat(900), fc.jsonValue()).map(([place, value]): unknown => {
      let at = 0;
      return JSON.parse(TEXT, (_, held) => (at++ === place ? value : held));
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), damaged), (thing) => {
        try {
          parseDuties(thing, FILE);
        } catch (error) {
          expect(error).toBeInstanceOf(GuidanceFileError);
        }
      }),
    );
  });
});

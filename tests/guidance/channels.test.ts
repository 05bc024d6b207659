// Whom a child may be shown. A wrong number is worse than none: only confirmed ones, with source and date.
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import gb from '../../assets/channels/gb.json';
import { type Channel, parseChannels } from '../../src/guidance/channel.ts';
import { checkedOf, isStale } from '../../src/guidance/channel-age.ts';
import {
  type ChildChannels,
  COUNTRIES,
  childChannels,
  takedownChannels,
} from '../../src/guidance/channels.ts';
import { channelLists, countryChannels } from '../../src/guidance/country-files.ts';
import { GuidanceFileError } from '../../src/guidance/guidance-file.ts';
import { TACTICS, type TacticId } from '../../src/guidance/tactics.ts';
import { NOT_SAID_IN_TAIWAN, SIMPLIFIED_ONLY } from './wording.ts';

const LEVELS = ['warn', 'urgent'] as const;
const IDS: readonly TacticId[] = TACTICS.map((tactic) => tactic.id);
const GB = JSON.stringify(gb);

/** Everything any child could be shown, by country. */
const shown = COUNTRIES.flatMap((country) => {
  const lists = channelLists(country);
  const ids = [[], ...IDS.map((id) => [id]), ...IDS.map((id): TacticId[] => ['secrecy', id, 'sextortion'])];
  return ids.flatMap((tactics) =>
    LEVELS.map((level) => ({ country, level, tactics, chosen: childChannels(lists, tactics, level) })),
  );
});
const channelsOf = (chosen: ChildChannels): Channel[] =>
  [chosen.danger, chosen.helper, chosen.report, chosen.takedown].filter((channel) => channel !== undefined);

describe('the files', () => {
  it('are one for each country', () => {
    const files = readdirSync(new URL('../../assets/channels/', import.meta.url));
    expect(files.sort()).toEqual(COUNTRIES.map((country) => `${country}.json`).sort());
  });

  it.each(COUNTRIES)('%s parses and is named after its country', (country) => {
    const { country: code, channels } = countryChannels(country);
    expect(code).toBe(country);
    for (const { id } of channels) expect(id.startsWith(`${country}-`)).toBe(true);
  });

  it('give every channel an id of its own', () => {
    const ids = COUNTRIES.flatMap((country) => countryChannels(country).channels.map(({ id }) => id));
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  // What today's clock says of them, `npm run channels` tells: a test must not begin to fail by itself.
  it('were all read within the twelve months before this day', () => {
    const lists = COUNTRIES.map(countryChannels);
    const stale = (day: string) =>
      lists.flatMap((list) => list.channels.filter((channel) => isStale(checkedOf(channel, list), day)));
    expect(stale('2026-11-22')).toEqual([]);
    expect(stale('2030-01-01')).toHaveLength(lists.flatMap(({ channels }) => channels).length);
  });
});

describe('a child is shown', () => {
  it('only confirmed channels with source and date', () => {
    const shownOnce = new Set(shown.flatMap(({ chosen }) => channelsOf(chosen)));
    expect(shownOnce.size).toBeGreaterThan(60);
    for (const { id, confirmed, source } of shownOnce) {
      expect(confirmed, id).toBe(true);
      expect(source.urls.length, id).toBeGreaterThan(0);
      expect(source.date, id).toMatch(/^20\d\d/);
    }
  });

  it('a number that can be dialled for danger, and someone reachable for the rest', () => {
    for (const { chosen } of shown) {
      if (chosen.danger) expect(chosen.danger.contact.phone).toBeDefined();
      for (const { id, contact } of channelsOf(chosen)) {
        expect(contact.phone ?? contact.sms ?? contact.url, id).toBeDefined();
      }
    }
  });

  it('no channel twice on one card', () => {
    for (const { chosen } of shown) {
      const ids = channelsOf(chosen).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('someone to talk to everywhere, and a danger number in every country when it is urgent', () => {
    expect(shown.filter(({ chosen }) => !chosen.helper)).toEqual([]);
    const foreign = shown.filter(({ chosen }) => chosen.helper?.id.startsWith('int-'));
    expect(new Set(foreign.map(({ country }) => country))).toEqual(new Set(['int']));
    const without = shown.filter(({ level, chosen }) => level === 'urgent' && !chosen.danger);
    expect(new Set(without.map(({ country }) => country))).toEqual(new Set(['int']));
  });

  it('no line for parents, and not the shared European number where it does not work', () => {
    for (const { country, chosen } of shown) {
      const ids = channelsOf(chosen).map(({ id }) => id);
      expect(ids).not.toContain('gb-nspcc');
      expect(ids).not.toContain('de-elterntelefon');
      if (country === 'fr' || country === 'it') expect(ids).not.toContain('eu-116111');
    }
  });

  it.each([
    ['cn', 'video-undress', 'urgent', 'cn-police', 'cn-12355', 'cn-12309', 'cn-12377'],
    ['cn', 'crime-recruitment', 'warn', undefined, 'cn-12355', 'cn-96110', undefined],
    ['tw', 'sextortion', 'urgent', 'tw-police', 'tw-113', 'tw-iwin', 'tw-siarc'],
    ['us', 'self-harm-encouragement', 'urgent', 'us-911', 'us-988', undefined, undefined],
    ['us', 'image-request', 'warn', undefined, 'us-childhelp', 'us-cybertipline', 'int-take-it-down'],
    ['gb', 'offline-meeting', 'warn', 'gb-999', 'gb-childline', 'gb-ceop', undefined],
    ['jp', 'bullying', 'warn', undefined, 'jp-kodomo-jinken', undefined, undefined],
    ['eu', 'sextortion', 'urgent', 'eu-112', 'eu-116111', 'eu-inhope', 'int-take-it-down'],
  ] as const)('in %s for %s at %s: %s, %s, %s, %s', (country, tactic, level, ...expected) => {
    const { danger, helper, report, takedown } = childChannels(channelLists(country), [tactic], level);
    expect([danger?.id, helper?.id, report?.id, takedown?.id]).toEqual(expected);
  });
});

describe('services that take pictures down', () => {
  it.each(COUNTRIES)('are confirmed and reachable in %s, and one of them is for everybody', (country) => {
    const services = takedownChannels(channelLists(country));
    expect(services.map(({ id }) => id)).toContain('int-take-it-down');
    expect(services.length).toBeLessThanOrEqual(3);
    for (const { id, confirmed, contact } of services) {
      expect(confirmed, id).toBe(true);
      expect(contact.phone ?? contact.url, id).toBeDefined();
    }
  });

  it('begin with those of the country', () => {
    expect(takedownChannels(channelLists('gb')).map(({ id }) => id)).toEqual([
      'gb-report-remove',
      'int-take-it-down',
    ]);
  });
});

describe('notes for adults', () => {
  const notes = COUNTRIES.flatMap((country) =>
    countryChannels(country).channels.flatMap(({ id, note }) => (note ? [{ id, note }] : [])),
  );

  it('are in three languages', () => {
    expect(notes.length).toBeGreaterThan(50);
    for (const { id, note } of notes) {
      for (const text of [note.zh_CN, note.zh_TW]) expect(text, id).toMatch(/\p{Script=Han}/u);
      expect(
        [...note.zh_TW].filter((character) => SIMPLIFIED_ONLY.has(character)),
        id,
      ).toEqual([]);
      expect(note.zh_TW, id).not.toMatch(NOT_SAID_IN_TAIWAN);
    }
  });
});

describe('parseChannels', () => {
  const broken = (change: (text: string) => string): unknown => JSON.parse(change(GB));

  it.each([
    [
      'a number nobody can dial',
      (s: string) => s.replace('"0800 1111"', '"0800 CHILD"'),
      /contact\.phone$/,
      'dialled',
    ],
    [
      'an unknown kind',
      (s: string) => s.replace('"kind":"emergency"', '"kind":"siren"'),
      /kind$/,
      '"emergency"',
    ],
    [
      'a field too many',
      (s: string) => s.replace('"confirmed":', '"shown":true,"confirmed":'),
      /shown$/,
      'never',
    ],
    [
      'a script as address',
      (s: string) => s.replace(/"url":"https:/, '"url":"javascript:'),
      /contact\.url$/,
      'web address',
    ],
    [
      'a month that is none',
      (s: string) => s.replace('"checked":"2026-11"', '"checked":"2026-13"'),
      /checked$/,
      'month like',
    ],
    [
      'a day in words',
      (s: string) => s.replace('"date":"2024-11-04"', '"date":"last year"'),
      /source\.date$/,
      'date like',
    ],
    [
      'hearsay confirmed',
      (s: string) => s.replaceAll('"quality":"official"', '"quality":"code"'),
      /confirmed$/,
      'false',
    ],
    [
      'one voice confirmed',
      (s: string) => s.replaceAll('"quality":"official"', '"quality":"third-party"'),
      /confirmed$/,
      'two that agree',
    ],
  ])('names file, field, expected and found: %s', (_, change, field, expected) => {
    const json = broken(change);
    expect(JSON.stringify(json)).not.toBe(GB);
    const parse = () => parseChannels(json, 'assets/channels/gb.json');
    expect(parse).toThrow(GuidanceFileError);
    expect(parse).toThrow(
      expect.objectContaining({
        file: 'assets/channels/gb.json',
        field: expect.stringMatching(field),
        expected: expect.stringContaining(expected),
        found: expect.stringMatching(/./),
      }),
    );
  });

  it('throws nothing but its own error, whatever the JSON', () => {
    const damaged = fc.tuple(fc.nat(300), fc.jsonValue()).map(([place, value]): unknown => {
      let at = 0;
      return JSON.parse(GB, (_, held) => (at++ === place ? value : held));
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), damaged), (json) => {
        try {
          parseChannels(json, 'x.json');
        } catch (error) {
          expect(error).toBeInstanceOf(GuidanceFileError);
        }
      }),
    );
  });
});

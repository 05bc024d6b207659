// What `npm run channels` understands and says: what is shown to children, what confirms it, what is too old.
import { describe, expect, test } from 'vitest';
import type { Channel, CountryChannels } from '../../src/guidance/channel.ts';
import { countryChannels } from '../../src/guidance/country-files.ts';
import { dutyFigures, dutyLines } from '../../tools/channels/duties.ts';
import { readChannelsOptions } from '../../tools/channels/options.ts';
import { figuresOf, isFailed, linesOf } from '../../tools/channels/report.ts';
import { shownToChildren } from '../../tools/channels/shown.ts';
import { UsageError } from '../../tools/usage.ts';

const TODAY = '2026-11-22';

test.each([
  [[], { kind: 'report', at: TODAY, json: false }],
  [['--at', '2027-12-01', '--json'], { kind: 'report', at: '2027-12-01', json: true }],
  [['-h'], { kind: 'help' }],
])('%j', (args, expected) => {
  expect(readChannelsOptions(args, TODAY)).toEqual(expected);
});

test.each([
  [['--at', '2027-12'], '--at: expected a day as 2027-12-01, found "2027-12"'],
  [['--at', '2027-02-30'], '--at: expected a day as 2027-12-01, found "2027-02-30"'],
  [['cn'], "Unexpected argument 'cn'"],
])('%j is refused', (args, message) => {
  expect(() => readChannelsOptions(args, TODAY)).toThrow(UsageError);
  expect(() => readChannelsOptions(args, TODAY)).toThrow(message);
});

describe('the report', () => {
  const shown = shownToChildren();
  const gb = countryChannels('gb');
  const changed = (change: Partial<Channel>): CountryChannels => ({
    ...gb,
    channels: gb.channels.map((channel) =>
      channel.id === 'gb-childline' ? { ...channel, ...change } : channel,
    ),
  });

  test('counts what children are shown, not all there is', () => {
    expect(shown.has('gb-childline')).toBe(true);
    expect(shown.has('gb-nspcc')).toBe(false);
    expect(figuresOf(gb, shown, TODAY)).toEqual({
      country: 'gb',
      entries: 8,
      shown: 4,
      official: 4,
      news: 0,
      twoSources: 0,
      oldestSource: '2024',
      oldestCheck: '2026-11',
      stale: [],
      unconfirmed: [],
    });
  });

  test('fails for what nobody looked at for a year, and no longer once somebody did', () => {
    const later = figuresOf(gb, shown, '2027-12-01');
    expect(later.stale).toContain('gb-childline');
    expect(isFailed([figuresOf(gb, shown, TODAY)])).toBe(false);
    expect(isFailed([later])).toBe(true);
    expect(linesOf([later], '2027-12-01').join('\n')).toContain(
      'gb-childline: its sources were not read in the twelve months before 2027-12-01',
    );
    expect(figuresOf(changed({ checked: '2027-11' }), shown, '2027-12-01').stale).not.toContain(
      'gb-childline',
    );
  });

  test('fails for what a child would be shown though nothing confirms it', () => {
    const heard: Channel['source'] = {
      urls: ['https://example.org/'],
      date: '2026',
      dateOf: 'source',
      quality: 'third-party',
    };
    const one = figuresOf(changed({ source: heard, secondSource: undefined }), shown, TODAY);
    expect(one.unconfirmed).toEqual(['gb-childline']);
    expect(isFailed([one])).toBe(true);
    const elsewhere = { ...heard, urls: ['https://other.example/'] };
    const two = figuresOf(changed({ source: heard, secondSource: elsewhere }), shown, TODAY);
    expect([two.unconfirmed, two.twoSources]).toEqual([[], 1]);
    const sameSite = { ...heard, urls: ['https://www.example.org/another'] };
    expect(figuresOf(changed({ source: heard, secondSource: sameSite }), shown, TODAY).twoSources).toBe(0);
  });
});

describe('the duties of school staff', () => {
  test('are counted by what they rest on', () => {
    const figures = dutyFigures(TODAY);
    expect(figures.find(({ country }) => country === 'cn')).toEqual({
      country: 'cn',
      state: 'law',
      sources: 2,
      checked: '2026-11',
      isStale: false,
    });
    expect(dutyLines(figures, TODAY)).toEqual([
      '24 duties of school staff: 19 law, 3 guidance, 1 unconfirmed, 1 unknown; 0 stale.',
    ]);
  });

  test('are named when nobody read their sources for a year', () => {
    const lines = dutyLines(dutyFigures('2027-12-01'), '2027-12-01');
    expect(lines).toHaveLength(25);
    expect(lines[0]).toBe('duty of au: not read in the twelve months before 2027-12-01');
    expect(lines.at(-1)).toMatch(/24 stale\.$/);
  });
});

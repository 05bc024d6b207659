// What the popup lists, and in which order.
import { expect, test } from 'vitest';
import type { AlertEntry } from '../../src/messages/contract.ts';
import { mergeAlerts } from '../../src/pages/popup/merge-alerts.ts';
import { relativeTime } from '../../src/ui/relative-time.ts';

const HOUR = 3_600_000;
const entry = (id: string, change: Partial<AlertEntry> = {}): AlertEntry => ({
  id,
  at: 100 * HOUR,
  site: 'chat.example',
  contact: 'a',
  level: 'warn',
  tactics: ['secrecy'],
  rules: ['secrecy.one'],
  known: false,
  excerpts: ['our secret'],
  shown: true,
  byTone: false,
  thisTab: false,
  ...change,
});

test('alerts of one contact within a day are one warning, as serious as the worst of them', () => {
  const [only, ...rest] = mergeAlerts([
    entry('first', {
      at: 99 * HOUR,
      level: 'note',
      tactics: ['gift'],
      rules: ['gift.one'],
      excerpts: ['free skin'],
    }),
    entry('worst', { at: 100 * HOUR, level: 'urgent' }),
    entry('last', { at: 101 * HOUR, level: 'note', tactics: ['secrecy', 'flattery'], thisTab: true }),
  ]);
  expect(rest).toEqual([]);
  expect(only).toMatchObject({
    id: 'worst',
    level: 'urgent',
    at: 101 * HOUR,
    tactics: ['secrecy', 'flattery', 'gift'],
    rules: ['secrecy.one', 'gift.one'],
    excerpts: ['our secret', 'free skin'],
    thisTab: true,
  });
});

test('of a warning only the whole talk says that no line said it all, unless one did later', () => {
  const merged = (...own: boolean[]) =>
    mergeAlerts(own.map((byTone, hour) => entry(`${hour}`, { at: (100 + hour) * HOUR, byTone })));
  expect(merged(true, true)).toMatchObject([{ byTone: true }]);
  expect(merged(true, false)).toMatchObject([{ byTone: false }]);
  expect(merged(false, true)).toMatchObject([{ byTone: false }]);
});

test.each([
  ['another contact', { contact: 'b' }],
  ['another site', { site: 'other.example' }],
  ['another day', { at: 76 * HOUR }],
])('%s is another warning', (_name, change) => {
  expect(mergeAlerts([entry('one'), entry('two', change)])).toHaveLength(2);
});

test('this tab comes first, then the newest', () => {
  const list = mergeAlerts([
    entry('old', { contact: 'b', at: 1 }),
    entry('new', { contact: 'c', at: 200 * HOUR }),
    entry('here', { contact: 'd', at: 2, thisTab: true }),
  ]);
  expect(list.map(({ id }) => id)).toEqual(['here', 'new', 'old']);
});

test.each([
  [0, 'en', 'now'],
  [59_999, 'en', 'now'],
  [60_000, 'en', '1 minute ago'],
  [3 * HOUR, 'en', '3 hours ago'],
  [24 * HOUR, 'en', 'yesterday'],
  [3 * HOUR, 'zh-CN', '3小时前'],
  [-HOUR, 'en', 'now'],
])('%i ms ago in %s', (ago, tag, words) => {
  expect(relativeTime(1e12 - ago, 1e12, tag)).toBe(words);
});

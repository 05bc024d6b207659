// The arithmetic of the evaluation, against values worked out elsewhere.
import { expect, test } from 'vitest';
import { compareResults, formatComparison } from '../../tools/evaluate/compare.ts';
import { fHalf, measuresOf } from '../../tools/evaluate/corpus-measures.ts';
import type { Measure, Result } from '../../tools/evaluate/measure.ts';
import { quantiles } from '../../tools/evaluate/quantile.ts';
import { formatResult } from '../../tools/evaluate/report.ts';
import { splitOf } from '../../tools/evaluate/split.ts';
import { addConversation, emptyTally } from '../../tools/evaluate/tally.ts';
import { wilson } from '../../tools/evaluate/wilson.ts';
import type { Judged } from '../../tools/scan/judge-lines.ts';

test.each([
  [0, 10, 0, 0.27753],
  [1, 10, 0.01788, 0.40415],
  [5, 10, 0.23659, 0.76341],
  [10, 10, 0.72247, 1],
  [10, 100, 0.05523, 0.17437],
  [1, 10_000, 0.0000177, 0.000566],
  [0, 0, 0, 1],
])('Wilson of %i in %i', (hits, trials, low, high) => {
  const interval = wilson(hits, trials);
  expect(interval.low).toBeCloseTo(low, 5);
  expect(interval.high).toBeCloseTo(high, 5);
});

test.each([
  [1, 1, 1],
  [0.5, 1, 0.5556],
  [1, 0.5, 0.8333],
  [0, 0, 0],
])('F0.5 of precision %d and recall %d', (precision, recall, f) => {
  expect(fHalf(precision, recall)).toBeCloseTo(f, 4);
});

// sha1('a') = 86f7..., sha1('b') = e9d7..., sha1('9') = 0ade..., sha1('f') = 4a0a..., sha1('') = da39...
test.each([
  ['a', 'tune'],
  ['b', 'tune'],
  ['9', 'held-out'],
  ['f', 'tune'],
  ['', 'tune'],
])('the part of "%s"', (id, split) => {
  expect(splitOf(id)).toBe(split);
});
test('a fifth is held out', () => {
  const ids = Array.from({ length: 20_000 }, (_, i) => `conversation-${i}`);
  const part = ids.filter((id) => splitOf(id) === 'held-out').length / ids.length;
  expect(part).toBeGreaterThan(0.19);
  expect(part).toBeLessThan(0.217);
});

test('quantiles are values that occur', () => {
  expect(quantiles([5, 1, 4, 2, 3], [0, 0.5, 0.9, 1])).toEqual([1, 3, 5, 5]);
  expect(quantiles([], [0.5])).toEqual([undefined]);
});

type Level = Judged['level'];
function judged(label: string | undefined, messages: number, ...alerts: [message: number, level: Level][]) {
  const tally = {
    id: 'a',
    lang: 'en',
    label,
    messages,
    level: alerts.at(-1)?.[1] ?? ('none' as const),
    alerts: alerts.flatMap(([message, level]) =>
      level === 'none' ? [] : [{ message, level, tactics: ['secrecy'], rules: ['secrecy.a'] }],
    ),
  };
  return tally satisfies Judged;
}

function figures(...conversations: Judged[]): Measure[] {
  const tally = emptyTally();
  for (const one of conversations)
    addConversation(
      tally,
      one,
      Float64Array.from({ length: one.messages }, (_, i) => i + 1),
    );
  return measuresOf('corpus, tune', tally);
}
const value = (measures: readonly Measure[], table: Measure['table'], name: string) =>
  measures.find((one) => one.table === table && one.name === name)?.value;

test('false alerts are counted by message, and a note is none', () => {
  const measures = figures(
    judged('benign', 6, [0, 'note'], [1, 'warn'], [2, 'urgent']),
    judged(undefined, 4, [0, 'note']),
    judged('fraud', 10, [9, 'urgent']),
  );
  expect(value(measures, 'false alerts', 'messages')).toBe(10);
  expect(value(measures, 'false alerts', 'warn+')).toBe(2);
  expect(value(measures, 'false alerts', 'warn+ per 10,000')).toBe(2000);
  expect(value(measures, 'false alerts', 'urgent per 10,000')).toBe(1000);
  expect(value(measures, 'false alerts', 'conversations warned')).toBe(0.5);
});
test('recall, precision and first alert by conversation', () => {
  const measures = figures(
    judged('benign', 1, [0, 'warn']),
    judged('fraud', 9, [0, 'note'], [3, 'warn'], [5, 'urgent']),
    judged('fraud', 9, [6, 'warn']),
    judged('bullying', 9, [6, 'note']),
    judged('fraud', 9),
  );
  expect(value(measures, 'risky conversations', 'recall')).toBe(0.5);
  expect(value(measures, 'risky conversations', 'precision')).toBeCloseTo(2 / 3);
  expect(value(measures, 'risky conversations', 'F0.5')).toBeCloseTo(fHalf(2 / 3, 0.5));
  expect(value(measures, 'risky conversations', 'first alert p50')).toBe(4);
  expect(value(measures, 'risky conversations', 'first alert p90')).toBe(7);
});
test('what cannot be told is left open', () => {
  const risky = figures(judged('fraud', 3, [0, 'warn']));
  expect(value(risky, 'false alerts', 'messages')).toBeUndefined();
  expect(value(risky, 'risky conversations', 'precision')).toBeNull();
  const benign = figures(judged('benign', 3));
  expect(value(benign, 'risky conversations', 'recall')).toBeUndefined();
  expect(value(benign, 'time', 'p95')).toBe(3);
});

const result = (measures: Measure[]): Result => ({
  version: 1,
  rules: 1,
  packBytes: 1024,
  measures,
  tactics: {},
  ruleAlerts: {},
  lost: {},
});

test('nothing found in N messages is told as below 3/N', () => {
  const text = formatResult(result(figures(judged('benign', 3000)))).join('\n');
  expect(text).toContain('0 (<10.0)');
});

test('a comparison, row by row', () => {
  const measure = (name: string, value: number | null, change: Partial<Measure> = {}): Measure => ({
    table: 'false alerts',
    row: 'corpus, tune',
    name,
    value,
    unit: 'per 10,000',
    better: 'lower',
    ...change,
  });
  const time = { table: 'time', unit: 'microseconds' } as const;
  const kept = { table: 'evasions', unit: 'share', better: 'higher' } as const;
  const before = result([
    measure('a', 2),
    measure('b', 2),
    measure('c', 2),
    measure('d', null),
    measure('p95', 10, time),
    measure('p99', 10, time),
    measure('kept', 0.5, kept),
    measure('old', 1),
  ]);
  const after = result([
    measure('a', 1),
    measure('b', 3),
    measure('c', 2),
    measure('d', 1),
    measure('p95', 11, time),
    measure('p99', 20, time),
    measure('kept', 0.75, kept),
    measure('fresh', 1),
  ]);
  const differences = compareResults(before, after);
  expect(differences.map(({ change }) => change)).toEqual([
    'better',
    'worse',
    'same',
    'changed',
    'same',
    'worse',
    'better',
    'new',
    'gone',
  ]);
  expect(formatComparison(differences).at(-1)).toBe('2 better, 2 worse, 2 same, 1 changed, 1 new, 1 gone');
  expect(formatComparison(compareResults(before, before))).toEqual(['8 same']);
});

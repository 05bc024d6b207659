// The arithmetic and the tables of the benchmark. Nothing here looks at a clock.
import { describe, expect, test } from 'vitest';
import { ENGINE_NAMES } from '../../tools/bench/engines/registry.ts';
import { type Figure, figureValue, median, mergeFigures, NOISE } from '../../tools/bench/figure.ts';
import { growthName, lengthsUpTo, superlinear } from '../../tools/bench/growth.ts';
import { formatNoise, isQuiet } from '../../tools/bench/noise.ts';
import { PARTS, readBenchOptions } from '../../tools/bench/options.ts';
import { planJobs } from '../../tools/bench/plan.ts';
import { formatAgainstOurs, formatFigures, formatGrowth, formatValue } from '../../tools/bench/report.ts';
import { byMeasure } from '../../tools/bench/run/texts.ts';
import { engineTable, growthTable } from '../../tools/bench/tables.ts';
import { formatTargets } from '../../tools/bench/targets.ts';
import { UsageError } from '../../tools/usage.ts';

const figure = (row: string, name: string, value: number, change: Partial<Figure> = {}): Figure => ({
  table: 'table',
  row,
  name,
  value,
  unit: 'times',
  ...change,
});

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2],
  [[], Number.NaN],
])('the median of %j', (numbers, expected) => {
  expect(median(numbers)).toBe(expected);
});

test('the same figure of several processes becomes its median, in the order of the first', () => {
  const merged = mergeFigures([
    figure('a', 'x', 7),
    figure('b', 'x', 1),
    figure('a', 'x', 5),
    figure('a', 'y', 2),
    figure('a', 'x', 100),
  ]);
  expect(merged).toEqual([figure('a', 'x', 7), figure('b', 'x', 1), figure('a', 'y', 2)]);
  expect(figureValue(merged, 'table', 'a', 'x')).toBe(7);
  expect(figureValue(merged, 'table', 'c', 'x')).toBeUndefined();
});

test('measures of several texts stand side by side', () => {
  const [a1, a2, b1, b2] = [
    figure('a', '1', 1),
    figure('a', '2', 2),
    figure('b', '1', 3),
    figure('b', '2', 4),
  ];
  expect(
    byMeasure([
      [a1, a2],
      [b1, b2],
    ]),
  ).toEqual([a1, b1, a2, b2]);
});

describe('growth', () => {
  const growth = (value: number): Figure =>
    figure('one letter', growthName(16_000), value, { unit: 'growth' });

  test('is asked for at lengths that double', () => {
    expect(lengthsUpTo(64_000)).toEqual([8000, 16_000, 32_000, 64_000]);
    expect(lengthsUpTo(1_024_000).at(-1)).toBe(1_024_000);
    expect(growthName(16_000)).toBe('16k>32k');
  });

  test('is linear at twice the time and a little more, and quadratic growth is told', () => {
    expect(superlinear([growth(2), growth(2.5), figure('a', 'x', 9)])).toEqual([]);
    expect(superlinear([growth(4)])).toEqual([growth(4)]);
    expect(formatGrowth([growth(2), growth(4)])).toEqual([
      'FAIL table: one letter: 16k>32k: expected at most 2.5 times the time, found 4.00',
    ]);
    expect(formatValue(growth(4))).toBe('4.00 FAIL');
    expect(formatValue(growth(2))).toBe('2.00');
  });
});

describe('noise', () => {
  const noise = (row: string, value: number): Figure => figure(row, 'EN again', value, { table: NOISE });

  test('is told where the floor differs from itself', () => {
    expect(isQuiet([noise('a', 0.95), noise('b', 1.09), figure('a', 'x', 90)])).toBe(true);
    expect(isQuiet([noise('a', 0.95), noise('b', 1.2)])).toBe(false);
    expect(formatNoise([noise('a', 0.95), noise('b', 1.05)], 0)).toEqual([
      'floor against itself: 0.95 to 1.05, 0 noisy measurements thrown away: quiet',
    ]);
    expect(formatNoise([noise('a', 0.95), noise('b', 1.2)], 0)[0]).toContain('NOISY');
    expect(formatNoise([noise('a', 0.95), noise('b', 1.2)], 0)[0]).toMatch(/trusted: b$/);
    expect(formatNoise([], 0)).toEqual([]);
  });
});

describe('tables', () => {
  const table = engineTable(1000);
  const figures = [
    figure('nightlight', 'EN x', 5, { table }),
    figure('fastscan', 'EN x', 22.43, { table }),
    figure('fastscan', 'build ms', 1234.5, { table, unit: 'ms' }),
    figure('noise', 'EN again', 1, { table: NOISE }),
  ];

  test('have a row for each engine and a dash where nothing was measured', () => {
    expect(formatFigures(figures)).toEqual([
      '',
      'engines, 1,000 phrases',
      '            EN x  build ms',
      '----------  ----  --------',
      'nightlight     5         -',
      'fastscan    22.4     1,235',
    ]);
  });

  test('set the others against ours', () => {
    expect(formatAgainstOurs(figures, [1000])).toEqual([
      '',
      'times as long as nightlight',
      '          1,000 EN  1,000 ZH  1,000 MIX',
      '--------  --------  --------  ---------',
      'fastscan      4.49         -          -',
    ]);
    expect(formatAgainstOurs(figures.slice(1), [1000])).toEqual([]);
  });

  test('of targets tell what was measured, and leave texts of nothing but hits out', () => {
    const hostile = (row: string, value: number): Figure =>
      figure(row, 'x harmless', value, { table: growthTable(1000) });
    const measured = [
      figure('nightlight', 'MIX x', 6, { table }),
      figure('aho-corasick/fast', 'MIX x', 30, { table }),
      hostile('all hits', 9),
      hostile('leet letters', 3),
    ];
    const lines = formatTargets(measured, 1000);
    expect(lines.find((line) => line.startsWith('as aho-corasick/fast'))).toMatch(/ 5 {2}met$/);
    expect(lines.find((line) => line.startsWith('worst hostile'))).toMatch(/ 3 {2}MISSED$/);
    expect(lines).toHaveLength(6);
    expect(formatTargets([], 1000)).toEqual([]);
  });
});

describe('options', () => {
  const sources = { rules: 'rules', corpora: ['a.jsonl'], packs: [{ row: 'shipped rules', file: 'pack' }] };

  test('ask for everything unless parts are named', () => {
    const options = readBenchOptions([]);
    expect(options).toMatchObject({ isQuick: false, isCheck: false, only: [...ENGINE_NAMES, ...PARTS] });
    expect(readBenchOptions(['--help'])).toBe('help');
    expect(() => readBenchOptions(['--only', 'grep'])).toThrow(UsageError);
    expect(() => readBenchOptions(['--fast'])).toThrow(UsageError);
  });

  test('make a plan: each engine at each size, slow ones once', () => {
    const plan = (...args: string[]) => {
      const options = readBenchOptions(args);
      return options === 'help' ? [] : planJobs(options, sources);
    };
    const compared = plan().filter((job) => job.kind === 'compare');
    expect(compared.filter(({ engine }) => engine === 'fastscan')).toHaveLength(9);
    expect(compared.filter(({ engine }) => engine === 'obscenity')).toHaveLength(3);
    expect(new Set(plan().map(({ kind }) => kind)).size).toBe(6);
    expect(plan('--quick').filter((job) => job.kind === 'compare')).toHaveLength(2 * ENGINE_NAMES.length);
    expect(plan('--quick', '--only', 'assess, fastscan').map(({ kind }) => kind)).toEqual([
      'compare',
      'compare',
      'assess',
    ]);
  });
});

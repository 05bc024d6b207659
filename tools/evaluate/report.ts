// Results as tables for a terminal: a row for each corpus and part, a column for each measure.
import { formatTable } from '../scan/table.ts';
import { type Measure, type Result, TABLES } from './measure.ts';

/** Rules shown of those that raise most false alerts. */
const MOST = 15;

/** The lines of all tables. */
export function formatResult(result: Result): string[] {
  return [
    `${result.rules} rules, pack of ${(result.packBytes / 1024).toFixed(1)} KiB`,
    ...TABLES.flatMap((table) => pivot(table, result.measures)),
    ...tacticTable(result.tactics),
    ...ruleTable(result.ruleAlerts),
    '',
    'In brackets Wilson 95 % intervals; where nothing was found, the bound 3/N below which the rate lies (95 %).',
  ];
}

function pivot(table: Measure['table'], all: readonly Measure[]): string[] {
  const measures = all.filter((measure) => measure.table === table);
  if (measures.length === 0) return [];
  const names = [...new Set(measures.map(({ name }) => name))];
  const rows = groupRows(measures);
  return [
    '',
    table,
    ...formatTable(
      [{ title: 'corpus' }, ...names.map((title) => ({ title, isNumber: true }))],
      [...rows].map(([row, own]) => [
        row,
        ...names.map((name) => {
          const measure = own.find((one) => one.name === name);
          return measure ? formatMeasure(measure, own) : '';
        }),
      ]),
    ),
  ];
}

function groupRows(measures: readonly Measure[]): Map<string, Measure[]> {
  const rows = new Map<string, Measure[]>();
  for (const measure of measures) rows.set(measure.row, [...(rows.get(measure.row) ?? []), measure]);
  return rows;
}

function formatMeasure(measure: Measure, row: readonly Measure[]): string {
  const { value, low, high, unit } = measure;
  const text = formatValue(value, unit);
  if (value === null || low === undefined || high === undefined) return text;
  const trials = row.find(({ name }) => name === 'messages')?.value;
  if (unit === 'per 10,000' && value === 0 && trials) return `0 (<${formatValue(30_000 / trials, unit)})`;
  return `${text} [${formatValue(low, unit)}, ${formatValue(high, unit)}]`;
}

/** A value in its unit; a dash where it cannot be told. */
export function formatValue(value: number | null, unit: Measure['unit']): string {
  if (value === null) return '-';
  switch (unit) {
    case 'count':
    case 'messages':
      return value.toLocaleString('en');
    case 'per 10,000':
      return value.toFixed(value < 10 ? 2 : 1);
    case 'share':
      return value.toFixed(3);
    case 'microseconds':
      return value.toFixed(1);
  }
}

function tacticTable(tactics: Result['tactics']): string[] {
  const rows = Object.entries(tactics).flatMap(([corpus, counts]) =>
    sorted(counts).map(([tactic, { benign, risky }]) => [corpus, tactic, String(benign), String(risky)]),
  );
  if (rows.length === 0) return [];
  return [
    '',
    'alerts at warn or above that name a tactic',
    ...formatTable(
      [
        { title: 'corpus' },
        { title: 'tactic' },
        { title: 'benign', isNumber: true },
        { title: 'risky', isNumber: true },
      ],
      rows,
    ),
  ];
}

function ruleTable(rules: Result['ruleAlerts']): string[] {
  const rows = sorted(rules).filter(([, { benign }]) => benign > 0);
  if (rows.length === 0) return [];
  return [
    '',
    `rules named most in false alerts at warn or above, tune part only (${Math.min(MOST, rows.length)} of ${rows.length})`,
    ...formatTable(
      [{ title: 'rule' }, { title: 'benign', isNumber: true }, { title: 'risky', isNumber: true }],
      rows.slice(0, MOST).map(([rule, { benign, risky }]) => [rule, String(benign), String(risky)]),
    ),
  ];
}

type Counted = Result['ruleAlerts'];

const sorted = (counts: Counted): [string, Counted[string]][] =>
  Object.entries(counts).sort(
    ([a, x], [b, y]) => y.benign - x.benign || y.risky - x.risky || (a < b ? -1 : 1),
  );

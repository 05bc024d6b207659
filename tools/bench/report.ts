// Figures as tables for a terminal: a table for each name, a row for each engine, a column for each measure.
import { formatTable } from '../scan/table.ts';
import { ENGINES } from './engines/registry.ts';
import { type Figure, figureValue, NOISE } from './figure.ts';
import { MOST_GROWTH, superlinear } from './growth.ts';
import { engineTable } from './tables.ts';

/** The lines of all tables, in the order in which the figures came. */
export function formatFigures(figures: readonly Figure[]): string[] {
  const tables = [...new Set(figures.map(({ table }) => table))].filter((table) => table !== NOISE);
  return tables.flatMap((table) => ['', table, ...formatFigureTable(table, figures)]);
}

function formatFigureTable(table: string, all: readonly Figure[]): string[] {
  const figures = all.filter((figure) => figure.table === table);
  const names = [...new Set(figures.map(({ name }) => name))];
  const rows = [...new Set(figures.map(({ row }) => row))];
  return formatTable(
    [{ title: '' }, ...names.map((title) => ({ title, isNumber: true }))],
    rows.map((row) => [
      row,
      ...names.map((name) => {
        const figure = figures.find((one) => one.row === row && one.name === name);
        return figure ? formatValue(figure) : '-';
      }),
    ]),
  );
}

/** A value with as many digits as mean something. */
export function formatValue({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  if (unit === 'share') return value.toFixed(2);
  if (unit === 'count') return value.toLocaleString('en', { maximumFractionDigits: 0 });
  if (unit === 'growth') return value.toFixed(2) + (value > MOST_GROWTH ? ' FAIL' : '');
  return value.toLocaleString('en', {
    maximumFractionDigits: Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2,
  });
}

/** How many times as long as our engine each other takes, by size and script. */
export function formatAgainstOurs(figures: readonly Figure[], sizes: readonly number[]): string[] {
  const columns = sizes.flatMap((size) => ['EN', 'ZH', 'MIX'].map((script) => ({ size, script })));
  const timeOf = (row: string, { size, script }: { size: number; script: string }): number | undefined =>
    figureValue(figures, engineTable(size), row, `${script} x`);
  const rows = Object.keys(ENGINES)
    .filter((row) => row !== 'nightlight' && columns.some((column) => timeOf(row, column) !== undefined))
    .map((row) => [
      row,
      ...columns.map((column) => {
        const ours = timeOf('nightlight', column);
        const theirs = timeOf(row, column);
        return ours === undefined || theirs === undefined
          ? '-'
          : formatValue({ value: theirs / ours, unit: 'times' });
      }),
    ]);
  if (rows.length === 0 || columns.every((column) => timeOf('nightlight', column) === undefined)) return [];
  return [
    '',
    'times as long as nightlight',
    ...formatTable(
      [
        { title: '' },
        ...columns.map(({ size, script }) => ({
          title: `${size.toLocaleString('en')} ${script}`,
          isNumber: true,
        })),
      ],
      rows,
    ),
  ];
}

/** What the reader of the tables has to know of each engine. */
export function formatNotes(figures: readonly Figure[]): string[] {
  const shown = new Set(figures.map(({ row }) => row));
  const notes = Object.entries(ENGINES).filter(([name]) => shown.has(name));
  if (notes.length === 0) return [];
  return [
    '',
    'x: times as long as the floor, a charCodeAt loop over the same text. us/msg, ms/MB: CPU time, MB of UTF-8.',
    'finds: share of planted phrases found; false: of those found that lie inside longer words.',
    ...formatTable(
      [{ title: 'engine' }, { title: 'note' }],
      notes.map(([name, { note }]) => [name, note]),
    ),
  ];
}

/** One line for each text on which time grew faster than the length. */
export const formatGrowth = (figures: readonly Figure[]): string[] =>
  superlinear(figures).map(
    ({ table, row, name, value }) =>
      `FAIL ${table}: ${row}: ${name}: expected at most ${MOST_GROWTH} times the time, found ${value.toFixed(2)}`,
  );

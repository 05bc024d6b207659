// Two results side by side, row by row. Times count as the same within the noise of a shared machine.
import { formatTable } from '../scan/table.ts';
import type { Measure, Result } from './measure.ts';
import { formatValue } from './report.ts';

export type Change = 'better' | 'worse' | 'changed' | 'same' | 'new' | 'gone';

export interface Difference {
  readonly change: Change;
  readonly before: Measure | undefined;
  readonly after: Measure | undefined;
}

/** Share by which a time may move without meaning anything. */
const TIME_NOISE = 0.25;

const keyOf = ({ table, row, name }: Measure): string => [table, row, name].join('\n');

/** Each measure of either result once, in the order of the new one. */
export function compareResults(before: Result, after: Result): Difference[] {
  const old = new Map(before.measures.map((measure) => [keyOf(measure), measure]));
  const compared = after.measures.map((measure): Difference => {
    const earlier = old.get(keyOf(measure));
    old.delete(keyOf(measure));
    return { change: earlier ? changeOf(earlier, measure) : 'new', before: earlier, after: measure };
  });
  return [
    ...compared,
    ...[...old.values()].map(
      (measure): Difference => ({
        change: 'gone',
        before: measure,
        after: undefined,
      }),
    ),
  ];
}

function changeOf({ value: before }: Measure, { value: after, unit, better }: Measure): Change {
  if (before === after) return 'same';
  if (before === null || after === null) return 'changed';
  const noise = unit === 'microseconds' ? TIME_NOISE * Math.max(before, after) : 1e-9;
  if (Math.abs(after - before) <= noise) return 'same';
  if (better === 'neither') return 'changed';
  return after < before === (better === 'lower') ? 'better' : 'worse';
}

/** What differs as a table, then how many of each kind there are. */
export function formatComparison(differences: readonly Difference[]): string[] {
  const shown = differences.filter(({ change }) => change !== 'same');
  const counts = new Map<Change, number>();
  for (const { change } of differences) counts.set(change, (counts.get(change) ?? 0) + 1);
  const show = (measure: Measure | undefined): string =>
    measure ? formatValue(measure.value, measure.unit) : '';
  return [
    ...(shown.length === 0
      ? []
      : formatTable(
          [
            { title: 'table' },
            { title: 'corpus' },
            { title: 'measure' },
            { title: 'before', isNumber: true },
            { title: 'after', isNumber: true },
            { title: '' },
          ],
          shown.map(({ change, before, after }) => {
            const measure = after ?? before;
            return [
              measure?.table ?? '',
              measure?.row ?? '',
              measure?.name ?? '',
              show(before),
              show(after),
              change,
            ];
          }),
        )),
    [...counts].map(([change, number]) => `${number} ${change}`).join(', ') || 'nothing to compare',
  ];
}

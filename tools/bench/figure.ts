// A figure of the benchmark: the form in which a process hands back what it measured, and what `--json` saves.
import * as v from 'valibot';
import { quantiles } from '../evaluate/quantile.ts';

export const UNITS = ['times', 'growth', 'us', 'ns', 'ms', 'KB', 'MB', 'share', 'count'] as const;

export const Figure = v.strictObject({
  table: v.string(),
  row: v.string(),
  name: v.string(),
  value: v.number(),
  unit: v.picklist(UNITS),
});
export type Figure = v.InferOutput<typeof Figure>;

/** Table of the figures that tell how quiet the machine was. */
export const NOISE = 'floor against itself';

/** The middle one, by rank: the lower of the two where the number is even. NaN of none. */
export function median(numbers: readonly number[]): number {
  const [middle] = quantiles(numbers, [0.5]);
  return middle ?? Number.NaN;
}

/** One figure for those that several processes measured, in the order in which they came: their median. */
export function mergeFigures(figures: readonly Figure[]): Figure[] {
  const merged = new Map<string, { figure: Figure; values: number[] }>();
  for (const figure of figures) {
    const key = [figure.table, figure.row, figure.name].join('\n');
    const known = merged.get(key);
    if (known) known.values.push(figure.value);
    else merged.set(key, { figure, values: [figure.value] });
  }
  return [...merged.values()].map(({ figure, values }) => ({ ...figure, value: median(values) }));
}

/** The value of a figure, or undefined where it was not measured. */
export function figureValue(
  figures: readonly Figure[],
  table: string,
  row: string,
  name: string,
): number | undefined {
  return figures.find((figure) => figure.table === table && figure.row === row && figure.name === name)
    ?.value;
}

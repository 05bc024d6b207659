// The figures of one engine on one set of texts, which several tables share.
import type { Search } from '../engines/engine.ts';
import { type Figure, NOISE } from '../figure.ts';
import type { AgainstFloor } from '../measure/against-floor.ts';
import { messagePercentiles } from '../measure/percentiles.ts';

const MEGABYTE = 1e6;

/** Where figures go. The prefix is set before their names, for texts of several kinds in one row. */
export interface Place {
  readonly table: string;
  readonly row: string;
  readonly prefix: string;
}

/** A multiple of the floor, the time of a message in the mean, and of a megabyte of UTF-8. */
export function speedFigures(
  { times, msPerUnit }: Pick<AgainstFloor, 'times' | 'msPerUnit'>,
  texts: readonly string[],
  { table, row, prefix }: Place,
): Figure[] {
  const units = unitsOf(texts);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return [
    { table, row, name: `${prefix}x`, value: times, unit: 'times' },
    { table, row, name: `${prefix}us/msg`, value: (1000 * msPerUnit * units) / texts.length, unit: 'us' },
    { table, row, name: `${prefix}ms/MB`, value: (msPerUnit * units * MEGABYTE) / bytes, unit: 'ms' },
  ];
}

/** How quiet the machine was meanwhile. */
export const noiseFigure = ({ row, prefix }: Place, { floorAgain }: AgainstFloor): Figure => ({
  table: NOISE,
  row,
  name: `${prefix}again`,
  value: floorAgain,
  unit: 'times',
});

/** What half, 95 and 99 of a hundred messages take at most, in microseconds; and how many are hit. */
export function messageFigures(
  search: Search,
  texts: readonly string[],
  { table, row, prefix }: Place,
  repeats: number,
): Figure[] {
  const hit = texts.filter((text) => search(text) > 0).length;
  const [p50 = 0, p95 = 0, p99 = 0] = messagePercentiles(search, texts, repeats);
  return [
    { table, row, name: `${prefix}p50`, value: p50, unit: 'us' },
    { table, row, name: `${prefix}p95`, value: p95, unit: 'us' },
    { table, row, name: `${prefix}p99`, value: p99, unit: 'us' },
    { table, row, name: `${prefix}hit`, value: hit / texts.length, unit: 'share' },
  ];
}

/** UTF-16 units of all texts together. */
export const unitsOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.length, 0);

/** The first of each list, then the second of each: columns of one measure side by side. */
export function byMeasure(lists: readonly (readonly Figure[])[]): Figure[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  ).flat();
}

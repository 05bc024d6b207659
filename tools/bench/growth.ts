// When the time for a message counts as growing with its length and no faster.
import type { Figure } from './figure.ts';

export const SHORTEST_TEXT = 8000;
/** Linear growth gives 2. The rest is left to chance on a shared machine. */
export const MOST_GROWTH = 2.5;

/** Lengths from the shortest on, each twice the one before. */
export function lengthsUpTo(longest: number): number[] {
  const lengths: number[] = [];
  for (let length = SHORTEST_TEXT; length <= longest; length *= 2) lengths.push(length);
  return lengths;
}

/** `16k>32k` */
export const growthName = (from: number): string => `${from / 1000}k>${from / 500}k`;

/** The figures that show more than linear growth. */
export function superlinear(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ unit, value }) => unit === 'growth' && value > MOST_GROWTH);
}

// Whether the machine was quiet enough for the figures to mean something.
import { type Figure, NOISE } from './figure.ts';

/** Bounds of the floor measured against itself. */
const LEAST = 0.9;
const MOST = 1.1;

const isNoise = ({ table }: Figure): boolean => table === NOISE;
const isWithin = ({ value }: Figure): boolean => value >= LEAST && value <= MOST;

/** Whether the floor, measured against itself, came out as itself. */
export const isQuiet = (figures: readonly Figure[]): boolean => figures.filter(isNoise).every(isWithin);

/** One line on the whole run, with the rows that are not to be trusted and how many measurements were thrown away. */
export function formatNoise(figures: readonly Figure[], discarded: number): string[] {
  const noise = figures.filter(isNoise);
  if (noise.length === 0) return [];
  const values = noise.map(({ value }) => value);
  const bounds = `${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`;
  const range = `floor against itself: ${bounds}, ${discarded} noisy measurements thrown away`;
  const loud = [...new Set(noise.filter((figure) => !isWithin(figure)).map(({ row }) => row))];
  return loud.length === 0
    ? [`${range}: quiet`]
    : [`${range}: NOISY, run it again on a quiet machine. Not to be trusted: ${loud.join('; ')}`];
}

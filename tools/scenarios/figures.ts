// The figures of played scenarios that only ever go up, by language, round and part.
import type { Outcome } from './outcome.ts';
import { isRisky } from './scenario.ts';

export interface Figures {
  /** Shares of the risky conversations. */
  readonly warned: number;
  readonly inTime: number;
  /** Share of the look-alikes that stay below a warning. */
  readonly quiet: number;
}

/** Figures by `en, first, tune` and so on. */
export function figuresOf(outcomes: readonly Outcome[]): Record<string, Figures> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const { lang, round, split } = outcome.scenario;
    const key = `${lang.slice(0, 2)}, ${round}, ${split}`;
    groups.set(key, [...(groups.get(key) ?? []), outcome]);
  }
  return Object.fromEntries(
    [...groups].sort().map(([key, own]) => {
      const risky = own.filter(({ scenario }) => isRisky(scenario));
      const calm = own.filter(({ scenario }) => !isRisky(scenario));
      return [
        key,
        {
          warned: share(risky.filter(({ warned }) => warned).length, risky.length),
          inTime: share(risky.filter(({ inTime }) => inTime).length, risky.length),
          quiet: share(calm.filter(({ warned }) => !warned).length, calm.length),
        },
      ];
    }),
  );
}

/** Two decimals, so that a figure written down stays equal to itself. */
const share = (part: number, whole: number): number =>
  whole === 0 ? 1 : Math.floor((100 * part) / whole) / 100;

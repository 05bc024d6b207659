// Combinations: tactics that came from the same contact within a stretch of messages, in any order.
import type { Combination } from './rule.ts';

/** A tactic seen at a place of the conversation, counted in messages. */
export interface Sighting {
  readonly tactic: string;
  readonly ordinal: number;
}

/** The combinations whose tactics all stand within their stretch; independent of the order of sightings. */
export function combine(sightings: readonly Sighting[], combinations: readonly Combination[]): Combination[] {
  return combinations.filter(({ needs, within }) => {
    const relevant = sightings.filter(({ tactic }) => needs.includes(tactic));
    return relevant.some(({ ordinal: first }) =>
      needs.every((need) =>
        relevant.some(
          ({ tactic, ordinal }) => tactic === need && ordinal >= first && ordinal - first < within,
        ),
      ),
    );
  });
}

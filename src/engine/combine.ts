// Combinations: tactics that came from the same contact within a stretch of messages, in any order.
import type { Combination, RuleFacts } from './rule.ts';

type Strength = RuleFacts['strength'];
const ORDER: readonly Strength[] = ['weak', 'medium', 'strong'];

/** A tactic seen at a place of the conversation, counted in messages. */
export interface Sighting {
  readonly tactic: string;
  readonly strength: Strength;
  readonly ordinal: number;
}

/** The combinations whose tactics all stand within their stretch; independent of the order of sightings. */
export function combine(sightings: readonly Sighting[], combinations: readonly Combination[]): Combination[] {
  return combinations.filter(({ needs, within, strength: least }) => {
    const relevant = sightings.filter(
      ({ tactic, strength }) => needs.includes(tactic) && ORDER.indexOf(strength) >= ORDER.indexOf(least),
    );
    return relevant.some(({ ordinal: first }) =>
      needs.every((need) =>
        relevant.some(
          ({ tactic, ordinal }) => tactic === need && ordinal >= first && ordinal - first < within,
        ),
      ),
    );
  });
}

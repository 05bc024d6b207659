// Combinations: tactics, or single rules, that came from the same contact within a stretch of messages, in any order.
import type { Combination, RuleFacts } from './rule.ts';

type Strength = RuleFacts['strength'];
const ORDER: readonly Strength[] = ['weak', 'medium', 'strong'];

/** A signal seen at a place of the conversation, counted in messages. */
export interface Sighting {
  readonly tactic: string;
  readonly rule: string;
  readonly strength: Strength;
  readonly ordinal: number;
}

/** The combinations whose tactics all stand within their stretch; independent of the order of sightings. */
export function combine(sightings: readonly Sighting[], combinations: readonly Combination[]): Combination[] {
  const seen = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    for (const name of [sighting.tactic, sighting.rule]) {
      const known = seen.get(name);
      if (known === undefined) seen.set(name, [sighting]);
      else known.push(sighting);
    }
  }
  return combinations.filter(({ needs, within, strength: least }) => {
    // Most combinations miss one of their tactics altogether.
    if (!needs.every((need) => seen.has(need))) return false;
    const places = needs.map((need) =>
      (seen.get(need) ?? [])
        .filter(({ strength }) => ORDER.indexOf(strength) >= ORDER.indexOf(least))
        .map(({ ordinal }) => ordinal),
    );
    return places
      .flat()
      .some((first) =>
        places.every((ordinals) => ordinals.some((ordinal) => ordinal >= first && ordinal - first < within)),
      );
  });
}

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
  const seen = placesByName(sightings);
  return combinations.filter(({ needs, within, strength }) => {
    const places = needs.map((need) => seen.get(need)?.[strength] ?? NOWHERE);
    const isWithin = (first: number): boolean =>
      places.every((ordinals) => ordinals.some((ordinal) => ordinal >= first && ordinal - first < within));
    // Most combinations miss one of their tactics altogether.
    return !places.includes(NOWHERE) && places.some((ordinals) => ordinals.some(isWithin));
  });
}

/** Ordinals of the sightings of a name that are at least so strong. */
type Places = Readonly<Record<Strength, number[]>>;
const NOWHERE: readonly number[] = [];

function placesByName(sightings: readonly Sighting[]): ReadonlyMap<string, Places> {
  const seen = new Map<string, Places>();
  for (const { tactic, rule, strength, ordinal } of sightings) {
    for (const name of [tactic, rule]) {
      const places = seen.get(name) ?? { weak: [], medium: [], strong: [] };
      seen.set(name, places);
      for (const least of ORDER) {
        places[least].push(ordinal);
        if (least === strength) break;
      }
    }
  }
  return seen;
}

// A set of character pairs as bits (Bloom, 1970): never misses a pair that was put in, and takes a few per cent of
// others for one. Small enough to stand in every page.
import { HASH_START, hashUnit } from './hash.ts';

/** Two places a pair, at a quarter of the bits set or less. */
const BYTES = 2 ** 14;

const firstPlace = (before: number, after: number): number => hashUnit(hashUnit(HASH_START, before), after);
/** Another mix of the same units, so that the two places are independent. */
const secondPlace = (before: number, after: number): number => {
  const hash = hashUnit(hashUnit(HASH_START, after), before);
  return hash ^ (hash >>> 15);
};

/** The bits of a set of pairs; nothing for an empty one. */
export function writePairs(pairs: readonly string[]): Uint8Array {
  const bits = new Uint8Array(pairs.length === 0 ? 0 : BYTES);
  for (const pair of pairs) {
    for (const place of [firstPlace, secondPlace]) {
      const bit = place(pair.charCodeAt(0), pair.charCodeAt(1)) & (8 * BYTES - 1);
      bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return bits;
}

/** Whether the pair may be in the set. */
export function hasPair(bits: Uint8Array, before: number, after: number): boolean {
  if (bits.length === 0) return false;
  const first = firstPlace(before, after) & (8 * BYTES - 1);
  const second = secondPlace(before, after) & (8 * BYTES - 1);
  return (
    ((bits[first >> 3] ?? 0) & (1 << (first & 7))) !== 0 &&
    ((bits[second >> 3] ?? 0) & (1 << (second & 7))) !== 0
  );
}

// A set of pairs of numbers as bits, one for each pair (Bloom, 1970): it never misses a pair that was put in, and takes
// others for one as often as bits are set. So a search begins with one look here, and mostly ends with it.

/** An empty set with room for `bits` bits, a power of two and at least 8. */
export const createPairs = (bits: number): Uint8Array => new Uint8Array(bits >> 3);

/** The bits for about `pairs` pairs, so that one in eight is set at most. */
export const roomFor = (pairs: number): number => 2 ** Math.max(3, Math.ceil(Math.log2(8 * pairs + 1)));

export function addPair(set: Uint8Array, before: number, after: number): void {
  const place = placeOf(before, after) & (8 * set.length - 1);
  set[place >> 3] = (set[place >> 3] ?? 0) | (1 << (place & 7));
}

/** Whether the pair may be in the set. */
export function mayHold(set: Uint8Array, before: number, after: number): boolean {
  const place = placeOf(before, after) & (8 * set.length - 1);
  return ((set[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
}

function placeOf(before: number, after: number): number {
  const hash = Math.imul(Math.imul(before, 0x9e3779b1) ^ after, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

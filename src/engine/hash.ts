// FNV-1a, 32 bits: finds words in a table and tells a damaged pack. Fowler, Noll and Vo, 1991.

export const HASH_START = 0x811c9dc5;

/** The hash of what was hashed before, followed by one unit (8 or 16 bits). */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

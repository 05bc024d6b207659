// Chance that comes out the same every time: the whole benchmark is made of one seed.

export interface Random {
  /** A number from 0 up to but not including 1. */
  next(): number;
  /** A whole number from 0 up to but not including `limit`. */
  below(limit: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** One of a list, its front far oftener than its end, as words are used. */
  pickCommon<T>(list: readonly T[]): T;
}

/** Numbers by mulberry32, which is small, fast and good enough to make texts with. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <T>(list: readonly T[], share: number): T => {
    const one = list[Math.floor(share * list.length)];
    if (one === undefined) throw new RangeError('expected a list that is not empty');
    return one;
  };
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    pick: (list) => at(list, next()),
    pickCommon: (list) => at(list, next() ** 2),
  };
}

// Wilson's score interval: honest for rare events, where the usual interval would say "0 to 0".

/** The normal quantile of 97.5 %. */
const Z = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 95 % interval of a share, `hits` of `trials`; without trials it is everything. */
export function wilson(hits: number, trials: number): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const share = hits / trials;
  const shrink = 1 + Z ** 2 / trials;
  const middle = share + Z ** 2 / (2 * trials);
  const reach = Z * Math.sqrt((share * (1 - share)) / trials + Z ** 2 / (4 * trials ** 2));
  return {
    low: hits === 0 ? 0 : (middle - reach) / shrink,
    high: hits === trials ? 1 : (middle + reach) / shrink,
  };
}

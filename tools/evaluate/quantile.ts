// Quantiles of many numbers, by sorting once.

/** The value at each share of the sorted numbers (nearest rank), or undefined of none. */
export function quantiles(
  numbers: readonly number[] | Float64Array,
  shares: readonly number[],
): (number | undefined)[] {
  const sorted = Float64Array.from(numbers).sort();
  return shares.map((share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]);
}

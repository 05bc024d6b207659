// Rows of numbers that lie one behind another, each in ascending order, and where in its row a number stands. Nearly always
// it stands nowhere, and that is soon known: a short row is read, and before a long one a filter is asked.
import { addPair, createPairs, mayHold, roomFor } from './pair-set.ts';

/** The place of a number among all values, -1 where its row does not hold it. */
export type PlaceFinder = (row: number, wanted: number) => number;

/** A row up to this length is read from its beginning: that takes no longer than asking the filter. */
const SHORT = 8;

/**
 * Prepares rows for searching: row r is `values[offsets[r]]` until `values[offsets[r + 1]]`.
 * @param first the first row that will be asked for; those before it may be left unsorted.
 */
export function createPlaceFinder(offsets: Uint32Array, values: Uint16Array, first = 0): PlaceFinder {
  const inLongRows = filterOf(offsets, values, first);
  return (row, wanted) => {
    const from = offsets[row] ?? 0;
    const to = offsets[row + 1] ?? 0;
    if (to - from <= SHORT) {
      for (let place = from; place < to; place += 1) if (values[place] === wanted) return place;
      return -1;
    }
    if (!mayHold(inLongRows, row, wanted)) return -1;
    let low = from;
    let high = to - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const there = values[middle] ?? 0;
      if (there === wanted) return middle;
      if (there < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
}

/** The pairs of row and number of all long rows. */
function filterOf(offsets: Uint32Array, values: Uint16Array, first: number): Uint8Array {
  const long: number[] = [];
  let count = 0;
  for (let row = first; row + 1 < offsets.length; row += 1) {
    const length = (offsets[row + 1] ?? 0) - (offsets[row] ?? 0);
    if (length <= SHORT) continue;
    long.push(row);
    count += length;
  }
  const pairs = createPairs(roomFor(count));
  for (const row of long) {
    const end = offsets[row + 1] ?? 0;
    for (let place = offsets[row] ?? 0; place < end; place += 1) addPair(pairs, row, values[place] ?? 0);
  }
  return pairs;
}

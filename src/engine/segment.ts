// Cuts letters written without word borders into words, by the cheapest way through (dynamic programming).

const LONGEST_KNOWN = 16;
/** An unknown letter costs more than any known word around it. */
const UNKNOWN_LETTER = 4;
/** Where the words end, unknown letters in a row as one; undefined where no word of `least` letters or more is known. */
export function segment(
  letters: Uint32Array,
  knows: (letters: Uint32Array, from: number, to: number) => boolean,
  least: number,
): number[] | undefined {
  const { length } = letters;
  const costs = new Uint32Array(length + 1);
  const starts = new Uint32Array(length + 1);
  const known = new Uint8Array(length + 1);
  for (let end = 1; end <= length; end += 1) {
    costs[end] = (costs[end - 1] ?? 0) + UNKNOWN_LETTER;
    starts[end] = end - 1;
    for (let start = Math.max(0, end - LONGEST_KNOWN); start < end; start += 1) {
      const total = (costs[start] ?? 0) + 1;
      if (total >= (costs[end] ?? 0) || !knows(letters, start, end)) continue;
      costs[end] = total;
      starts[end] = start;
      known[end] = 1;
    }
  }
  const ends: number[] = [];
  let isKnown = false;
  let wasKnown = true;
  for (let end = length; end > 0; end = starts[end] ?? 0) {
    const isWord = known[end] === 1;
    if (isWord || wasKnown) ends.unshift(end);
    isKnown ||= isWord && end - (starts[end] ?? 0) >= least;
    wasKnown = isWord;
  }
  return isKnown ? ends : undefined;
}

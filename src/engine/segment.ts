// Cuts letters written without word borders into words, by the cheapest way through (dynamic programming).

const LONGEST_KNOWN = 16;
/** An unknown letter costs more than any known word around it. */
const UNKNOWN_LETTER = 4;
/** The words, unknown letters in a row as one; undefined where no word of `least` letters or more is known. */
export function segment(
  letters: string,
  knows: (word: string) => boolean,
  least: number,
): string[] | undefined {
  const cost: number[] = [0];
  const from: { start: number; known: boolean }[] = [{ start: 0, known: false }];
  for (let end = 1; end <= letters.length; end += 1) {
    cost[end] = (cost[end - 1] ?? 0) + UNKNOWN_LETTER;
    from[end] = { start: end - 1, known: false };
    for (let start = Math.max(0, end - LONGEST_KNOWN); start < end; start += 1) {
      const total = (cost[start] ?? 0) + 1;
      if (total < (cost[end] ?? 0) && knows(letters.slice(start, end))) {
        cost[end] = total;
        from[end] = { start, known: true };
      }
    }
  }
  const words: { text: string; known: boolean }[] = [];
  for (let end = letters.length; end > 0; ) {
    const { start = 0, known = false } = from[end] ?? {};
    const next = words[0];
    const text = letters.slice(start, end);
    if (!known && next !== undefined && !next.known) next.text = text + next.text;
    else words.unshift({ text, known });
    end = start;
  }
  return words.some(({ text, known }) => known && text.length >= least)
    ? words.map(({ text }) => text)
    : undefined;
}

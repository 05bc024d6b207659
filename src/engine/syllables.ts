// Cuts a word of Latin letters into Chinese syllables (pinyin without tones), if it consists of nothing else.

/** Letters of a longer word are not looked at; a clause run together stays below it. */
export const MOST_LETTERS = 128;

/** The numbers of the syllables of the letters from `from` to `to`, in order; undefined if they are no syllables. */
export type SyllableSplitter = (letters: Uint16Array, from: number, to: number) => number[] | undefined;

const A = 'a'.charCodeAt(0);
const LETTERS = 26;
const VOWELS = Array.from('aeo', (letter) => letter.charCodeAt(0));
const NOWHERE = 0xff;

/** @param syllables all there are; their places are their numbers. */
export function createSyllableSplitter(syllables: readonly string[]): SyllableSplitter {
  const { children, ends } = trieOf(syllables);
  /** The cheapest way to each place: what it costs, and the place and the syllable it comes by. */
  const costs = new Uint8Array(MOST_LETTERS + 1);
  const places = new Uint8Array(MOST_LETTERS + 1);
  const arrivals = new Uint16Array(MOST_LETTERS + 1);
  return (letters, from, to) => {
    const length = to - from;
    if (length > MOST_LETTERS) return undefined;
    costs.fill(NOWHERE, 1, length + 1);
    let furthest = 0;
    for (let start = 0; start <= furthest && start < length; start += 1) {
      const cost = costs[start] ?? NOWHERE;
      if (cost === NOWHERE) continue;
      // Few syllables, and none that begins with a vowel inside a word, because there an apostrophe would
      // stand (fangan is fan gan, not fang'an).
      const total = cost + (start > 0 && VOWELS.includes(letters[from + start] ?? 0) ? 2 : 1);
      for (let node = 0, end = start; end < length; ) {
        const letter = (letters[from + end] ?? 0) - A;
        node = letter >= 0 && letter < LETTERS ? (children[node * LETTERS + letter] ?? 0) : 0;
        if (node === 0) break;
        end += 1;
        const syllable = ends[node] ?? 0;
        if (syllable === 0 || total >= (costs[end] ?? 0)) continue;
        costs[end] = total;
        places[end] = start;
        arrivals[end] = syllable - 1;
        furthest = Math.max(furthest, end);
      }
    }
    if (length === 0 || costs[length] === NOWHERE) return undefined;
    const sounds: number[] = [];
    for (let end = length; end > 0; end = places[end] ?? 0) sounds.unshift(arrivals[end] ?? 0);
    return sounds;
  };
}

/** Children by node and letter, and the number of the syllable that ends at each node + 1. */
function trieOf(syllables: readonly string[]): { children: Uint16Array; ends: Uint16Array } {
  const letters = syllables.reduce((sum, { length }) => sum + length, 0);
  const children = new Uint16Array((letters + 1) * LETTERS);
  const ends = new Uint16Array(letters + 1);
  let nodes = 1;
  syllables.forEach((syllable, number) => {
    let node = 0;
    for (let i = 0; i < syllable.length; i += 1) {
      const edge = node * LETTERS + syllable.charCodeAt(i) - A;
      if (children[edge] === 0) {
        children[edge] = nodes;
        nodes += 1;
      }
      node = children[edge] ?? 0;
    }
    ends[node] = number + 1;
  });
  return { children, ends };
}

// Cuts a word of Latin letters into Chinese syllables (pinyin without tones), if it consists of nothing else.

/** Letters of a longer word are not looked at; a clause run together stays below it. */
export const MOST_LETTERS = 128;
const LONGEST_SYLLABLE = 6;
const VOWEL = /^[aeo]/;

/** The numbers of the syllables of a word, in order; undefined if it cannot be cut into syllables. */
export type SyllableSplitter = (word: string) => readonly number[] | undefined;

/** @param syllables all there are; their places are their numbers. */
export function createSyllableSplitter(syllables: readonly string[]): SyllableSplitter {
  const numbers = new Map(syllables.map((syllable, number) => [syllable, number]));
  return (word) => {
    if (word.length > MOST_LETTERS) return undefined;
    // Cheapest way to each place: few syllables, and none that begins with a vowel inside a word, because
    // there an apostrophe would stand (fangan is fan gan, not fang'an).
    const cost = [0];
    const from: number[] = [0];
    for (let end = 1; end <= word.length; end += 1) {
      cost[end] = Number.POSITIVE_INFINITY;
      for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start += 1) {
        const syllable = word.slice(start, end);
        const total = (cost[start] ?? 0) + (start > 0 && VOWEL.test(syllable) ? 2 : 1);
        if (total < (cost[end] ?? 0) && numbers.has(syllable)) {
          cost[end] = total;
          from[end] = start;
        }
      }
    }
    if (cost[word.length] === Number.POSITIVE_INFINITY) return undefined;
    const sounds: number[] = [];
    for (let end = word.length; end > 0; end = from[end] ?? 0) {
      sounds.unshift(numbers.get(word.slice(from[end], end)) ?? 0);
    }
    return sounds;
  };
}

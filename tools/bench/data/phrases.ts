// The phrases every engine is given. Half are English, half Chinese, in turn, so that the first hundred of five
// thousand are a fair sample of them.
import { createRandom, type Random } from './random.ts';
import { CHARACTERS, WORDS } from './words.ts';

/** Phrases of the longest list. */
export const MOST_PHRASES = 5000;
/** Phrases with a gap, for engines that know gaps: one for each five without. */
export const GAPPED_SHARE = 0.2;
/** Words of an English phrase, by how often: 22 characters in the mean. */
const ENGLISH_LENGTHS: readonly number[] = [2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5];
/** Characters of a Chinese phrase: 5 in the mean. */
const CHINESE_LENGTHS: readonly number[] = [3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7];
const WIDEST_GAP = 6;
const SEED = 20261122;

/** The first `count` phrases without gaps, all of them different. */
export function literalPhrases(count: number): string[] {
  return distinct(count, createRandom(SEED), (random, isChinese) =>
    isChinese
      ? manyOf(random, CHARACTERS, random.pick(CHINESE_LENGTHS)).join('')
      : manyOf(random, WORDS, random.pick(ENGLISH_LENGTHS)).join(' '),
  );
}

/** The first `count` phrases with one gap, in the language of our rules: `are you ..4 right now`. */
export function gappedPhrases(count: number): string[] {
  return distinct(count, createRandom(SEED + 1), (random, isChinese) => {
    const [list, space] = isChinese ? ([CHARACTERS, ''] as const) : ([WORDS, ' '] as const);
    const part = (): string => manyOf(random, list, 2).join(space);
    return `${part()} ..${1 + random.below(WIDEST_GAP)} ${part()}`;
  });
}

/** Whether the phrase is written in Chinese. */
export const isChinesePhrase = (phrase: string): boolean => /\p{Script=Han}/u.test(phrase);

function distinct(
  count: number,
  random: Random,
  make: (random: Random, isChinese: boolean) => string,
): string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make(random, made.size % 2 === 1));
  return [...made];
}

const manyOf = (random: Random, list: readonly string[], count: number): string[] =>
  Array.from({ length: count }, () => random.pick(list));

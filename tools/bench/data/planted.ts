// Messages with a phrase in them, to see which engine finds what it was given. Fast is easy where nothing is found.

import { isChinesePhrase } from './phrases.ts';
import { createRandom } from './random.ts';
import { CHARACTERS, WORDS } from './words.ts';

export interface Planted {
  readonly english: readonly string[];
  readonly chinese: readonly string[];
  /** The letters of an English phrase, but its ends lie inside longer words: nothing is to be found. */
  readonly insideWords: readonly string[];
}

const SEED = 7;

/** At most `count` messages of each kind, each with another phrase. */
export function plantedMessages(phrases: readonly string[], count: number): Planted {
  const random = createRandom(SEED);
  const english = phrases.filter((phrase) => !isChinesePhrase(phrase)).slice(0, count);
  const chinese = phrases.filter(isChinesePhrase).slice(0, count);
  return {
    english: english.map((phrase) => `${random.pick(WORDS)}, ${phrase} ${random.pick(WORDS)}`),
    chinese: chinese.map((phrase) => `${random.pick(CHARACTERS)}${phrase}${random.pick(CHARACTERS)}`),
    insideWords: english.map((phrase) => `${random.pick(WORDS)} q${phrase}q ${random.pick(WORDS)}`),
  };
}

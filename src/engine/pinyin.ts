// Finds the Latin words of a message that are Chinese written in syllables.
import { DIGIT, FOREIGN, LETTER } from './characters.ts';
import { createSyllableSplitter, MOST_LETTERS } from './syllables.ts';
import { spellingOf, type Tokens } from './tokens.ts';

/** A text without characters is Chinese only if nearly all its letters are syllables. */
const LEAST_PINYIN = 0.8;
const FEWEST_SYLLABLES = 4;
/** Chinese syllables end in a vowel, n, ng or r: a look at the last letter spares most English words a closer one. */
const LAST_LETTERS = Array.from('aeiouvngr', (letter) => letter.charCodeAt(0));
const NONE: Pinyin = new Map();

/** The numbers of the syllables of a word, by token. */
export type Pinyin = ReadonlyMap<number, readonly number[]>;

/** @param syllables all there are, in order of their numbers. */
export function createPinyinFinder(
  syllables: readonly string[],
): (tokens: Tokens, hasCharacters: boolean) => Pinyin {
  const split = createSyllableSplitter(syllables);
  return (tokens, hasCharacters) => {
    const mostForeign = hasCharacters ? Number.POSITIVE_INFINITY : (1 - LEAST_PINYIN) * lettersOf(tokens);
    const found = new Map<number, readonly number[]>();
    let foreign = 0;
    let count = 0;
    for (let t = 0; t < tokens.length; t += 1) {
      if (!isLatinWord(tokens, t)) continue;
      const sounds = mayBeSyllables(tokens, t) ? split(spellingOf(tokens, t)) : undefined;
      if (sounds === undefined) foreign += lengthOf(tokens, t);
      else {
        found.set(t, sounds);
        count += sounds.length;
      }
      if (foreign > mostForeign) return NONE;
    }
    return hasCharacters || count >= FEWEST_SYLLABLES ? found : NONE;
  };
}

const isLatinWord = ({ some }: Tokens, t: number): boolean =>
  ((some[t] ?? 0) & (LETTER | FOREIGN | DIGIT)) === LETTER;

function mayBeSyllables(tokens: Tokens, t: number): boolean {
  const { units, unitEnds } = tokens;
  return lengthOf(tokens, t) <= MOST_LETTERS && LAST_LETTERS.includes(units[(unitEnds[t] ?? 1) - 1] ?? 0);
}

function lettersOf(tokens: Tokens): number {
  let letters = 0;
  for (let t = 0; t < tokens.length; t += 1) if (isLatinWord(tokens, t)) letters += lengthOf(tokens, t);
  return letters;
}

const lengthOf = ({ unitEnds }: Tokens, t: number): number =>
  (unitEnds[t] ?? 0) - (t === 0 ? 0 : (unitEnds[t - 1] ?? 0));

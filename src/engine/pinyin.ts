// Finds the Latin words of a message that are Chinese written in syllables.
import { DIGIT, FOREIGN, LETTER } from './characters.ts';
import { createSyllableSplitter } from './syllables.ts';
import type { Tokens } from './tokens.ts';

/** A text without characters is Chinese only if nearly all its letters are syllables. */
const LEAST_PINYIN = 0.8;
const FEWEST_SYLLABLES = 4;
/** Chinese syllables end in a vowel, n, ng or r: a look at the last letter spares most English words a closer one. */
const LAST_LETTERS = new Uint8Array(128);
for (const letter of 'aeiouvngr') LAST_LETTERS[letter.charCodeAt(0)] = 1;
const NONE: Pinyin = new Map();

/** The numbers of the syllables of a word, by token. */
export type Pinyin = ReadonlyMap<number, readonly number[]>;

/** @param syllables all there are, in order of their numbers. */
export function createPinyinFinder(
  syllables: readonly string[],
): (tokens: Tokens, hasCharacters: boolean) => Pinyin {
  const split = createSyllableSplitter(syllables);
  return (tokens, hasCharacters) => {
    const { units, unitEnds } = tokens;
    const mostForeign = hasCharacters ? Number.POSITIVE_INFINITY : (1 - LEAST_PINYIN) * lettersOf(tokens);
    let found: Map<number, readonly number[]> | undefined;
    let foreign = 0;
    let count = 0;
    for (let t = 0, from = 0; t < tokens.length; t += 1) {
      const to = unitEnds[t] ?? 0;
      if (isLatinWord(tokens, t)) {
        const mayBe = LAST_LETTERS[units[to - 1] ?? 0] === 1;
        const sounds = mayBe ? split(units, from, to) : undefined;
        if (sounds === undefined) foreign += to - from;
        else {
          found ??= new Map();
          found.set(t, sounds);
          count += sounds.length;
        }
        if (foreign > mostForeign) return NONE;
      }
      from = to;
    }
    return found !== undefined && (hasCharacters || count >= FEWEST_SYLLABLES) ? found : NONE;
  };
}

const isLatinWord = ({ some }: Tokens, t: number): boolean =>
  ((some[t] ?? 0) & (LETTER | FOREIGN | DIGIT)) === LETTER;

function lettersOf(tokens: Tokens): number {
  let letters = 0;
  for (let t = 0, from = 0; t < tokens.length; t += 1) {
    const to = tokens.unitEnds[t] ?? 0;
    if (isLatinWord(tokens, t)) letters += to - from;
    from = to;
  }
  return letters;
}

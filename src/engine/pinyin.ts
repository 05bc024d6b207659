// Finds the Latin words of a message that are Chinese written in syllables.
import { DIGIT, FOREIGN, LETTER } from './characters.ts';
import { createSyllableSplitter } from './syllables.ts';
import type { Tokens } from './tokens.ts';

/** A text without characters is Chinese only if nearly all its letters are syllables. */
const MOST_FOREIGN = 1 - 0.8;
const FEWEST_SYLLABLES = 4;
/** Chinese syllables end in a vowel, n, ng or r. */
const LAST_LETTERS = new Uint8Array(128);
for (const letter of 'aeiouvngr') LAST_LETTERS[letter.charCodeAt(0)] = 1;
const NONE: Pinyin = new Map();

/** The numbers of the syllables of a word, by token. */
export type Pinyin = ReadonlyMap<number, readonly number[]>;

/** @param syllables all there are, in order of their numbers. */
export function createPinyinFinder(syllables: readonly string[]): (tokens: Tokens) => Pinyin {
  const split = createSyllableSplitter(syllables);
  return (tokens) => {
    const hasCharacters = tokens.characters > 0;
    if (!hasCharacters && isForeign(tokens)) return NONE;
    const { units, unitEnds } = tokens;
    let found: Map<number, readonly number[]> | undefined;
    let letters = 0;
    let foreign = 0;
    let count = 0;
    for (let t = 0, from = 0; t < tokens.length; t += 1) {
      const to = unitEnds[t] ?? 0;
      if (isLatinWord(tokens, t)) {
        const sounds = mayBeSyllables(units, to) ? split(units, from, to) : undefined;
        letters += to - from;
        if (sounds === undefined) foreign += to - from;
        else {
          found ??= new Map();
          found.set(t, sounds);
          count += sounds.length;
        }
      }
      from = to;
    }
    if (found === undefined || hasCharacters) return found ?? NONE;
    return foreign <= MOST_FOREIGN * letters && count >= FEWEST_SYLLABLES ? found : NONE;
  };
}

/** Whether too many words end as no syllable does: a look at their last letters spares most English a closer one. */
function isForeign(tokens: Tokens): boolean {
  const { units, unitEnds, length } = tokens;
  const most = MOST_FOREIGN * (unitEnds[length - 1] ?? 0);
  let foreign = 0;
  for (let t = 0, from = 0; t < length; t += 1) {
    const to = unitEnds[t] ?? 0;
    if (isLatinWord(tokens, t) && !mayBeSyllables(units, to)) foreign += to - from;
    if (foreign > most) return true;
    from = to;
  }
  return length === 0;
}

const isLatinWord = ({ some }: Tokens, t: number): boolean =>
  ((some[t] ?? 0) & (LETTER | FOREIGN | DIGIT)) === LETTER;

/** By the last letter of the word that ends at `to`. */
const mayBeSyllables = (units: Uint16Array, to: number): boolean => LAST_LETTERS[units[to - 1] ?? 0] === 1;

// The lexicon as it is written, and as it is compiled: beside words it holds lists of rules/words, whose bits each of their
// words has on top of its own.

import type { Lexicon, WordLists } from '../../src/engine/rule.ts';
import { tokenize } from '../../src/engine/tokens.ts';
import { MOST_BITS } from '../../src/engine/tone.ts';
import { isWeightless } from '../weights/weightless.ts';

/** Languages that have a lexicon. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each is of one language: in a Chinese one stands no entry without a Chinese character. */
const BELONGS: Readonly<Record<Language, RegExp>> = { en: /^[a-z ]+$/, zh: /\p{Script=Han}/u };

export const belongsTo = (language: Language, entry: string): boolean => BELONGS[language].test(entry);

/** How a list is written in a lexicon: as in a phrase. */
export const listKey = (name: string): string => `<${name}>`;
const LIST = /^<(.+)>$/;

/** A text as an entry of a lexicon; `standard` gives the Simplified character for a Traditional one. */
export const entryOf = (text: string, standard: (character: string) => string = (one) => one): string =>
  tokenize(text).reduce((entry, { word }) => join(entry, standard(word)), '');

/** Latin words need a space between them, Chinese characters none. */
export const join = (before: string, word: string): string =>
  /[a-z]$/.test(before) && /^[a-z]/.test(word) ? `${before} ${word}` : before + word;

/**
 * The lexicon of one language with the words of its lists instead of the lists.
 * @param fault called with what is wrong with an entry.
 */
export function spellOut(
  language: Language,
  written: Lexicon,
  lists: WordLists,
  fault: (message: string) => void,
): Lexicon {
  const bits = new Map<string, number>();
  for (const [source, own] of Object.entries(written)) {
    const name = LIST.exec(source)?.[1];
    const words = name === undefined ? [source] : lists[name];
    if (words === undefined) fault(`${source}: expected a list of rules/words, found none of that name`);
    const entries = new Set((words ?? []).map((word) => entryOf(word)));
    for (const entry of entries)
      if (name === undefined || (belongsTo(language, entry) && !isWeightless(entry)))
        bits.set(entry, (bits.get(entry) ?? 0) + own);
  }
  const bounded = [...bits].map(([entry, sum]): [string, number] => [
    entry,
    Math.max(-MOST_BITS, Math.min(MOST_BITS, sum)),
  ]);
  return Object.fromEntries(bounded.filter(([, sum]) => sum !== 0));
}

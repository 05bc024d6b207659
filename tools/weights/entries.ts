// The entries of a message that may be given a weight: words, and rows of words that follow each other.
import type { Signal } from '../../src/engine/index.ts';
import type { Orthography } from '../../src/engine/orthography.ts';
import { tokenize } from '../../src/engine/tokens.ts';
import type { Language } from './talk.ts';

/** Words, or Chinese characters, of one entry at most. */
const LONGEST: Readonly<Record<Language, number>> = { en: 3, zh: 4 };
/** A lexicon is of one language: in a Chinese one stands no entry without a Chinese character. */
const BELONGS: Readonly<Record<Language, RegExp>> = { en: /^[a-z ]+$/, zh: /\p{Script=Han}/u };
const DIGITS = /\d/;

/** Gives the entries of a text, each once, as they are written in a lexicon; words that a signal names are left out. */
export type EntryReader = (text: string, signals: readonly Signal[]) => ReadonlySet<string>;

/** Prepares reading entries. */
export function createEntryReader(language: Language, orthography: Orthography): EntryReader {
  return (text, signals) => {
    const tokens = tokenize(text).map(({ word, position, start, end }) => ({
      word: orthography.standard(word),
      position,
      isNamed: signals.some((signal) => start < signal.end && signal.start < end),
    }));
    const entries = new Set<string>();
    for (const [first, { position }] of tokens.entries()) {
      let entry = '';
      for (let length = 1; length <= LONGEST[language]; length += 1) {
        const next = tokens[first + length - 1];
        // No entry runs across the end of a sentence.
        if (
          next === undefined ||
          next.position !== position + length - 1 ||
          DIGITS.test(next.word) ||
          next.isNamed
        )
          break;
        entry = join(entry, next.word);
        if (BELONGS[language].test(entry)) entries.add(entry);
      }
    }
    return entries;
  };
}

/** Latin words need a space between them, Chinese characters none. */
const join = (before: string, word: string): string =>
  /[a-z]$/.test(before) && /^[a-z]/.test(word) ? `${before} ${word}` : before + word;

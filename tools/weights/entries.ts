// The entries of a message that may be given a weight: words, rows of words that follow each other, and the lists of
// rules/words they stand in. A list lends its weight to words too rare to have one of their own.
import type { Signal } from '../../src/engine/index.ts';
import { MAX_ENTRY } from '../../src/engine/occurrences.ts';
import type { Orthography } from '../../src/engine/orthography.ts';
import type { WordLists } from '../../src/engine/rule.ts';
import { tokenize } from '../../src/engine/tokens.ts';
import { belongsTo, entryOf, join, type Language, listKey } from '../rules/lexicon.ts';

/** Words, or Chinese characters, of one entry at most that stands in no list. */
const LONGEST: Readonly<Record<Language, number>> = { en: 3, zh: 4 };
const DIGITS = /\d/;

/**
 * Gives the entries of a text as they are written in a lexicon, each once, and each list as often as different words of it
 * stand there; words that a signal names are left out.
 */
export type EntryReader = (text: string, signals: readonly Signal[]) => ReadonlyMap<string, number>;

/** Prepares reading entries. */
export function createEntryReader(
  language: Language,
  orthography: Orthography,
  lists: WordLists = {},
): EntryReader {
  const keysOf = listKeys(lists, orthography);
  return (text, signals) => {
    const tokens = tokenize(text).map(({ word, position, start, end }) => ({
      word: orthography.standard(word),
      position,
      isNamed: signals.some((signal) => start < signal.end && signal.start < end),
    }));
    const entries = new Map<string, number>();
    const seen = new Set<string>();
    for (const [first, { position }] of tokens.entries()) {
      let entry = '';
      for (let length = 1; length <= MAX_ENTRY; length += 1) {
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
        if (!belongsTo(language, entry) || seen.has(entry)) continue;
        seen.add(entry);
        if (length <= LONGEST[language]) entries.set(entry, 1);
        for (const key of keysOf.get(entry) ?? []) entries.set(key, (entries.get(key) ?? 0) + 1);
      }
    }
    return entries;
  };
}

/** The lists each entry stands in, by their keys in a lexicon. */
function listKeys(lists: WordLists, { standard, wordings }: Orthography): ReadonlyMap<string, Set<string>> {
  const keys = new Map<string, Set<string>>();
  for (const [name, words] of Object.entries(lists)) {
    for (const word of words.flatMap((one) => [one, ...wordings(one)])) {
      const entry = entryOf(word, standard);
      keys.set(entry, (keys.get(entry) ?? new Set()).add(listKey(name)));
    }
  }
  return keys;
}

// What many a script does: one regular expression of all phrases.
import type { PhraseList, Search } from './engine.ts';

/** One alternation, escaped, in any case. */
export function buildRegExp({ literal }: PhraseList): Search {
  const pattern = new RegExp(literal.map(escapeForRegExp).join('|'), 'gi');
  return (text) => text.match(pattern)?.length ?? 0;
}

const escapeForRegExp = (phrase: string): string => phrase.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

// leo-profanity looks up single words in a set.
import leo from 'leo-profanity';
import type { PhraseList, Search } from './engine.ts';

const NAME = 'bench';

/** A dictionary of its own: adding words one by one would copy the whole set for each. */
export function buildLeoProfanity({ literal }: PhraseList): Search {
  leo.addDictionary(NAME, [...literal]);
  leo.loadDictionary(NAME);
  return (text) => (leo.check(text) ? 1 : 0);
}

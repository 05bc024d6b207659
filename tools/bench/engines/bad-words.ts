// bad-words makes a regular expression of each word for each text.
import { Filter } from 'bad-words';
import type { PhraseList, Search } from './engine.ts';

/** Only the given phrases, without its own list. */
export function buildBadWords({ literal }: PhraseList): Search {
  const filter = new Filter({ emptyList: true });
  filter.addWords(...literal);
  return (text) => (filter.isProfane(text) ? 1 : 0);
}

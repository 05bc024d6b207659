// @monyone/aho-corasick, the tree of maps and the double array. They know no case, so they get lower case.
import { AhoCorasick } from '@monyone/aho-corasick';
import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import type { PhraseList, Search } from './engine.ts';

/** A tree of maps. */
export function buildAhoCorasick({ literal }: PhraseList): Search {
  const matcher = new AhoCorasick([...literal]);
  return (text) => matcher.matchInText(text.toLowerCase()).length;
}

/** A double array. */
export function buildAhoCorasickFast({ literal }: PhraseList): Search {
  const matcher = new FastAhoCorasick([...literal]);
  return (text) => matcher.matchInText(text.toLowerCase()).length;
}

// fastscan, an automaton of plain objects. It knows no case, so it gets lower case.
import FastScanner from 'fastscan';
import type { PhraseList, Search } from './engine.ts';

/** All hits, overlapping ones too. */
export function buildFastscan({ literal }: PhraseList): Search {
  const scanner = new FastScanner([...literal]);
  return (text) => scanner.search(text.toLowerCase()).length;
}

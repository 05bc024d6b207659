// Our own engine, built as the shipped pack is: with Traditional spellings and look-alikes, through its bytes.
import { compile } from '../../../src/engine/compile.ts';
import { createScanner, readPack } from '../../../src/engine/index.ts';
import { writePack } from '../../../src/engine/pack.ts';
import type { Rule } from '../../../src/engine/rule.ts';
import { readOrthography } from '../../rules/orthography.ts';
import type { PhraseList, Search } from './engine.ts';

/** The pack of these phrases, one rule each, so that each hit is told by itself. */
export function packOf({ literal, gapped }: PhraseList): Uint8Array<ArrayBuffer> {
  const rules = [...literal, ...gapped].map(ruleOf);
  return writePack(compile(rules, {}, readOrthography()));
}

/** Compiles the phrases and loads what was compiled. */
export function buildNightlight(phrases: PhraseList): Search {
  return loadNightlight(packOf(phrases));
}

/** What a page does with a pack. */
export function loadNightlight(bytes: Uint8Array): Search {
  const scan = createScanner(readPack(bytes));
  return (text) => scan(text, 'received').signals.length;
}

const ruleOf = (match: string, index: number): Rule => ({
  id: `bench.phrase-${index}`,
  tactic: 'bench',
  languages: ['en'],
  direction: 'received',
  strength: 'medium',
  status: 'trial',
  match: [match],
  unless: [],
  mistakes: [],
  references: [],
  examples: { matches: [], clean: [], knownFalse: [], knownMissed: [] },
});

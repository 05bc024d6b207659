// The rules folder compiled: what the build ships, and what the tools judge with, which is the same thing.
import { fileURLToPath } from 'node:url';
import { compile } from '../../src/engine/compile.ts';
import { writePack } from '../../src/engine/pack.ts';
import { readOrthography } from './orthography.ts';
import { type RuleSet, readRules } from './read-rules.ts';

export interface RulePack extends RuleSet {
  /** The pack as bytes: what a worker thread is given. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** @throws RuleFileError | PhraseError if a rule is not well written. */
export function compileRulePack(
  folder: string = fileURLToPath(new URL('../../rules', import.meta.url)),
): RulePack {
  const set = readRules(folder);
  return {
    ...set,
    bytes: writePack(compile(set.rules, set.lists, readOrthography(set.wordings), set.lexicon)),
  };
}

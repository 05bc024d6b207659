// The rules folder compiled in this process: the tools judge what is written in rules/ now, not the last build.
// It has to be the pack that tools/rules/build-rules.ts ships, byte for byte; a test compares them.
import { fileURLToPath } from 'node:url';
import { compile } from '../../src/engine/compile.ts';
import { writePack } from '../../src/engine/pack.ts';
import { lookAlikePairs } from '../rules/look-alikes.ts';
import { type RuleSet, readRules } from '../rules/read-rules.ts';
import { traditionalSpellings } from '../rules/traditional.ts';

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
    bytes: writePack(compile(set.rules, set.lists, traditionalSpellings(), lookAlikePairs())),
  };
}

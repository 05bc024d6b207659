// Rules for tests, with everything that does not matter there filled in.
import { compile } from '../../src/engine/compile.ts';
import { createScanner, type Scanner } from '../../src/engine/index.ts';
import type { Rule, WordLists } from '../../src/engine/rule.ts';

export function ruleOf(match: string[], change: Partial<Rule> = {}): Rule {
  return {
    id: 'secrecy.test',
    tactic: 'secrecy',
    languages: ['en'],
    direction: 'received',
    strength: 'medium',
    status: 'trial',
    match,
    unless: [],
    mistakes: [],
    references: [],
    examples: { matches: [], clean: [], knownFalse: [], knownMissed: [] },
    ...change,
  };
}

export function scannerOf(match: string[], lists: WordLists = {}, change: Partial<Rule> = {}): Scanner {
  return createScanner(compile([ruleOf(match, change)], lists));
}

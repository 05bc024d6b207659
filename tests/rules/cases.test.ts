// Every case of the courts has invented conversations in both languages, slow ones among them, and some that nobody
// looked at are warned of in time.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createScanner, readPack } from '../../src/engine/index.ts';
import { compileRulePack } from '../../tools/rules/rule-pack.ts';
import { play } from '../../tools/scenarios/outcome.ts';
import { isRisky, readScenarios } from '../../tools/scenarios/scenario.ts';
import { CASES } from '../support/cases.ts';

/** Conversations of each tactic and language at least. */
const FEWEST = 15;

const { bytes, book } = compileRulePack();
const scan = createScanner(readPack(bytes));
const risky = readScenarios(path.resolve('tests/scenarios')).filter(isRisky);

test('there are fourteen cases', () => expect(CASES).toHaveLength(14));

describe.each(CASES)('$id', ({ tactics }) => {
  test.each(['en', 'zh'])('%s', (language) => {
    const own = risky.filter(
      ({ lang, tactic }) => lang.startsWith(language) && tactics.some((one) => one === tactic),
    );
    for (const tactic of tactics) {
      const ofTactic = own.filter((scenario) => scenario.tactic === tactic);
      expect(ofTactic.length, tactic).toBeGreaterThanOrEqual(FEWEST);
      expect(ofTactic.filter(({ pace }) => pace === 'slow').length, tactic).toBeGreaterThanOrEqual(
        ofTactic.length / 3,
      );
    }
    const unseen = own.filter(({ split }) => split === 'held-out');
    expect(unseen.some((scenario) => play(scenario, scan, book).inTime)).toBe(true);
  });
});

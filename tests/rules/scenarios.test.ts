// Invented conversations are warned of, and look-alikes are not, at least as well as before. When the rules get
// better the floor is raised with them: `npm run scenarios -- --floors` prints it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { createScanner, readPack } from '../../src/engine/index.ts';
import { compileRulePack } from '../../tools/rules/rule-pack.ts';
import { figuresOf } from '../../tools/scenarios/figures.ts';
import { play } from '../../tools/scenarios/outcome.ts';
import { isRisky, readScenarios, ScenarioError } from '../../tools/scenarios/scenario.ts';

const FOLDER = path.resolve('tests/scenarios');
const Floors = v.record(v.string(), v.object({ warned: v.number(), inTime: v.number(), quiet: v.number() }));
const floors = v.parse(Floors, JSON.parse(readFileSync(path.join(FOLDER, 'floors.json'), 'utf8')));
/** A floor this far below the figure would let a loss go unseen. */
const STALE = 0.03;

const { bytes, book } = compileRulePack();
const scan = createScanner(readPack(bytes));
const scenarios = readScenarios(FOLDER);
const figures = figuresOf(scenarios.map((scenario) => play(scenario, scan, book)));

describe.each(Object.keys(figures))('%s', (key) => {
  test.each(['warned', 'inTime', 'quiet'] as const)('%s', (name) => {
    const figure = figures[key]?.[name] ?? 0;
    const floor = floors[key]?.[name] ?? 1;
    expect(figure, 'worse than it was').toBeGreaterThanOrEqual(floor);
    expect(figure - floor, 'better than it was: raise the floor').toBeLessThan(STALE);
  });
});

test('there are look-alikes enough, and risky conversations of all tactics', () => {
  for (const language of ['en', 'zh']) {
    const own = scenarios.filter(({ lang }) => lang.startsWith(language));
    expect(own.filter((one) => !isRisky(one)).length).toBeGreaterThanOrEqual(200);
    expect(own.filter(isRisky).length).toBeGreaterThanOrEqual(250);
  }
});

test('a scenario that is not well formed is refused with its place', () => {
  expect(() => readScenarios(path.resolve('tests/support/scenarios-broken'))).toThrow(ScenarioError);
  expect(() => readScenarios(path.resolve('tests/support/scenarios-broken'))).toThrow(
    'broken.jsonl:1: due: ',
  );
});

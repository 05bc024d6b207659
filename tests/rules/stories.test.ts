// The demo's conversations, read line by line as the extension would: each risky one is noticed in time
// and at its level, and the quiet ones stay quiet.
import path from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import {
  assess,
  type ContactState,
  createScanner,
  type Direction,
  EMPTY_STATE,
  LEVELS,
  type Level,
  remember,
  Tones,
} from '../../src/engine/index.ts';
import { type Story, stories } from '../../tools/demo/stories.ts';
import { readOrthography } from '../../tools/rules/orthography.ts';
import { readRules } from '../../tools/rules/read-rules.ts';

const MINUTE = 60_000;
const { rules, lists, lexicon, wordings, book } = readRules(path.resolve('rules'));
const scan = createScanner(compile(rules, lists, readOrthography(wordings), lexicon));
const rank = (level: Level): number => LEVELS.indexOf(level);
const highest = (levels: readonly Level[]): Level => LEVELS[Math.max(0, ...levels.map(rank))] ?? 'none';

/** The level after each line. */
function levelsOf({ lines }: Story): Level[] {
  let state: ContactState = EMPTY_STATE;
  const tones = new Tones();
  return lines.map(({ from, text }, ordinal) => {
    const direction: Direction = from === 'me' ? 'sent' : 'received';
    const at = ordinal * MINUTE;
    const { signals, tone } = scan(text, direction);
    const leaning = tones.hear('contact', direction, tone);
    const evidence = signals.map(({ rule }) => ({
      rule,
      message: `line-${ordinal}`,
      direction,
      ordinal,
      at,
      tone: leaning,
    }));
    state = remember(state, evidence, 1);
    return assess(state, book, at).level;
  });
}

const quiet = stories.filter(({ expected }) => expected === 'quiet');
const risky = stories.filter(({ expected }) => expected !== 'quiet');

function isWarnedInTime(story: Story): boolean {
  const { expectedBy = story.lines.length - 1 } = story;
  const early: Level = story.expected === 'note' ? 'note' : 'warn';
  return rank(highest(levelsOf(story).slice(0, expectedBy + 1))) >= rank(early);
}

function reachesItsLevel(story: Story): boolean {
  return story.expected !== 'quiet' && rank(highest(levelsOf(story))) >= rank(story.expected);
}

test.each(quiet)('$id never gets beyond a note', (story) => {
  expect(rank(highest(levelsOf(story)))).toBeLessThanOrEqual(rank('note'));
});

test.each(risky)('$id warns by the line a careful adult wants', (story) => {
  expect(isWarnedInTime(story)).toBe(true);
});

test.each(risky)('$id reaches its level', (story) => {
  expect(reachesItsLevel(story)).toBe(true);
});

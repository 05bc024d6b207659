// Weighing a contact that is known for as much as a contact can be known for.
import { assess, EMPTY_STATE, type Evidence, remember } from '../../../src/engine/index.ts';
import { compileRulePack } from '../../rules/rule-pack.ts';
import { createRandom } from '../data/random.ts';
import { type Figure, median } from '../figure.ts';
import { calibrate, timeCpu, warmUp } from '../measure/clock.ts';
import { keepResult } from '../measure/floor.ts';
import { ASSESS_TABLE } from '../tables.ts';

const EVIDENCE = 60;
const NOW = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;
const WARM_UP_MS = 600;
const ROUNDS = 40;
const SEED = 60;

/** Microseconds of `assess`, and of `remember` for one piece more. */
export function runAssess(rules: string): Figure[] {
  const { book } = compileRulePack(rules);
  const random = createRandom(SEED);
  const ids = Object.keys(book.rules);
  // All within the last messages, so that none is left out for its age.
  const evidence = Array.from(
    { length: EVIDENCE },
    (_, index): Evidence => ({
      rule: random.pick(ids),
      message: `message-${index}`,
      direction: random.pick(['received', 'received', 'unknown', 'sent'] as const),
      ordinal: Math.floor(index / 2),
      at: NOW - (EVIDENCE - index) * MINUTE,
    }),
  );
  const state = remember(EMPTY_STATE, evidence, EVIDENCE / 2);
  const [more] = evidence.slice(-1).map((one) => ({ ...one, message: 'message-new', at: NOW }));
  const added = more ? [more] : [];
  return [
    time('assess', () => assess(state, book, NOW).reasons.length),
    time('remember one more', () => remember(state, added, 1).evidence.length),
  ];
}

function time(row: string, work: () => number): Figure {
  const run = (repeats: number): void => {
    for (let i = 0; i < repeats; i += 1) keepResult(work());
  };
  warmUp(() => run(1), WARM_UP_MS);
  const repeats = calibrate(run);
  const times = Array.from({ length: ROUNDS }, () => (1000 * timeCpu(() => run(repeats))) / repeats);
  return { table: ASSESS_TABLE, row, name: 'us', value: median(times), unit: 'us' };
}

// By how much each tactic is named before others, or after them: fitted to what the invented conversations that are warned of
// are about. "How old are you" stands in talks about everything, an audition only where somebody wants one.
import {
  assess,
  EMPTY_STATE,
  type Reason,
  type RuleBook,
  remember,
  type Scanner,
  Tones,
} from '../../src/engine/index.ts';
import { prominences } from '../../src/engine/naming.ts';
import { recordOf } from '../scenarios/record.ts';
import { isRisky, type Scenario } from '../scenarios/scenario.ts';
import { type Column, regress } from './regression.ts';

/** Parts of a bit in which prominence is counted. */
const PARTS = 4;
/** Steps in which the bits are written. */
const STEP = 0.25;
const FREE = { least: -10, most: 10, expected: 0 } as const;
/** Nats that a part of a bit tells at least: what is said of a tactic never speaks against it. */
const LEAST_TELLING = 0.05;

/** One tactic of one warning. */
interface Named {
  readonly tactic: string;
  readonly prominence: number;
  /** How many other tactics the warning has. */
  readonly others: number;
  readonly isMeant: boolean;
}

/**
 * One row a tactic and warning: is it what the conversation is about? The weights of the tactics, in bits of prominence,
 * around 0.
 * @param scenarios those of the part that rules may be written with.
 */
export function fitNaming(
  scenarios: readonly Scenario[],
  scan: Scanner,
  book: RuleBook,
): Map<string, number> {
  const rows = scenarios.flatMap((scenario) => namesIn(scenario, scan, book));
  const tactics = [...new Set(rows.map(({ tactic }) => tactic))].sort();
  const column = (countOf: (row: Named) => number, least: number = FREE.least): Column => {
    const own = rows.flatMap((row, i) => (countOf(row) === 0 ? [] : [{ i, count: countOf(row) }]));
    return {
      ...FREE,
      least,
      rows: Uint32Array.from(own, ({ i }) => i),
      counts: Uint8Array.from(own, ({ count }) => count),
    };
  };
  const weights = regress({
    columns: [
      column(({ prominence }) => Math.round(prominence * PARTS), LEAST_TELLING),
      column(({ others }) => others),
      ...tactics.map((id) => column(({ tactic }) => Number(tactic === id))),
    ],
    sides: Int8Array.from(rows, ({ isMeant }) => (isMeant ? 1 : -1)),
    importance: new Float64Array(rows.length).fill(1),
    offsets: new Float64Array(rows.length),
  });
  const perBit = (weights[0] ?? 0) * PARTS;
  const bits = tactics.map((_, i) => (weights[i + 2] ?? 0) / perBit);
  const mean = bits.reduce((sum, own) => sum + own, 0) / bits.length;
  return new Map(tactics.map((id, i) => [id, Math.round(((bits[i] ?? 0) - mean) / STEP) * STEP]));
}

/** The tactics of the first warning of a conversation; none where it is not warned of. */
function namesIn(scenario: Scenario, scan: Scanner, book: RuleBook): Named[] {
  if (!isRisky(scenario)) return [];
  const prominence = [...prominences(firstReasons(scenario, scan, book))];
  return prominence.map(([tactic, own]) => ({
    tactic,
    prominence: own,
    others: prominence.length - 1,
    isMeant: tactic === scenario.tactic,
  }));
}

/** Why the first warning comes; all who write to the child taken for one. */
function firstReasons(scenario: Scenario, scan: Scanner, book: RuleBook): readonly Reason[] {
  const tones = new Tones();
  let state = EMPTY_STATE;
  for (const [ordinal, { text, direction }] of recordOf(scenario).messages.entries()) {
    const { signals, tone } = scan(text, direction);
    const leaning = tones.hear('', direction, tone);
    const added = signals.map(({ rule }) => ({
      rule,
      message: String(ordinal),
      direction,
      ordinal,
      at: 0,
      tone: leaning,
    }));
    state = remember(state, added, 1);
    const { level, reasons } = assess(state, book, 0);
    if (level === 'warn' || level === 'urgent') return reasons;
  }
  return [];
}

// What is little alone adds up: "is your mum home" is what any friend asks. Different signals from the same contact within
// a few messages, in a talk that leans their way, are what a friend does not write. Each counts by its bits, once; the
// tone of the talk (`tone.ts`) weighs with them, but never without them: what warns can be named.
import type { Counted } from './context.ts';
import type { Combination } from './rule.ts';

/** Messages within which signals belong together. */
export const STRETCH_MESSAGES = 12;
/**
 * Bits that warn: how much likelier such a stretch must be from such a contact than in ordinary talk. Basis: chosen on the
 * tuning part of `npm run evaluate` and `npm run scenarios` (docs/rules.md).
 */
export const ENOUGH_BITS = 11;
/** Bits that are urgent where the contact asks for what must never be sent, or threatens: an imperative tactic is among them. */
export const URGENT_BITS = 14;
/** Each tactic among them adds as much: what comes from several sides says more than one thing said often. */
export const TACTIC_BITS = 1;

export interface Stretch {
  /** Those that together are enough, each rule once; none where they are not. */
  readonly signals: readonly Counted[];
  /** What the richest stretch tells, enough or not. */
  readonly bits: number;
  /** Of these bits what the tone adds, or takes. */
  readonly tone: number;
}

/**
 * The richest stretch of the conversation.
 * @param bitsOf what a signal tells where it stands.
 * @param combined combinations that stand in the conversation; those whose parts are in the stretch add to it.
 */
export function enoughTogether(
  signals: readonly Counted[],
  bitsOf: (signal: Counted) => number,
  combined: readonly Combination[],
): Stretch {
  const inOrder = signals.toSorted((a, b) => a.evidence.ordinal - b.evidence.ordinal);
  const said = createTally(bitsOf);
  let first = 0;
  let richest = { bits: 0, tone: 0, first: 0, end: 0 };
  // Each stretch ends with a signal; on the way from one to the next, rules and tactics come and go.
  for (const [end, signal] of inOrder.entries()) {
    said.add(signal);
    for (let gone = inOrder[first]; gone !== undefined && isBeyond(gone, signal); gone = inOrder[first]) {
      said.remove(gone);
      first += 1;
    }
    const tone = signal.evidence.tone ?? 0;
    const bits = said.bits(combined) + tone;
    if (bits > richest.bits) richest = { bits, tone, first, end: end + 1 };
  }
  const { bits, tone } = richest;
  if (bits < ENOUGH_BITS) return { signals: [], bits, tone };
  const stretch = inOrder.slice(richest.first, richest.end).reverse();
  return {
    signals: [...new Map(stretch.map((signal) => [signal.rule.id, signal])).values()],
    bits,
    tone,
  };
}

const isBeyond = (one: Counted, last: Counted): boolean =>
  last.evidence.ordinal - one.evidence.ordinal >= STRETCH_MESSAGES;

/** Counts rules and tactics as they come and go, and what they tell together. */
function createTally(bitsOf: (signal: Counted) => number) {
  const rules = new Map<string, number>();
  const tactics = new Map<string, number>();
  let sum = 0;
  /** Each name adds its bits when it comes and takes them when it goes for good. */
  const count = (counts: Map<string, number>, name: string, step: 1 | -1, bits: number): void => {
    const before = counts.get(name) ?? 0;
    counts.set(name, before + step);
    if (before === 0) sum += bits;
    else if (before + step === 0) sum -= bits;
  };
  const change = (signal: Counted, step: 1 | -1): void => {
    count(rules, signal.rule.id, step, bitsOf(signal));
    count(tactics, signal.tactic.id, step, TACTIC_BITS);
  };
  const isThere = (need: string): boolean => (rules.get(need) ?? 0) + (tactics.get(need) ?? 0) > 0;
  return {
    add: (signal: Counted) => change(signal, 1),
    remove: (signal: Counted) => change(signal, -1),
    bits: (combined: readonly Combination[]): number =>
      combined.filter(({ needs }) => needs.every(isThere)).reduce((all, { adds }) => all + adds, sum),
  };
}

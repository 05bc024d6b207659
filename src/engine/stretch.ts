// What is little alone adds up: "is your mum home" is what any friend asks. Different signals from the same contact within
// a few messages, in a talk that leans their way, are what a friend does not write. Each counts by its bits, once; the
// tone of the talk (`tone.ts`) weighs with them, but never without them: what warns can be named.
import type { Counted } from './context.ts';

/** Messages within which signals belong together. */
export const STRETCH_MESSAGES = 12;
/**
 * Bits that warn: how much likelier such a stretch must be from such a contact than in ordinary talk. Basis: chosen on the
 * tuning part of `npm run evaluate` and `npm run scenarios` (docs/rules.md).
 */
export const ENOUGH_BITS = 12;
/** Each tactic among them adds as much: what comes from several sides says more than one thing said often. */
const TACTIC_BITS = 1;

/**
 * The signals that together are enough, or none. Where several stretches of the conversation would do, the richest is meant.
 * @param bitsOf what a signal tells where it stands.
 */
export function enoughTogether(
  signals: readonly Counted[],
  bitsOf: (signal: Counted) => number,
): readonly Counted[] {
  const inOrder = signals.toSorted((a, b) => a.evidence.ordinal - b.evidence.ordinal);
  // Each stretch ends with a signal; on the way from one to the next, rules and tactics come and go.
  const rules = new Map<string, { count: number; bits: number }>();
  const tactics = new Map<string, number>();
  let bits = 0;
  let first = 0;
  let richest = { bits: 0, first: 0, end: 0 };
  for (const [end, signal] of inOrder.entries()) {
    const known = rules.get(signal.rule.id);
    if (known !== undefined) known.count += 1;
    else {
      rules.set(signal.rule.id, { count: 1, bits: bitsOf(signal) });
      bits += bitsOf(signal);
    }
    tactics.set(signal.tactic.id, (tactics.get(signal.tactic.id) ?? 0) + 1);
    for (let gone = inOrder[first]; gone !== undefined && isBeyond(gone, signal); gone = inOrder[first]) {
      const left = rules.get(gone.rule.id);
      if (left !== undefined) left.count -= 1;
      if (left?.count === 0) {
        rules.delete(gone.rule.id);
        bits -= left.bits;
      }
      const others = (tactics.get(gone.tactic.id) ?? 0) - 1;
      if (others === 0) tactics.delete(gone.tactic.id);
      else tactics.set(gone.tactic.id, others);
      first += 1;
    }
    const all = bits + TACTIC_BITS * tactics.size + (signal.evidence.tone ?? 0);
    if (all >= ENOUGH_BITS && all > richest.bits) richest = { bits: all, first, end: end + 1 };
  }
  const stretch = inOrder.slice(richest.first, richest.end).reverse();
  return [...new Map(stretch.map((signal) => [signal.rule.id, signal])).values()];
}

const isBeyond = (one: Counted, last: Counted): boolean =>
  last.evidence.ordinal - one.evidence.ordinal >= STRETCH_MESSAGES;

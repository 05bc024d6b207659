// Cues are nothing alone: "is your mum home" is what any friend asks. Many different ones from the same contact within
// a few messages are what a friend does not say. Each counts by its bits, once; few of them, or one topic, are never enough.
import type { Counted } from './context.ts';

/** Messages within which cues belong together. */
export const CUE_MESSAGES = 12;
/**
 * Bits that warn. Basis: chosen on the tuning part of `npm run evaluate` and `npm run scenarios`, where it raises
 * about one false warning in 10,000 ordinary messages (docs/rules.md).
 */
export const CUE_BITS = 8;
const FEWEST_SIGNALS = 4;
const FEWEST_TACTICS = 2;

/**
 * The signals that together are enough, or none; other signals than cues help. Where several stretches of the
 * conversation would do, the richest is meant.
 * @param bitsOf what a signal tells where it stands.
 */
export function enoughCues(
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
    const isEnough = bits >= CUE_BITS && rules.size >= FEWEST_SIGNALS && tactics.size >= FEWEST_TACTICS;
    if (isEnough && bits > richest.bits) richest = { bits, first, end: end + 1 };
  }
  const stretch = inOrder.slice(richest.first, richest.end).reverse();
  return [...new Map(stretch.map((signal) => [signal.rule.id, signal])).values()];
}

const isBeyond = (one: Counted, last: Counted): boolean =>
  last.evidence.ordinal - one.evidence.ordinal >= CUE_MESSAGES;

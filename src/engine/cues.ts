// Cues are nothing alone: "is your mum home" is what any friend asks. Many different ones from the same contact within
// a few messages are what a friend does not say. Each counts by its bits, once; one message or one topic is never enough.
import type { Counted } from './context.ts';

/** Messages within which cues belong together. */
export const CUE_MESSAGES = 12;
/**
 * Bits that warn. Basis: chosen on the tuning part of `npm run evaluate` and `npm run scenarios`, where it raises
 * about one false warning in 10,000 ordinary messages (docs/rules.md).
 */
export const CUE_BITS = 11;
const FEWEST_MESSAGES = 2;
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
  let best: readonly Counted[] = [];
  let most = 0;
  for (const end of new Set(signals.map(({ evidence }) => evidence.ordinal))) {
    const near = signals.filter(
      ({ evidence: { ordinal } }) => ordinal <= end && end - ordinal < CUE_MESSAGES,
    );
    const byRule = new Map(near.toReversed().map((signal) => [signal.rule.id, signal]));
    const different = [...byRule.values()];
    const bits = different.reduce((sum, signal) => sum + bitsOf(signal), 0);
    const messages = new Set(different.map(({ evidence }) => evidence.message));
    const tactics = new Set(different.map(({ tactic }) => tactic.id));
    if (bits < CUE_BITS || bits <= most) continue;
    if (messages.size < FEWEST_MESSAGES || tactics.size < FEWEST_TACTICS) continue;
    best = different;
    most = bits;
  }
  return best;
}

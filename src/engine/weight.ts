// What one signal tells where it stands, in bits (log2 of the likelihood ratio).
import type { Counted } from './context.ts';
import type { RuleFacts } from './rule.ts';

/**
 * Weights of evidence by strength, rounded. Basis: judgement, guided by the published lifts: single cues 1-3, cues with a
 * time, an image or a threat in the same sentence 8 and more.
 */
export const WEIGHTS: Record<RuleFacts['strength'], number> = { weak: 1, medium: 2, strong: 5 };
/** A signal of unknown direction may be the child's own words. */
const UNKNOWN_DIRECTION = 0.8;

export interface Weighed extends Counted {
  readonly bits: number;
}

/** A signal with its bits: its context makes it more or less than it is elsewhere. */
export function weigh(signal: Counted): Weighed {
  const { evidence, rule, tactic, strength } = signal;
  const bits = rule.measured ?? rule.bits ?? WEIGHTS[rule.strength];
  const inContext = rule.status === 'cue' ? 1 : WEIGHTS[strength] / WEIGHTS[rule.strength];
  return { evidence, rule, tactic, strength, bits: bits * inContext * certaintyOf(signal) };
}

/** How sure it is that the contact said it. */
export const certaintyOf = ({ evidence }: Counted): number =>
  evidence.direction === 'unknown' ? UNKNOWN_DIRECTION : 1;

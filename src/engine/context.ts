// What stands around a signal changes what it is worth: advice, news and quotations in the same message take
// a step from its strength, the child's own "no" or fear soon after it adds one.
import type { Evidence } from './assess.ts';
import type { RuleBook, RuleFacts } from './rule.ts';

type Strength = RuleFacts['strength'];

/** A signal, with what the book says of its rule. */
export interface Sighted {
  readonly evidence: Evidence;
  readonly rule: RuleFacts;
  readonly tactic: RuleBook['tactics'][string];
}

/** A signal that is still counted, with the strength it has where it stands. */
export interface Counted extends Sighted {
  readonly strength: Strength;
}

/** Messages within which the child's answer speaks of what came before. */
const ANSWER_DISTANCE = 6;
const STEPS: readonly Strength[] = ['weak', 'medium', 'strong'];

/**
 * Signals about the contact, each as strong as its surroundings make it. Signals of the surroundings
 * themselves (groups `protective` and `child-signal`) are not among them.
 */
export function inContext(signals: readonly Sighted[]): Counted[] {
  const protectedMessages = new Set(
    signals.filter(({ tactic }) => tactic.group === 'protective').map(({ evidence }) => evidence.message),
  );
  const answers = signals
    .filter(({ tactic, evidence }) => tactic.group === 'child-signal' && evidence.direction === 'sent')
    .map(({ evidence }) => evidence.ordinal);
  const counted: Counted[] = [];
  for (const { evidence, rule, tactic } of signals) {
    if (tactic.group === 'protective' || tactic.group === 'child-signal') continue;
    let step = STEPS.indexOf(rule.strength);
    // An order for an image or a threat stays what it is, whatever else the message says.
    const isOrder = tactic.imperative && rule.strength === 'strong';
    if (protectedMessages.has(evidence.message) && !isOrder) step -= 1;
    const isAnswered = answers.some(
      (ordinal) => ordinal > evidence.ordinal && ordinal - evidence.ordinal <= ANSWER_DISTANCE,
    );
    if (isAnswered && evidence.direction !== 'sent') step += 1;
    const strength = STEPS[Math.min(step, STEPS.length - 1)];
    if (strength !== undefined) counted.push({ evidence, rule, tactic, strength });
  }
  return counted;
}

// What is little alone adds up: "is your mum home" is what any friend asks. Different signals from the same contact within
// a few messages, in a talk that leans their way, are what a friend does not write. Each counts by its bits, once; the
// tone of the talk (`tone.ts`) weighs with them, but never without them: what warns can be named.
import type { Combination } from './rule.ts';
import type { Weighed } from './weight.ts';

/** Messages within which signals belong together. */
export const STRETCH_MESSAGES = 12;
/**
 * Bits that warn: how much likelier such a stretch must be from such a contact than in ordinary talk. Basis: ordinary talk that
 * the fit of the weights never saw is warned of two to three times in 10,000 messages (docs/rules.md); what it saw tells nothing.
 */
export const ENOUGH_BITS = 7;
/**
 * Bits that are urgent where the contact asks for what must never be sent, or threatens: an imperative tactic is among them. Basis:
 * ordinary talk reaches them with such a tactic less than once in 50,000 messages.
 */
export const URGENT_BITS = 8;
/** Each tactic among them adds as much: what comes from several sides says more than one thing said often. */
export const TACTIC_BITS = 1;

export interface Stretch {
  /** Those that together are enough, each rule once; none where they are not. */
  readonly signals: readonly Weighed[];
  /** What the richest stretch tells, enough or not. */
  readonly bits: number;
  /** Of these bits what the tone adds, or takes. */
  readonly tone: number;
}

/**
 * The richest stretch of the conversation.
 * @param combined combinations that stand in the conversation; those whose parts are in the stretch add to it.
 */
export function enoughTogether(signals: readonly Weighed[], combined: readonly Combination[]): Stretch {
  const inOrder = signals.toSorted((a, b) => a.evidence.ordinal - b.evidence.ordinal);
  const said = createTally(combined);
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
    const bits = said.bits() + tone;
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

const isBeyond = (one: Weighed, last: Weighed): boolean =>
  last.evidence.ordinal - one.evidence.ordinal >= STRETCH_MESSAGES;

/** Counts rules and tactics as they come and go, and keeps the sum of what they tell together. */
function createTally(combined: readonly Combination[]) {
  /** How often each stands there, and the bits it came with: elsewhere in the stretch it may tell more or less. */
  const rules = new Map<string, { times: number; readonly bits: number }>();
  const tactics: typeof rules = new Map();
  /** Combinations by the rules and tactics they need, each with how many of these are not there. */
  const needing = new Map<string, { missing: number; readonly adds: number }[]>();
  for (const { needs, adds } of combined) {
    const combination = { missing: needs.length, adds };
    for (const need of needs) {
      const known = needing.get(need);
      if (known === undefined) needing.set(need, [combination]);
      else known.push(combination);
    }
  }
  let sum = 0;
  const come = (name: string, bits: number): void => {
    sum += bits;
    for (const combination of needing.get(name) ?? []) {
      combination.missing -= 1;
      if (combination.missing === 0) sum += combination.adds;
    }
  };
  const go = (name: string, bits: number): void => {
    sum -= bits;
    for (const combination of needing.get(name) ?? []) {
      if (combination.missing === 0) sum -= combination.adds;
      combination.missing += 1;
    }
  };
  const add = (known: typeof rules, name: string, bits: number): void => {
    const one = known.get(name);
    if (one !== undefined) one.times += 1;
    else {
      known.set(name, { times: 1, bits });
      come(name, bits);
    }
  };
  const remove = (known: typeof rules, name: string): void => {
    const one = known.get(name);
    if (one === undefined) return;
    one.times -= 1;
    if (one.times > 0) return;
    known.delete(name);
    go(name, one.bits);
  };
  return {
    add({ rule, tactic, bits }: Weighed): void {
      add(rules, rule.id, bits);
      add(tactics, tactic.id, TACTIC_BITS);
    },
    remove({ rule, tactic }: Weighed): void {
      remove(rules, rule.id);
      remove(tactics, tactic.id);
    },
    bits: (): number => sum,
  };
}

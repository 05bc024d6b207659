// Weighs the signals of one contact over time. Time is an argument; the same input gives the same output,
// in whatever order the signals arrive.
import { combine } from './combine.ts';
import { type Counted, inContext } from './context.ts';
import type { Direction } from './message.ts';
import type { RuleBook, RuleFacts } from './rule.ts';
import { ENOUGH_BITS, enoughTogether, type Stretch, TACTIC_BITS, URGENT_BITS } from './stretch.ts';

export const LEVELS = ['none', 'note', 'warn', 'urgent'] as const;
export type Level = (typeof LEVELS)[number];

/** A signal as the state of a contact keeps it. */
export interface Evidence {
  readonly rule: string;
  /** Id of the message; one message counts each rule once, however often it is read again. */
  readonly message: string;
  readonly direction: Direction;
  /** Place in the conversation, counted in messages. */
  readonly ordinal: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What the contact's last messages lean to there, in bits (`tone.ts`); not known of older evidence. */
  readonly tone?: number;
}

export interface ContactState {
  readonly version: 1;
  /** Newest last, at most `MAX_EVIDENCE`. */
  readonly evidence: readonly Evidence[];
  /** Messages seen live in this conversation. */
  readonly ordinal: number;
  /** Tactics the child called fine. They no longer warn, unless they make an urgent level. */
  readonly fine: readonly string[];
}

export interface Reason {
  readonly rule: string;
  readonly tactic: string;
  readonly message: string;
  /** Evidence it adds, after direction and age. */
  readonly contribution: number;
}

export interface Assessment {
  readonly level: Level;
  /** Most telling first; of equals the one that asks for something now. */
  readonly tactics: readonly string[];
  readonly reasons: readonly Reason[];
  readonly combinations: readonly string[];
  /** Bits of the richest stretch (`stretch.ts`). */
  readonly evidence: number;
  /** What the signals say would not have warned alone: the tone of the talk tipped the scale. */
  readonly byTone: boolean;
}

export const EMPTY_STATE: ContactState = { version: 1, evidence: [], ordinal: 0, fine: [] };
export const MAX_EVIDENCE = 60;
/** Messages after which a signal no longer counts, and the same in time (14 days). */
export const WINDOW_MESSAGES = 50;
export const WINDOW_MS = 14 * 24 * 3_600_000;

/**
 * Weights of evidence in bits (log2 of the likelihood ratio), rounded. Basis: judgement, guided by the
 * published lifts: single cues 1-3, cues with a time, an image or a threat in the same sentence 8 and more.
 */
export const WEIGHTS: Record<RuleFacts['strength'], number> = { weak: 1, medium: 2, strong: 5 };
/** A signal of unknown direction may be the child's own words. */
const UNKNOWN_DIRECTION = 0.8;

/** Adds signals; repeats of a message already counted change nothing. `heard`: live messages since the last call. */
export function remember(state: ContactState, added: readonly Evidence[], heard: number): ContactState {
  const known = new Map([...added, ...state.evidence].map((evidence) => [evidenceKey(evidence), evidence]));
  const evidence = [...known.values()].sort(byTime).slice(-MAX_EVIDENCE);
  return { ...state, evidence, ordinal: state.ordinal + heard };
}

/** What makes evidence the same evidence: one rule in one message. */
export const evidenceKey = (evidence: Evidence): string => `${evidence.rule} ${evidence.message}`;
const byTime = (a: Evidence, b: Evidence): number =>
  a.at - b.at || a.ordinal - b.ordinal || (evidenceKey(a) < evidenceKey(b) ? -1 : 1);

/** The level a contact's signals have reached at time `now` (milliseconds since 1970), with its reasons. */
export function assess(state: ContactState, book: RuleBook, now: number): Assessment {
  const recent = state.evidence.flatMap((evidence) => {
    const rule = book.rules[evidence.rule];
    const tactic = rule && book.tactics[rule.tactic];
    const isRecent = state.ordinal - evidence.ordinal < WINDOW_MESSAGES && now - evidence.at < WINDOW_MS;
    return rule && tactic && isRecent ? [{ evidence, rule, tactic }] : [];
  });
  const all = inContext(recent);
  const counted = all.filter(({ rule }) => rule.status !== 'cue');
  const trusted = counted.filter(({ rule }) => rule.status !== 'experimental');
  const combined = combine(
    trusted.map(({ evidence: { ordinal }, rule, tactic, strength }) => ({
      tactic: tactic.id,
      rule: rule.id,
      strength,
      ordinal,
    })),
    book.combinations,
  );
  const isHeard = (one: Counted): boolean => !state.fine.includes(one.tactic.id);
  const enough = enoughTogether(
    all.filter((one) => one.rule.status !== 'experimental' && isHeard(one)),
    weightOf,
    combined,
  );
  const urgentAlone =
    trusted.some((one) => isReceived(one) && one.tactic.imperative && one.rule.strength === 'strong') ||
    (trusted.some(isReceived) && (combined.some((pair) => pair.urgent) || isManySided(trusted)));
  const isUrgent = urgentAlone || isUrgentTogether(enough);
  const heard = counted.filter((one) => isUrgent || isHeard(one));
  const cues = enough.signals.filter(({ rule }) => rule.status === 'cue');
  const telling = [...counted, ...cues];
  const isSaid = trusted.some((one) => isTelling(one, enough.bits) && isHeard(one));
  // What is said plainly is named; what only cues hint at is named where the warning rests on them.
  const isPlain = urgentAlone || (!isUrgent && isSaid);
  const reasons = telling
    .toSorted(
      (a, b) =>
        tellingOf(b) - tellingOf(a) ||
        Number(b.tactic.imperative) - Number(a.tactic.imperative) ||
        (a.rule.id < b.rule.id ? -1 : 1),
    )
    .map((one) => ({
      rule: one.rule.id,
      tactic: one.tactic.id,
      message: one.evidence.message,
      contribution: weightOf(one),
    }));
  return {
    level: isUrgent
      ? 'urgent'
      : isSaid || enough.signals.length > 0
        ? 'warn'
        : heard.length > 0
          ? 'note'
          : 'none',
    tactics: mostTelling(telling.filter(({ rule }) => !isPlain || rule.status !== 'cue')),
    reasons,
    combinations: combined.map(({ id }) => id),
    evidence: enough.bits,
    byTone: !urgentAlone && !isSaid && enough.signals.length > 0 && enough.bits - enough.tone < ENOUGH_BITS,
  };
}

/** What a signal tells where it stands: its context makes it more or less than it is elsewhere. */
function weightOf({ evidence, rule, strength }: Counted): number {
  const bits = rule.measured ?? rule.bits ?? WEIGHTS[rule.strength];
  const inContext = rule.status === 'cue' ? 1 : WEIGHTS[strength] / WEIGHTS[rule.strength];
  return bits * inContext * certaintyOf(evidence);
}
const certaintyOf = ({ direction }: Evidence): number => (direction === 'unknown' ? UNKNOWN_DIRECTION : 1);
/** What is asked for tells more than how the talk began (group A), unless that is much stronger. */
const advanceOf = ({ group }: Counted['tactic']): number => (group === 'A' ? 0 : 1.5);
const tellingOf = (one: Counted): number => weightOf(one) + advanceOf(one.tactic);

/** What was said of each tactic, in bits: every rule once, where it tells most. */
function saidOf(signals: readonly Counted[]): Map<Counted['tactic'], number> {
  const rising = signals.toSorted((a, b) => weightOf(a) - weightOf(b));
  const byRule = new Map(rising.map((one) => [one.rule.id, one]));
  const said = new Map<Counted['tactic'], number>();
  for (const one of byRule.values()) said.set(one.tactic, (said.get(one.tactic) ?? 0) + weightOf(one));
  return said;
}

/** Tactics by all that was said of each, so that one stray hit names nothing; of equals the imperative one first. */
function mostTelling(signals: readonly Counted[]): string[] {
  return [...saidOf(signals)]
    .map(([tactic, bits]) => ({ tactic, bits: bits + advanceOf(tactic) }))
    .sort(
      (a, b) =>
        b.bits - a.bits ||
        Number(b.tactic.imperative) - Number(a.tactic.imperative) ||
        (a.tactic.id < b.tactic.id ? -1 : 1),
    )
    .map(({ tactic }) => tactic.id);
}
const isReceived = ({ evidence }: Counted): boolean => evidence.direction === 'received';
/**
 * Nobody could misread it, where it stands: the talk tells as much as the writer of the rule thought that it tells alone. It tells less
 * where the rule was measured to, or where the talk leans to the friendly side; an order or a threat needs no more than itself.
 */
const isTelling = ({ evidence, strength, tactic }: Counted, bits: number): boolean =>
  strength === 'strong' &&
  (tactic.imperative || bits >= WEIGHTS.strong * certaintyOf(evidence) + TACTIC_BITS);

/**
 * A tactic among them stands beside one with which it is urgent, or an imperative one is said as plainly as by a strong
 * signal, and far from alone.
 */
function isUrgentTogether({ signals, bits }: Stretch): boolean {
  const said = saidOf(signals.filter(isReceived));
  const names = new Set([...said.keys()].map(({ id }) => id));
  return [...said].some(
    ([tactic, own]) =>
      (tactic.imperative && own >= WEIGHTS.strong && bits >= URGENT_BITS) ||
      (tactic.urgentWith ?? []).some((other) => names.has(other)),
  );
}

/** Three families of at least two groups, weak signals left out. */
function isManySided(trusted: readonly Counted[]): boolean {
  const telling = trusted.filter(({ strength }) => strength !== 'weak');
  const families = new Set(telling.map(({ tactic }) => tactic.id));
  const groups = new Set(telling.map(({ tactic }) => tactic.group));
  return families.size >= 3 && groups.size >= 2;
}

// Weighs the signals of one contact over time. Time is an argument; the same input gives the same output,
// in whatever order the signals arrive.
import { combine } from './combine.ts';
import { inContext, type Sighted } from './context.ts';
import type { Direction } from './message.ts';
import { named } from './naming.ts';
import type { RuleBook } from './rule.ts';
import { ENOUGH_BITS, enoughTogether, type Stretch, TACTIC_BITS, URGENT_BITS } from './stretch.ts';
import { certaintyOf, WEIGHTS, type Weighed, weigh } from './weight.ts';

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
  const all = inContext(recentOf(state, book, now)).map(weigh);
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
  const isHeard = (one: Weighed): boolean => !state.fine.includes(one.tactic.id);
  const enough = enoughTogether(
    all.filter((one) => one.rule.status !== 'experimental' && isHeard(one)),
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
  const reasons = reasonsOf(telling);
  return {
    level: isUrgent
      ? 'urgent'
      : isSaid || enough.signals.length > 0
        ? 'warn'
        : heard.length > 0
          ? 'note'
          : 'none',
    tactics: named(
      reasons.filter(({ rule }) => !isPlain || book.rules[rule]?.status !== 'cue'),
      book.tactics,
    ),
    reasons,
    combinations: combined.map(({ id }) => id),
    evidence: enough.bits,
    byTone: !urgentAlone && !isSaid && enough.signals.length > 0 && enough.bits - enough.tone < ENOUGH_BITS,
  };
}

/** Evidence that still counts, with what the book says of it; a rule that is gone counts no more. */
function recentOf({ evidence: all, ordinal }: ContactState, book: RuleBook, now: number): Sighted[] {
  const recent: Sighted[] = [];
  for (const evidence of all) {
    const rule = book.rules[evidence.rule];
    const tactic = rule && book.tactics[rule.tactic];
    const isRecent = ordinal - evidence.ordinal < WINDOW_MESSAGES && now - evidence.at < WINDOW_MS;
    if (rule && tactic && isRecent) recent.push({ evidence, rule, tactic });
  }
  return recent;
}

/** The most telling first; of equals the one that asks for something now. */
const reasonsOf = (signals: readonly Weighed[]): Reason[] =>
  signals
    .toSorted(
      (a, b) =>
        b.bits - a.bits ||
        Number(b.tactic.imperative) - Number(a.tactic.imperative) ||
        (a.rule.id < b.rule.id ? -1 : 1),
    )
    .map((one) => ({
      rule: one.rule.id,
      tactic: one.tactic.id,
      message: one.evidence.message,
      contribution: one.bits,
    }));

/** What was said of each tactic, in bits: every rule once, where it tells most. */
function saidOf(signals: readonly Weighed[]): Map<Weighed['tactic'], number> {
  const rising = signals.toSorted((a, b) => a.bits - b.bits);
  const byRule = new Map(rising.map((one) => [one.rule.id, one]));
  const said = new Map<Weighed['tactic'], number>();
  for (const one of byRule.values()) said.set(one.tactic, (said.get(one.tactic) ?? 0) + one.bits);
  return said;
}

const isReceived = ({ evidence }: Weighed): boolean => evidence.direction === 'received';
/**
 * Nobody could misread it, where it stands: the talk tells as much as the writer of the rule thought that it tells alone. It tells less
 * where the rule was measured to, or where the talk leans to the friendly side; an order or a threat needs no more than itself.
 */
const isTelling = (one: Weighed, bits: number): boolean =>
  one.strength === 'strong' &&
  (one.tactic.imperative || bits >= WEIGHTS.strong * certaintyOf(one) + TACTIC_BITS);

/**
 * A tactic among them stands beside one with which it is urgent, or an imperative one is said by more than a hint, and not
 * alone.
 */
function isUrgentTogether({ signals, bits }: Stretch): boolean {
  const said = saidOf(signals.filter(isReceived));
  const names = new Set([...said.keys()].map(({ id }) => id));
  return [...said].some(
    ([tactic, own]) =>
      (tactic.imperative && own >= WEIGHTS.medium && bits >= URGENT_BITS) ||
      (tactic.urgentWith ?? []).some((other) => names.has(other)),
  );
}

/** Three families of at least two groups, weak signals left out. */
function isManySided(trusted: readonly Weighed[]): boolean {
  const telling = trusted.filter(({ strength }) => strength !== 'weak');
  const families = new Set(telling.map(({ tactic }) => tactic.id));
  const groups = new Set(telling.map(({ tactic }) => tactic.group));
  return families.size >= 3 && groups.size >= 2;
}

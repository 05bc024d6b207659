// Weighs the signals of one contact over time. Time is an argument; the same input gives the same output,
// in whatever order the signals arrive.
import { combine } from './combine.ts';
import { type Counted, inContext } from './context.ts';
import { enoughCues } from './cues.ts';
import type { Direction } from './message.ts';
import type { Combination, RuleBook, RuleFacts } from './rule.ts';

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
  readonly evidence: number;
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
/** Evidence that warns: one strong signal, or two families of medium strength. */
const WARN = 4;
/** Added for a family that is insisted on: with its own medium weight it warns. */
const INSISTENCE = 2;

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
  const enough = enoughCues(
    all.filter((one) => one.rule.status !== 'experimental' && isHeard(one)),
    weightOf,
  );
  const urgentAlone =
    trusted.some((one) => isReceived(one) && one.tactic.imperative && one.rule.strength === 'strong') ||
    (trusted.some(isReceived) && (combined.some((pair) => pair.urgent) || isManySided(trusted)));
  const urgent = urgentAlone || isUrgentTogether(enough.filter(isReceived));
  const cues = enough.filter(({ rule }) => rule.status === 'cue');
  const telling = [...counted, ...cues];
  const weighed = weigh(
    counted.filter((one) => urgent || isHeard(one)),
    combined,
    urgent,
  );
  const evidence = weighed.evidence + cues.reduce((sum, cue) => sum + weightOf(cue), 0);
  const level = enough.length > 0 && weighed.level !== 'urgent' ? 'warn' : weighed.level;
  // What is said plainly is named; what only cues hint at is named where the warning rests on them.
  const isPlain = urgentAlone || (weighed.level === 'warn' && !urgent);
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
    level,
    tactics: [
      ...new Set(reasons.filter(({ rule }) => !isPlain || !isCue(book, rule)).map(({ tactic }) => tactic)),
    ],
    reasons,
    combinations: combined.map(({ id }) => id),
    evidence,
  };
}

const isCue = (book: RuleBook, rule: string): boolean => book.rules[rule]?.status === 'cue';
const weightOf = ({ evidence, rule, strength }: Counted): number =>
  (rule.bits ?? WEIGHTS[strength]) * (evidence.direction === 'unknown' ? UNKNOWN_DIRECTION : 1);
/** What is asked for tells more than how the talk began (group A), unless that is much stronger. */
const tellingOf = (one: Counted): number => weightOf(one) + (one.tactic.group === 'A' ? 0 : 1.5);
const isReceived = ({ evidence }: Counted): boolean => evidence.direction === 'received';
const isTelling = ({ strength, rule }: Counted): boolean =>
  strength === 'strong' && rule.status !== 'experimental';

/** A tactic among them stands beside one with which it is urgent. */
function isUrgentTogether(signals: readonly Counted[]): boolean {
  const said = new Set(signals.map(({ tactic }) => tactic.id));
  return signals.some(({ tactic }) => (tactic.urgentWith ?? []).some((other) => said.has(other)));
}

/** Three families of at least two groups, weak signals left out. */
function isManySided(trusted: readonly Counted[]): boolean {
  const telling = trusted.filter(({ strength }) => strength !== 'weak');
  const families = new Set(telling.map(({ tactic }) => tactic.id));
  const groups = new Set(telling.map(({ tactic }) => tactic.group));
  return families.size >= 3 && groups.size >= 2;
}

/**
 * Families of which three different rules stand in three messages: saying a thing once more is no new evidence, but to
 * come at it from three sides is (three questions for the address, three ways to say that nobody may know).
 */
function insistedOn(heard: readonly Counted[]): string[] {
  const said = new Map<string, { rules: Set<string>; messages: Set<string> }>();
  for (const { rule, strength, evidence } of heard) {
    if (strength === 'weak' || rule.status === 'experimental') continue;
    const { rules, messages } = said.get(rule.tactic) ?? { rules: new Set(), messages: new Set() };
    said.set(rule.tactic, { rules: rules.add(rule.id), messages: messages.add(evidence.message) });
  }
  return [...said]
    .filter(([, { rules, messages }]) => Math.min(rules.size, messages.size) >= 3)
    .map(([tactic]) => tactic);
}

/** Each family counts by its strongest signal, and a little for being insisted on. */
function weigh(
  heard: readonly Counted[],
  combined: readonly Combination[],
  urgent: boolean,
): { level: Level; evidence: number } {
  if (heard.length === 0) return { level: urgent ? 'urgent' : 'none', evidence: 0 };
  const families = new Map<string, number>();
  for (const one of heard) {
    families.set(one.tactic.id, Math.max(weightOf(one), families.get(one.tactic.id) ?? 0));
  }
  const insisted = insistedOn(heard);
  const said = new Set(heard.flatMap(({ rule }) => [rule.tactic, rule.id]));
  const together = combined.filter(({ needs }) => needs.every((need) => said.has(need)));
  const evidence =
    [...families.values()].reduce((sum, weight) => sum + weight, 0) +
    together.reduce((sum, { adds }) => sum + adds, 0) +
    insisted.length * INSISTENCE;
  if (urgent) return { level: 'urgent', evidence };
  // Age, school and a name of an app are what new friends talk about: weak signals alone never warn, unless a
  // combination says that just these together do.
  const warns =
    evidence >= WARN &&
    heard.some(({ rule, strength }) => rule.status !== 'experimental' && strength !== 'weak');
  const enough = families.size >= 2 || insisted.length > 0 || heard.some(isTelling);
  const isWarning = (warns && enough) || together.some((pair) => pair.warns);
  return { level: isWarning ? 'warn' : 'note', evidence };
}

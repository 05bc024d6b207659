// From a report to the decision whether the child hears of it. Pure: time is an argument.
import {
  type Assessment,
  assess,
  type ContactState,
  EMPTY_STATE,
  type Evidence,
  evidenceKey,
  LEVELS,
  type Level,
  type RuleBook,
  remember,
  WINDOW_MS,
} from '../engine/index.ts';
import { familiesOf, isTacticId, type TacticFamily } from '../guidance/tactics.ts';
import type { Report } from '../messages/contract.ts';
import type { AlertRecord, ContactRecord } from '../store/schema.ts';

/** One card a contact and category a day, unless it gets worse; those of 14 and more may choose otherwise. */
const DAY_MS = 24 * 3_600_000;
const QUIET_MS = { day: DAY_MS, week: 7 * DAY_MS, worse: WINDOW_MS } as const;
export type Frequency = keyof typeof QUIET_MS;

export function emptyContact(contact: string, site: string): ContactRecord {
  return { contact, site, state: EMPTY_STATE, alerted: [], reports: [] };
}

/**
 * Adds a report to a contact and raises an alert where it says something new. What makes things worse speaks
 * with the level of all that is known; what does not speaks only for itself, so that after a dialog a further
 * category is a card or a note and not one more dialog.
 * @param now milliseconds since 1970
 */
export function decide(
  before: ContactRecord,
  report: Report,
  book: RuleBook,
  now: number,
  frequency: Frequency = 'day',
): { after: ContactRecord; alert: AlertRecord | undefined } {
  const added = evidenceOf(report, before, now);
  const state = remember(before.state, added, report.heard);
  const alerted = before.alerted.filter(({ at }) => now - at < WINDOW_MS);
  const today = alerted.filter(({ at }) => now - at < QUIET_MS[frequency]);
  const after = { ...before, state, alerted };

  const known = new Set(before.state.evidence.map(evidenceKey));
  const fresh = added.filter((evidence) => !known.has(evidenceKey(evidence)));
  if (fresh.length === 0) return { after, alert: undefined };
  const weigh = (one: ContactState): Assessment => assessKnown(assess(one, book, now), before.known === true);
  const whole = weigh(state);
  // What was said yesterday is said again when something telling comes, not for a weak word.
  const worse = getsWorse(whole.level, fresh.some((one) => isTelling(one, book)) ? today : alerted);
  const news = worse ? whole : weigh(remember({ ...state, evidence: [] }, unsaid(fresh, today, book), 0));
  if (news.level === 'none') return { after, alert: undefined };

  const about = new Set(fresh.map(({ rule }) => book.rules[rule]?.tactic));
  const alert: AlertRecord = {
    id: report.id,
    at: now,
    site: before.site,
    contact: before.contact,
    level: news.level,
    tactics: [...new Set([...news.tactics, ...whole.tactics])],
    about: news.tactics.filter((tactic) => about.has(tactic)),
    rules: [...new Set([...news.reasons, ...whole.reasons].map(({ rule }) => rule))],
    shown: false,
    ...(news.byTone && { byTone: true }),
  };
  const said = news.tactics.map((tactic) => ({ tactic, level: alert.level, at: now }));
  const stillSaid = alerted.filter(({ tactic }) => !news.tactics.includes(tactic));
  return { after: { ...after, alerted: [...stillSaid, ...said] }, alert };
}

/** What somebody from real life may say without a word of ours is less than what a stranger may. */
const NEVER_ORDINARY: readonly TacticFamily[] = ['sexual', 'material', 'image', 'threat', 'despair'];

/** For a contact from real life a level less, but never where it is about images, sexual talk or threats. */
function assessKnown(assessment: Assessment, isKnown: boolean): Assessment {
  const families = familiesOf(assessment.tactics.filter(isTacticId));
  if (!isKnown || NEVER_ORDINARY.some((family) => families.has(family))) return assessment;
  return { ...assessment, level: LEVELS[Math.max(0, LEVELS.indexOf(assessment.level) - 1)] ?? 'none' };
}

const isTelling = ({ rule, direction }: Evidence, book: RuleBook): boolean =>
  direction !== 'sent' && book.rules[rule]?.strength !== 'weak';

/** Whether a level is above everything that was said. */
function getsWorse(level: Level, alerted: ContactRecord['alerted']): boolean {
  return alerted.every((said) => LEVELS.indexOf(said.level) < LEVELS.indexOf(level));
}

/** Signals of categories that were not said today; weak ones add nothing that is worth saying. */
function unsaid(fresh: readonly Evidence[], alerted: ContactRecord['alerted'], book: RuleBook): Evidence[] {
  const said = new Set(alerted.map(({ tactic }) => tactic));
  return fresh.filter(({ rule }) => {
    const facts = book.rules[rule];
    return facts !== undefined && facts.strength !== 'weak' && !said.has(facts.tactic);
  });
}

function evidenceOf(report: Report, { state }: ContactRecord, now: number): Evidence[] {
  return report.messages.flatMap(({ id, direction, at, before, tone, signals }) =>
    signals.map(({ rule }) => ({
      rule,
      message: id,
      direction,
      ordinal: state.ordinal + report.heard - before,
      at: Math.min(at ?? now, now),
      tone,
    })),
  );
}

// From a report to the decision whether the child hears of it. Pure: time is an argument.
import {
  assess,
  EMPTY_STATE,
  type Evidence,
  LEVELS,
  type Level,
  type RuleBook,
  remember,
} from '../engine/index.ts';
import type { Report } from '../messages/contract.ts';
import type { AlertRecord, ContactRecord } from '../store/schema.ts';

/** One card a contact and category a day, unless it gets worse. */
export const QUIET_MS = 24 * 3_600_000;

export function emptyContact(contact: string, site: string): ContactRecord {
  return { contact, site, state: EMPTY_STATE, alerted: [], reports: [] };
}

/** Adds a report to a contact and raises an alert where it says something new. @param now milliseconds since 1970 */
export function decide(
  before: ContactRecord,
  report: Report,
  book: RuleBook,
  now: number,
): { after: ContactRecord; alert: AlertRecord | undefined } {
  const added = evidenceOf(report, before, now);
  const state = remember(before.state, added, report.heard);
  const alerted = before.alerted.filter(({ at }) => now - at < QUIET_MS);
  const after = { ...before, state, alerted };

  const known = new Set(before.state.evidence.map(({ rule, message }) => `${rule} ${message}`));
  const fresh = added.filter(({ rule, message }) => !known.has(`${rule} ${message}`));
  const { level, tactics, reasons } = assess(state, book, now);
  if (level === 'none' || fresh.length === 0) return { after, alert: undefined };
  if (!isNews(fresh, level, alerted, book)) return { after, alert: undefined };

  const alert: AlertRecord = {
    id: report.id,
    at: now,
    site: before.site,
    contact: before.contact,
    level,
    tactics: [...tactics],
    rules: [...new Set(reasons.map(({ rule }) => rule))],
    shown: false,
  };
  const said = tactics.map((tactic) => ({ tactic, level, at: now }));
  const unsaid = alerted.filter(({ tactic }) => !tactics.includes(tactic));
  return { after: { ...after, alerted: [...unsaid, ...said] }, alert };
}

/** Worse than anything said today, or a category of some weight not yet said today. */
function isNews(
  fresh: readonly Evidence[],
  level: Exclude<Level, 'none'>,
  alerted: ContactRecord['alerted'],
  book: RuleBook,
): boolean {
  const worst = Math.max(0, ...alerted.map((said) => LEVELS.indexOf(said.level)));
  if (LEVELS.indexOf(level) > worst) return true;
  const said = new Set(alerted.map(({ tactic }) => tactic));
  return fresh.some(({ rule }) => {
    const facts = book.rules[rule];
    return facts !== undefined && facts.strength !== 'weak' && !said.has(facts.tactic);
  });
}

function evidenceOf(report: Report, { state }: ContactRecord, now: number): Evidence[] {
  return report.messages.flatMap(({ id, direction, at, before, signals }) =>
    signals.map(({ rule }) => ({
      rule,
      message: id,
      direction,
      ordinal: state.ordinal + report.heard - before,
      at: Math.min(at ?? now, now),
    })),
  );
}

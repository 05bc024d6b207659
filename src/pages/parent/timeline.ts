// The alerts by contact, each with a letter in place of a name: nobody's name is kept.
import type { AlertEntry } from '../../messages/contract.ts';

const LEVELS: readonly AlertEntry['level'][] = ['note', 'warn', 'urgent'];
/** What is shown: this level and what is more serious. */
export type LeastLevel = AlertEntry['level'];

export interface Contact {
  /** The salted hash. */
  id: string;
  /** A, B, ... by when each was first noticed. */
  letter: string;
  site: string;
  known: boolean;
  /** The most serious of all alerts. */
  level: AlertEntry['level'];
  /** The oldest first: how it built up. */
  alerts: readonly AlertEntry[];
}

/** A, B, ... Z, AA, AB, ... */
export function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}

/** The contacts, those with the newest alert first. Letters do not depend on what is filtered. */
export function contactsOf(alerts: readonly AlertEntry[], least: LeastLevel = 'note'): Contact[] {
  const groups = new Map<string, AlertEntry[]>();
  for (const alert of alerts.toSorted((a, b) => a.at - b.at)) {
    groups.set(alert.contact, [...(groups.get(alert.contact) ?? []), alert]);
  }
  return [...groups]
    .map(([id, all], place): Contact => {
      const shown = all.filter(({ level }) => LEVELS.indexOf(level) >= LEVELS.indexOf(least));
      return {
        id,
        letter: letterOf(place),
        site: all[0]?.site ?? '',
        known: all.some(({ known }) => known),
        level: worstOf(all),
        alerts: shown,
      };
    })
    .filter(({ alerts: shown }) => shown.length > 0)
    .sort((a, b) => (b.alerts.at(-1)?.at ?? 0) - (a.alerts.at(-1)?.at ?? 0));
}

function worstOf(alerts: readonly AlertEntry[]): AlertEntry['level'] {
  return LEVELS.findLast((level) => alerts.some((alert) => alert.level === level)) ?? 'note';
}

// The last seven days in one sentence, and what to begin with.
import type { AlertEntry, Health } from '../../messages/contract.ts';
import { mergeAlerts, type Warning } from '../popup/merge-alerts.ts';

const DAYS_MS = 7 * 24 * 3_600_000;

export interface LastDays {
  /** Things to talk about: what one contact wrote within a day is one. */
  count: number;
  /** Nothing was read, so that nothing could be noticed. */
  isUnread: boolean;
  /** The newest of those that need attention now, else the newest. */
  first: Warning | undefined;
}

/** @param now milliseconds since 1970 */
export function lastDays(
  alerts: readonly AlertEntry[],
  { lastReadAt }: Pick<Health, 'lastReadAt'>,
  now: number,
): LastDays {
  const recent = alerts.filter(({ at, level }) => now - at < DAYS_MS && level !== 'note');
  const warnings = mergeAlerts(recent.map((alert) => ({ ...alert, thisTab: false })));
  return {
    count: warnings.length,
    isUnread: warnings.length === 0 && (lastReadAt === undefined || now - lastReadAt >= DAYS_MS),
    first: warnings.find(({ level }) => level === 'urgent') ?? warnings[0],
  };
}

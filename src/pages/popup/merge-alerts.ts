// The warnings as a person counts them: what one contact wrote within a day is one warning, however many
// alerts it took. Those of this tab come first, then the newest.
import type { AlertEntry } from '../../messages/contract.ts';

const DAY_MS = 24 * 3_600_000;
const ORDER: readonly AlertEntry['level'][] = ['note', 'warn', 'urgent'];

/** A warning, with the ids of all alerts in it. */
export interface Warning extends AlertEntry {
  readonly ids: readonly string[];
}

/** Merges alerts of one contact within a day into the most serious of them, at the time of the newest. */
export function mergeAlerts(alerts: readonly AlertEntry[]): Warning[] {
  const merged: Warning[] = [];
  for (const entry of alerts.toSorted((a, b) => b.at - a.at)) {
    const alert = { ...entry, ids: [entry.id] };
    const place = merged.findIndex(
      (other) => other.contact === alert.contact && other.site === alert.site && other.at - alert.at < DAY_MS,
    );
    const newer = merged[place];
    if (newer === undefined) merged.push(alert);
    else merged[place] = merge(newer, alert);
  }
  return merged.sort((a, b) => Number(b.thisTab) - Number(a.thisTab) || b.at - a.at);
}

function merge(newer: Warning, older: Warning): Warning {
  const [main, other] =
    ORDER.indexOf(older.level) > ORDER.indexOf(newer.level) ? [older, newer] : [newer, older];
  const packedAt = newer.packedAt ?? older.packedAt;
  return {
    ...main,
    at: newer.at,
    ids: [...newer.ids, ...older.ids],
    tactics: [...new Set([...main.tactics, ...other.tactics])],
    rules: [...new Set([...main.rules, ...other.rules])],
    excerpts: [...new Set([...main.excerpts, ...other.excerpts])],
    thisTab: main.thisTab || other.thisTab,
    shown: newer.shown || older.shown,
    byTone: newer.byTone && older.byTone,
    ...(packedAt !== undefined && { packedAt }),
  };
}

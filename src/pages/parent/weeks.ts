// What was noticed, by category and week: the figures behind the chart.
import { isTacticId, type SpokenTactic, spokenTactics } from '../../guidance/tactics.ts';
import type { AlertEntry } from '../../messages/contract.ts';

export const WEEKS = 12;
/** More rows would be a list; the rest stands in the timeline. */
const ROWS = 8;
const LEVELS: readonly AlertEntry['level'][] = ['note', 'warn', 'urgent'];

export interface WeekCell {
  count: number;
  /** The most serious of them. */
  level: AlertEntry['level'];
}

export interface WeekRow {
  key: SpokenTactic['key'] | 'general';
  /** One for each week, the oldest first; undefined where nothing was noticed. */
  cells: readonly (WeekCell | undefined)[];
}

export interface WeekChart {
  /** When each week began, on a Monday at midnight of this device. */
  starts: readonly number[];
  /** The most serious first, then the most frequent. */
  rows: readonly WeekRow[];
  /** Categories that found no room. */
  left: number;
}

/** When the week of a moment and those before it began, the oldest first. Days with 23 or 25 hours are counted right. */
export function weekStarts(now: Date, weeks: number = WEEKS): number[] {
  const monday = now.getDate() - ((now.getDay() + 6) % 7);
  return Array.from({ length: weeks }, (_, place) =>
    new Date(now.getFullYear(), now.getMonth(), monday - 7 * (weeks - 1 - place)).getTime(),
  );
}

/** @param now the end of what is counted */
export function weekChart(
  alerts: readonly Pick<AlertEntry, 'at' | 'level' | 'tactics'>[],
  now: Date,
): WeekChart {
  const starts = weekStarts(now);
  const rows = new Map<WeekRow['key'], (WeekCell | undefined)[]>();
  for (const { at, level, tactics } of alerts) {
    const week = starts.findLastIndex((start) => start <= at);
    if (week < 0) continue;
    for (const key of keysOf(tactics)) {
      const cells = rows.get(key) ?? starts.map(() => undefined);
      cells[week] = joined(cells[week], level);
      rows.set(key, cells);
    }
  }
  const sorted = [...rows].map(([key, cells]) => ({ key, cells })).sort((a, b) => weightOf(b) - weightOf(a));
  return { starts, rows: sorted.slice(0, ROWS), left: Math.max(0, sorted.length - ROWS) };
}

function keysOf(tactics: readonly string[]): readonly WeekRow['key'][] {
  const spoken = spokenTactics(tactics.filter(isTacticId));
  return spoken.length === 0 ? ['general'] : spoken.map(({ key }) => key);
}

function joined(before: WeekCell | undefined, level: AlertEntry['level']): WeekCell {
  if (before === undefined) return { count: 1, level };
  const isWorse = LEVELS.indexOf(level) > LEVELS.indexOf(before.level);
  return { count: before.count + 1, level: isWorse ? level : before.level };
}

function weightOf({ cells }: WeekRow): number {
  const found = cells.filter((cell) => cell !== undefined);
  const worst = Math.max(...found.map(({ level }) => LEVELS.indexOf(level)));
  // No count reaches into the next level: the list of alerts is shorter.
  return worst * 1e6 + found.reduce((sum, { count }) => sum + count, 0);
}

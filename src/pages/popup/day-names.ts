// Days of the week in the reader's language.
import { type Day, dayRuns } from '../../guidance/school-hours.ts';

/** A Sunday, from which days are counted. */
const SUNDAY = Date.UTC(2026, 10, 22);
const DAY_MS = 24 * 3_600_000;
const dateOf = (day: number): number => SUNDAY + day * DAY_MS;

/** Such as "Mon – Wed, and Fri". @param tag BCP 47. */
export function dayNames(days: readonly Day[], tag: string): string {
  const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', weekday: 'short' });
  const runs = dayRuns(days).map(([first, last]) => format.formatRange(dateOf(first), dateOf(last)));
  return new Intl.ListFormat(tag).format(runs);
}

/** @param day as `Date.getDay` counts. */
export function dayName(day: number, tag: string): string {
  return new Intl.DateTimeFormat(tag, { timeZone: 'UTC', weekday: 'long' }).format(dateOf(day));
}

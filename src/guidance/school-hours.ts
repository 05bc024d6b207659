// When somebody at a school can be reached, by the clock of the device.

/** In the order of `Date.getDay`. */
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Day = (typeof DAYS)[number];

export interface WeekHours {
  readonly days: readonly Day[];
  /** Like 08:00. */
  readonly from: string;
  /** Later than `from`: hours end on the day they begin. */
  readonly to: string;
}

/** Whether somebody is there at a moment. */
export function isSchoolTime({ days, from, to }: WeekHours, date: Date): boolean {
  const clock = clockOf(date);
  return isIn(days, date.getDay()) && from <= clock && clock < to;
}

/** In how many days somebody comes next: 0 is later today, 7 the same day of next week. */
export function daysUntilSchool({ days, from }: WeekHours, date: Date): number {
  if (isIn(days, date.getDay()) && clockOf(date) < from) return 0;
  const ahead = [1, 2, 3, 4, 5, 6].find((count) => isIn(days, (date.getDay() + count) % 7));
  return ahead ?? 7;
}

/** Days that follow each other, the week beginning on Monday, as first and last: `[[1, 5]]` is Monday to Friday. */
export function dayRuns(days: readonly Day[]): (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    if (!isIn(days, day % 7)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

function isIn(days: readonly Day[], day: number): boolean {
  return days.some((one) => DAYS.indexOf(one) === day);
}

/** As the hours of a policy are written, so that texts compare as times do. */
function clockOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

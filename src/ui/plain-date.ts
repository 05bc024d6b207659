// A date as a source gives it: a year, a month or a day. Said in the reader's language, no finer than it is known.

/** @param date like 2026, 2026-11 or 2026-11-22. @param tag BCP 47. */
export function plainDate(date: string, tag: string): string {
  const [, month, day] = date.split('-');
  const format = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'short' }),
    ...(day !== undefined && { day: 'numeric' }),
  });
  return format.format(new Date(date));
}

// "5 minutes ago", in any language the browser knows.

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** @param at and now in milliseconds since 1970. @param tag BCP 47. Less than a minute is "now". */
export function relativeTime(at: number, now: number, tag: string): string {
  const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const past = Math.min(at - now, 0);
  for (const [unit, length] of UNITS) {
    if (-past >= length) return format.format(Math.ceil(past / length), unit);
  }
  return format.format(0, 'second');
}

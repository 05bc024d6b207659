// Times as a pack writes them: in UTC, and on the device's clock with its distance from UTC.

const SECONDS = 19;

/** Like 2026-11-22T06:03:00Z. @param at milliseconds since 1970. */
export function utcTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, SECONDS)}Z`;
}

/** Like 2026-11-22T14:03:00+08:00. @param ahead minutes by which the device's clock was ahead of UTC then. */
export function localTime(at: number, ahead: number): string {
  const minutes = Math.abs(ahead);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const shifted = new Date(at + ahead * 60_000).toISOString().slice(0, SECONDS);
  return `${shifted}${ahead < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** As people write it: 2026-11-22 14:03:00 UTC+08:00. */
export function readableTime(time: string): string {
  const zone = time.slice(SECONDS);
  return `${time.slice(0, SECONDS).replace('T', ' ')} UTC${zone === 'Z' ? '' : zone}`;
}

// Times as chat collections write them: seconds or milliseconds since 1970, or a date. A clock without a day
// and the word "unknown" are no times.

/** Milliseconds since 1970. */
export type Time = number;

const MINUTE = 60_000;
/** Below this a number means seconds: as milliseconds it would be before March 1973. */
const FIRST_MS = 1e11;
const DATE =
  /^(\d{4})[-./](\d{2})[-./](\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\d*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** The time written, or undefined where none can be read. A date without a zone is taken for UTC. */
export function readTime(written: string | number | null | undefined): Time | undefined {
  if (typeof written === 'number') return fromNumber(written);
  if (typeof written !== 'string') return undefined;
  if (/^\d{9,13}(\.\d+)?$/.test(written)) return fromNumber(Number(written));
  const match = DATE.exec(written.trim());
  if (match === null) return undefined;
  const [, year, month, day, clock = '00:00', zone = 'Z'] = match;
  const time = Date.parse(`${year}-${month}-${day}T${clock}${zone}`);
  return Number.isNaN(time) ? undefined : time;
}

function fromNumber(value: number): Time | undefined {
  if (!Number.isFinite(value) || value < 0) return undefined;
  return Math.round(value < FIRST_MS ? value * 1000 : value);
}

/**
 * A time for each message, never going back. One without a time stands a minute after the one before it;
 * those ahead of the first known time stand a minute apart before it; with no time at all, minute 0, 1, 2...
 */
export function fillTimes(times: readonly (Time | undefined)[]): Time[] {
  const first = times.findIndex((time) => time !== undefined);
  let last = first < 0 ? -MINUTE : (times[first] ?? 0) - (first + 1) * MINUTE;
  return times.map((time) => {
    last = Math.max(last, time ?? last + MINUTE);
    return last;
  });
}

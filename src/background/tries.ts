// How often a PIN may be tried: five times, then after a wait that doubles each time. Pure: time is an argument.
import * as v from 'valibot';

const Time = v.pipe(v.number(), v.minValue(0));
export const Tries = v.strictObject({
  /** Wrong ones since the last right one. */
  wrong: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** No try is taken before. */
  waitUntil: Time,
  /** The latest time that was ever seen: a clock that is set back gives no tries. */
  seen: Time,
});
export type Tries = v.InferOutput<typeof Tries>;

export const NO_TRIES: Tries = { wrong: 0, waitUntil: 0, seen: 0 };
const FREE = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;

/** Milliseconds until the next try is taken; 0 for now. @param now milliseconds since 1970 */
export function waitLeft({ waitUntil, seen }: Tries, now: number): number {
  return Math.max(0, waitUntil - Math.max(now, seen));
}

/** What is known after one more wrong one. */
export function afterWrong({ wrong, seen }: Tries, now: number): Tries {
  const count = wrong + 1;
  const clock = Math.max(now, seen);
  const wait = count < FREE ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (count - FREE), LONGEST_WAIT_MS);
  return { wrong: count, waitUntil: clock + wait, seen: clock };
}

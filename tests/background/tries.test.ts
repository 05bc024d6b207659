// How often a PIN may be tried, whatever the clock does.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterWrong, NO_TRIES, type Tries, waitLeft } from '../../src/background/tries.ts';

const NOON = 1_800_000_000_000;
const HOUR = 3_600_000;
const wrongTimes = (count: number, now: number): Tries =>
  Array.from({ length: count }).reduce<Tries>((tries) => afterWrong(tries, now), NO_TRIES);

describe('waiting', () => {
  test.each([
    [1, 0],
    [4, 0],
    [5, 30_000],
    [6, 60_000],
    [7, 120_000],
    [11, 1_920_000],
    [12, HOUR],
    [40, HOUR],
    [2_000, HOUR],
  ])('after %i wrong ones: %i ms', (count, wait) => {
    expect(waitLeft(wrongTimes(count, NOON), NOON)).toBe(wait);
  });

  test('ends when it is over', () => {
    const tries = wrongTimes(5, NOON);
    expect(waitLeft(tries, NOON + 29_999)).toBe(1);
    expect(waitLeft(tries, NOON + 30_000)).toBe(0);
  });

  test('a clock that is set back wins nothing, and takes nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.integer({ min: -400 * 24 * HOUR, max: 0 }), { maxLength: 20 }),
        (count, jumps) => {
          let tries = wrongTimes(count, NOON);
          for (const jump of jumps) {
            const before = waitLeft(tries, NOON);
            expect(waitLeft(tries, NOON + jump)).toBe(before);
            tries = afterWrong(tries, NOON + jump);
            expect(tries.waitUntil).toBeGreaterThanOrEqual(tries.seen);
          }
          // A real clock that goes on frees everybody within an hour.
          expect(waitLeft(tries, NOON + HOUR)).toBe(0);
        },
      ),
    );
  });
});

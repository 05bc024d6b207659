// How long a pause lasts.
import { expect, test } from 'vitest';
import { minutesOf } from '../../src/pages/popup/pause-length.ts';

test.each([
  ['quarter', '2026-11-22T23:59:00', 15],
  ['hour', '2026-11-22T00:00:00', 60],
  ['today', '2026-11-22T00:00:00', 24 * 60],
  ['today', '2026-11-22T15:00:00', 9 * 60],
  ['today', '2026-11-22T23:59:59.999', 1],
] as const)('%s at %s: %i minutes', (length, now, minutes) => {
  expect(minutesOf(length, new Date(now))).toBe(minutes);
});

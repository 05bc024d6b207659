// When somebody at a school can be reached, and when again.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, dayRuns, daysUntilSchool, isSchoolTime } from '../../src/guidance/school-hours.ts';
import { DAYS } from '../../src/messages/contract.ts';

const WEEK = { days: ['mon', 'tue', 'wed', 'thu', 'fri'] as const, from: '08:00', to: '16:00' };
/** November 2026 begins on a Sunday. */
const at = (day: number, hour: number, minute = 0): Date => new Date(2026, 10, day, hour, minute);

describe('school time', () => {
  test.each([
    ['Monday, a minute before', at(2, 7, 59), false],
    ['Monday, from the minute on', at(2, 8), true],
    ['Monday, the last minute', at(2, 15, 59), true],
    ['Monday, at the end', at(2, 16), false],
    ['Sunday, at noon', at(1, 12), false],
    ['Saturday, at noon', at(7, 12), false],
  ])('%s', (_, date, isNow) => {
    expect(isSchoolTime(WEEK, date)).toBe(isNow);
  });

  test.each([
    ['Monday, early', at(2, 7), 0],
    ['Monday, late', at(2, 17), 1],
    ['Friday, late', at(6, 17), 3],
    ['Saturday', at(7, 12), 2],
    ['Sunday', at(1, 23, 59), 1],
  ])('comes again: %s', (_, date, days) => {
    expect(daysUntilSchool(WEEK, date)).toBe(days);
  });

  test('of a single day comes again a week later', () => {
    expect(daysUntilSchool({ ...WEEK, days: ['mon'] }, at(2, 17))).toBe(7);
  });

  test('comes on the first day that has it, whatever the hours, also when clocks change', () => {
    const clock = fc
      .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
      .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    const days = fc.subarray([...DAYS], { minLength: 1 });
    const date = fc.date({ min: new Date(2026, 0, 1), max: new Date(2030, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(days, clock, date, (days, from, now) => {
        const hours = { days, from, to: '23:59' };
        const ahead = daysUntilSchool(hours, now);
        const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead);
        expect(days).toContain(DAYS[next.getDay()]);
        for (let count = 1; count < ahead; count++)
          expect(days).not.toContain(DAYS[(now.getDay() + count) % 7]);
        if (ahead === 0) expect(isSchoolTime(hours, now)).toBe(false);
      }),
    );
  });
});

test.each([
  [['mon', 'tue', 'wed', 'thu', 'fri'], [[1, 5]]],
  [
    ['fri', 'mon', 'wed', 'tue'],
    [
      [1, 3],
      [5, 5],
    ],
  ],
  [['sun', 'sat'], [[6, 7]]],
  [
    ['sun', 'mon'],
    [
      [1, 1],
      [7, 7],
    ],
  ],
  [['thu', 'thu'], [[4, 4]]],
] as [Day[], number[][]][])('%j are told as %j', (days, runs) => {
  expect(dayRuns(days)).toEqual(runs);
});

// The figures and labels of the parents' page: weeks, contacts, and the first sentence.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AlertEntry } from '../../src/messages/contract.ts';
import { lastDays } from '../../src/pages/parent/last-days.ts';
import { contactsOf, letterOf } from '../../src/pages/parent/timeline.ts';
import { WEEKS, weekChart, weekStarts } from '../../src/pages/parent/weeks.ts';

const DAY = 24 * 3_600_000;
/** A Sunday evening. */
const NOW = new Date(2026, 10, 22, 19, 0);

let made = 0;
function alert(daysAgo: number, change: Partial<AlertEntry> = {}): AlertEntry {
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    at: NOW.getTime() - daysAgo * DAY,
    site: 'chat.example',
    contact: 'a',
    level: 'warn',
    tactics: ['secrecy'],
    rules: [],
    known: false,
    shown: true,
    byTone: false,
    excerpts: [],
    thisTab: false,
    ...change,
  };
}

describe('weeks', () => {
  test('begin on Mondays at midnight, each a week after the one before, also when clocks change', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(2000, 0, 1), max: new Date(2060, 0, 1), noInvalidDate: true }),
        (now) => {
          const starts = weekStarts(now).map((start) => new Date(start));
          expect(starts).toHaveLength(WEEKS);
          for (const start of starts)
            expect([start.getDay(), start.getHours(), start.getMinutes()]).toEqual([1, 0, 0]);
          const last = starts.at(-1) ?? now;
          expect(last.getTime()).toBeLessThanOrEqual(now.getTime());
          expect(weekStarts(now, 2)[0]).toBe(starts.at(-2)?.getTime());
          const days = starts.map((start) => Math.round(start.getTime() / DAY));
          expect(new Set(days.slice(1).map((day, place) => day - (days[place] ?? 0)))).toEqual(new Set([7]));
        },
      ),
    );
  });

  test('count each category of each alert once, none outside of them, and no alert is lost', () => {
    const tactics = ['secrecy', 'gift', 'sextortion', 'protective', 'something of a later version'];
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.integer({ min: NOW.getTime() - 200 * DAY, max: NOW.getTime() }),
            level: fc.constantFrom('note' as const, 'warn' as const, 'urgent' as const),
            tactics: fc.uniqueArray(fc.constantFrom(...tactics), { maxLength: 4 }),
          }),
          { maxLength: 60 },
        ),
        (alerts) => {
          const { rows, starts, left } = weekChart(alerts, NOW);
          const counted = rows
            .flatMap(({ cells }) => cells)
            .reduce((sum, cell) => sum + (cell?.count ?? 0), 0);
          const wanted = alerts
            .filter(({ at }) => at >= (starts[0] ?? 0))
            .reduce(
              (sum, one) => sum + Math.max(1, one.tactics.filter((id) => tactics.indexOf(id) < 3).length),
              0,
            );
          expect(counted).toBe(wanted);
          expect(left).toBe(0);
          for (const { cells } of rows) expect(cells).toHaveLength(WEEKS);
        },
      ),
    );
  });

  test('show the most serious of a week, and the most serious category first', () => {
    const chart = weekChart(
      [
        alert(0, { tactics: ['gift'] }),
        alert(1, { tactics: ['gift'] }),
        alert(1, { tactics: ['sextortion'], level: 'urgent' }),
        alert(8, { tactics: ['gift'], level: 'note' }),
        alert(200, { tactics: ['drugs'] }),
      ],
      NOW,
    );
    expect(chart.rows.map(({ key }) => key)).toEqual(['sextortion', 'gift']);
    expect(chart.rows[1]?.cells.slice(-2)).toEqual([
      { count: 1, level: 'note' },
      { count: 2, level: 'warn' },
    ]);
  });

  test('say how many categories found no room', () => {
    const tactics = ['secrecy', 'gift', 'sextortion', 'drugs', 'fraud', 'bullying', 'access', 'flattery'];
    expect(weekChart([alert(1, { tactics })], NOW).left).toBe(0);
    expect(weekChart([alert(1, { tactics: [...tactics, 'isolation'] })], NOW)).toMatchObject({ left: 1 });
  });
});

describe('contacts', () => {
  test('have letters as columns of a sheet have', () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(letterOf)).toEqual([
      'A',
      'B',
      'Z',
      'AA',
      'AB',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });

  test('keep their letter whatever comes later or is filtered, and stand with the newest first', () => {
    const alerts = [
      alert(1, { contact: 'late', level: 'urgent' }),
      alert(5, { contact: 'early' }),
      alert(30, { contact: 'early', level: 'note' }),
      alert(20, { contact: 'middle', level: 'note' }),
    ];
    const letters = (list: ReturnType<typeof contactsOf>) => list.map(({ letter, id }) => `${letter} ${id}`);
    expect(letters(contactsOf(alerts))).toEqual(['C late', 'A early', 'B middle']);
    expect(letters(contactsOf(alerts, 'warn'))).toEqual(['C late', 'A early']);
    expect(letters(contactsOf([...alerts, alert(0, { contact: 'new' })], 'urgent'))).toEqual(['C late']);
  });

  test('show how it built up: the oldest first, with the worst level of all', () => {
    const [contact] = contactsOf([alert(1), alert(9, { level: 'urgent' }), alert(5, { known: true })]);
    expect(contact?.alerts.map(({ at }) => (NOW.getTime() - at) / DAY)).toEqual([9, 5, 1]);
    expect(contact).toMatchObject({ level: 'urgent', known: true });
  });
});

describe('the last seven days', () => {
  const read = { lastReadAt: NOW.getTime() - DAY };

  test('count what one contact wrote within a day as one thing, and notes as none', () => {
    const alerts = [
      alert(1),
      alert(1.5),
      alert(2, { contact: 'b' }),
      alert(3, { contact: 'c', level: 'note' }),
    ];
    expect(lastDays(alerts, read, NOW.getTime())).toMatchObject({ count: 2, isUnread: false });
    expect(lastDays([alert(7)], read, NOW.getTime()).count).toBe(0);
  });

  test('begin with the newest that needs attention now, else with the newest', () => {
    const urgent = alert(5, { contact: 'b', level: 'urgent' });
    const newest = alert(1);
    expect(lastDays([newest, urgent], read, NOW.getTime()).first?.id).toBe(urgent.id);
    expect(lastDays([newest, alert(4, { contact: 'c' })], read, NOW.getTime()).first?.id).toBe(newest.id);
    expect(lastDays([], read, NOW.getTime()).first).toBeUndefined();
  });

  test('never say that nothing happened where nothing was read', () => {
    const unread = (lastReadAt?: number) =>
      lastDays([], { ...(lastReadAt !== undefined && { lastReadAt }) }, NOW.getTime()).isUnread;
    expect(unread()).toBe(true);
    expect(unread(NOW.getTime() - 7 * DAY)).toBe(true);
    expect(unread(NOW.getTime() - 6 * DAY)).toBe(false);
  });
});

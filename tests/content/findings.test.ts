// What is reported when: live findings at once, older ones together, and nothing of what no rule hit.
import { expect, test } from 'vitest';
import { createFindings } from '../../src/content/findings.ts';
import type { NewMessage } from '../../src/content/follow.ts';
import type { Direction, Scanned } from '../../src/engine/index.ts';

const CHAT = { id: 'c1', contact: 'Kim' };

function message(text: string, live: boolean, change: Partial<NewMessage['message']> = {}): NewMessage {
  return {
    message: { id: text, text, direction: 'received', author: undefined, at: undefined, ...change },
    below: () => 0,
    live,
  };
}

/** Hits every text with an exclamation mark. */
const scan = (text: string, _direction: Direction): Scanned => ({
  signals: text.includes('!') ? [{ rule: 'test.one', start: 0, end: text.length }] : [],
  tone: text.length,
});

function gather() {
  const reports: { contact: string; heard: number; messages: string[] }[] = [];
  const heardOf: string[] = [];
  const findings = createFindings(
    scan,
    {
      report: (contact, heard, messages) =>
        reports.push({ contact, heard, messages: messages.map(({ id }) => id) }),
    },
    (_conversation, contact) => heardOf.push(contact),
  );
  return { findings, reports, heardOf };
}

test('a live message is reported at once, with how many were heard', () => {
  const { findings, reports } = gather();
  findings.take(CHAT, [message('hi', true), message('a!', true)]);
  findings.take(CHAT, [message('b!', true)]);
  expect(reports).toEqual([
    { contact: 'Kim', heard: 2, messages: ['a!'] },
    { contact: 'Kim', heard: 1, messages: ['b!'] },
  ]);
});

test('older messages are one report, when all of them were read', () => {
  const { findings, reports } = gather();
  findings.take(CHAT, [message('a!', false), message('b', false)]);
  findings.take(CHAT, [message('c!', false)]);
  expect(reports).toEqual([]);
  findings.settle();
  findings.settle();
  expect(reports).toEqual([{ contact: 'Kim', heard: 0, messages: ['a!', 'c!'] }]);
});

test('of a long history the newest findings count', () => {
  const { findings, reports } = gather();
  findings.take(
    CHAT,
    Array.from({ length: 500 }, (_, i) => message(`${i}!`, false)),
  );
  findings.settle();
  expect(reports).toHaveLength(1);
  expect(reports[0]?.messages).toHaveLength(200);
  expect(reports[0]?.messages.at(-1)).toBe('499!');
});

test('in a room each author is a contact; what the child wrote belongs to the conversation', () => {
  const { findings, reports, heardOf } = gather();
  findings.take({ id: 'room', contact: '#school' }, [
    message('a!', true, { author: 'rex', direction: 'unknown' }),
    message('b!', true, { author: 'mia', direction: 'sent' }),
  ]);
  expect(reports.map(({ contact }) => contact)).toEqual(['rex', '#school']);
  expect(heardOf).toEqual(['rex']);
});

// The verdict is the extension's own decision, contact by contact.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, emptyContact } from '../../src/background/decide.ts';
import { Tones } from '../../src/engine/index.ts';
import { type ChatMessage, parseConversation } from '../../tools/scan/conversation.ts';
import { type Alert, judge } from '../../tools/scan/judge.ts';
import { BOOK, scanner } from './scan-pack.ts';

const scan = scanner();
type Line = readonly [speaker: string, text: string, ts?: number];

function messagesOf(lines: readonly Line[]): readonly ChatMessage[] {
  const read = parseConversation(
    JSON.stringify({ id: 'a', messages: lines.map(([speaker, text, ts]) => ({ speaker, text, ts })) }),
  );
  if ('fault' in read) throw new Error(read.fault);
  return read.messages;
}

function verdict(...lines: Line[]) {
  const messages = messagesOf(lines);
  return judge(
    messages,
    messages.map(({ text, direction }) => scan(text, direction)),
    BOOK,
  );
}

const levels = (...lines: Line[]) => verdict(...lines).alerts.map(({ message, level }) => [message, level]);
const NOON = Date.UTC(2026, 10, 22, 12);
const DAY = 24 * 3_600_000;

test('two kinds from one contact warn', () => {
  expect(levels(['Kim', 'our secret'], ['me', 'ok'], ['Kim', 'free skins'])).toEqual([
    [0, 'note'],
    [2, 'warn'],
  ]);
});
test('two kinds from two contacts do not', () => {
  expect(levels(['Kim', 'our secret'], ['Sam', 'free skins'])).toEqual([
    [0, 'note'],
    [1, 'note'],
  ]);
});
test('what the child asks is no request to the child', () => {
  expect(verdict(['me', 'send me a photo'])).toEqual({ level: 'none', alerts: [] });
});
test('what the child tells counts for whoever spoke last, and ahead of all for whoever speaks first', () => {
  expect(levels(['Sam', 'hi'], ['Kim', 'our secret'], ['child', 'my address is'])).toEqual([
    [1, 'note'],
    [2, 'warn'],
  ]);
  expect(levels(['child', 'my address is'], ['Kim', 'our secret'])).toEqual([
    [0, 'note'],
    [1, 'warn'],
  ]);
});
test('time comes from the messages', () => {
  expect(levels(['Kim', 'our secret', NOON], ['Kim', 'our secret', NOON + DAY / 2])).toHaveLength(1);
  expect(levels(['Kim', 'our secret', NOON], ['Kim', 'our secret', NOON + 2 * DAY])).toHaveLength(2);
  expect(levels(['Kim', 'our secret', NOON], ['Kim', 'free skins', NOON + 20 * DAY])).toEqual([
    [0, 'note'],
    [1, 'note'],
  ]);
});
test('fifty messages on, a signal no longer counts', () => {
  const quiet = Array.from({ length: 60 }, (): Line => ['Kim', 'hi']);
  expect(levels(['Kim', 'our secret'], ...quiet, ['Kim', 'free skins'])).toEqual([
    [0, 'note'],
    [61, 'note'],
  ]);
});
test('the level of a conversation is its highest', () => {
  expect(verdict(['Kim', 'send me a photo'], ['Kim', 'our secret']).level).toBe('urgent');
});

test('it agrees with asking the extension for every single message', () => {
  const line = fc.tuple(
    fc.constantFrom('Kim', 'Kim', 'Sam', 'me'),
    fc.constantFrom('hi', 'hi', 'our secret', 'free skins', 'send me a photo', 'my address is'),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 120 }), (lines) => {
      expect(verdict(...lines).alerts).toEqual(oneByOne(messagesOf(lines)));
    }),
    { numRuns: 300 },
  );
});

/** A report for each message, also for those without a signal. */
function oneByOne(messages: readonly ChatMessage[]): Alert[] {
  const contacts = new Map<string, ReturnType<typeof emptyContact>>();
  const tones = new Tones();
  let partner = messages.find(({ direction }) => direction === 'received')?.speaker ?? '';
  return messages.flatMap(({ speaker, text, direction }, message) => {
    if (direction === 'received') partner = speaker;
    const at = message * 60_000;
    const id = `message-${message}`;
    const said = scan(text, direction);
    const signals = said.signals.map(({ rule }) => ({ rule, excerpt: '' }));
    const tone = tones.hear(partner, direction, said.tone);
    const { after, alert } = decide(
      contacts.get(partner) ?? emptyContact(partner, 'scan'),
      {
        id,
        contact: partner,
        heard: 1,
        messages: [{ id, direction, at, before: 0, tone, signals }],
      },
      BOOK,
      at,
    );
    contacts.set(partner, after);
    return alert ? [{ message, level: alert.level, tactics: alert.tactics, rules: alert.rules }] : [];
  });
}

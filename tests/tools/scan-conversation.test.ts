// What a line may look like, and that a fault names field and kind but never the words of the chat.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseConversation } from '../../tools/scan/conversation.ts';
import { fillTimes, readTime } from '../../tools/scan/time.ts';

const line = (value: unknown): string => JSON.stringify(value);
const message = { speaker: 'Kim', text: 'hi' };

test('a conversation with further fields', () => {
  const read = parseConversation(
    line({ id: 'a', lang: 'en', label: 'benign', source: 's', messages: [{ ...message, mood: 1 }] }),
  );
  expect(read).toEqual({
    id: 'a',
    lang: 'en',
    label: 'benign',
    messages: [{ ...message, direction: 'received', time: undefined }],
  });
});

test.each(['child', 'self', 'me'])('%s is the person at the device', (speaker) => {
  expect(parseConversation(line({ id: 1, messages: [{ ...message, speaker }] }))).toMatchObject({
    id: '1',
    messages: [{ direction: 'sent' }],
  });
});

test.each(['Me', 'contact', 'A', ''])('"%s" is a contact', (speaker) => {
  expect(parseConversation(line({ id: 'a', messages: [{ ...message, speaker }] }))).toMatchObject({
    messages: [{ direction: 'received' }],
  });
});

test.each([
  ['secret words', 'expected one JSON object a line, found something else'],
  ['{"id":"a","messages":[{"text":"secret words', 'expected one JSON object a line, found something else'],
  ['[]', 'id: expected a text or a number, found nothing'],
  ['"secret words"', 'line: expected an object, found a text'],
  ['7', 'line: expected an object, found a number'],
  ['null', 'line: expected an object, found null'],
  [line({ messages: [] }), 'id: expected a text or a number, found nothing'],
  [line({ id: 'a' }), 'messages: expected a list, found nothing'],
  [line({ id: 'a', messages: 'secret words' }), 'messages: expected a list, found a text'],
  [line({ id: 'a', messages: ['secret words'] }), 'messages.0: expected an object, found a text'],
  [
    line({ id: 'a', messages: [message, { speaker: 'b', text: ['secret words'] }] }),
    'messages.1.text: expected a text, found a list',
  ],
  [line({ id: 'a', messages: [{ text: 'x' }] }), 'messages.0.speaker: expected a text, found nothing'],
  [
    line({ id: 'a', messages: [{ ...message, ts: { secret: 1 } }] }),
    'messages.0.ts: expected a number or a text, found an object',
  ],
])('%j is refused', (text, fault) => {
  expect(parseConversation(text)).toEqual({ fault });
});

test('no line makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      expect(parseConversation(text)).toBeTypeOf('object');
    }),
    { numRuns: 2000 },
  );
});

const NOON = Date.UTC(2026, 10, 22, 12);

test.each([
  [NOON, NOON],
  [NOON / 1000, NOON],
  [String(NOON / 1000), NOON],
  ['2026-11-22T12:00:00Z', NOON],
  ['2026-11-22T12:00:00.000Z', NOON],
  ['2026-11-22T20:00:00+08:00', NOON],
  ['2026-11-22T12:00:00', NOON],
  ['2026.11.22 12:00', NOON],
  ['2026/11/22 12:00', NOON],
  ['2026-11-22T12:00:00.123456Z', NOON + 123],
  ['2026-11-22', NOON - 12 * 3_600_000],
  ['2026-13-45', undefined],
  ['12:00', undefined],
  ['unknown', undefined],
  ['', undefined],
  [-5, undefined],
  [null, undefined],
  [undefined, undefined],
])('the time %j', (written, time) => {
  expect(readTime(written)).toBe(time);
});

test('missing times are filled in a minute apart, and time never goes back', () => {
  expect(fillTimes([undefined, undefined, undefined])).toEqual([0, 60_000, 120_000]);
  expect(fillTimes([undefined, NOON, undefined, NOON + 1])).toEqual([
    NOON - 60_000,
    NOON,
    NOON + 60_000,
    NOON + 60_000,
  ]);
  expect(fillTimes([])).toEqual([]);
});

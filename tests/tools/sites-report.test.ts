// What the canary says of fixtures and of the age of evidence.
import { expect, test } from 'vitest';
import type { Evidence, Piece } from '../../tools/sites/evidence.ts';
import { type FixtureReading, faultOf } from '../../tools/sites/fixtures.ts';
import { reportOf } from '../../tools/sites/report.ts';

const NOW = '2026-11-22';
const notes = (date: string): Piece => ({ date, kind: 'notes', source: 'x' });
const live = (date: string): Piece => ({
  date,
  kind: 'live',
  source: 'x',
  read: { received: 1, sent: 1, unknown: 0 },
});
const evidence = (...pieces: Piece[]): Evidence => ({
  confidence: 'high',
  uncertain: 'x',
  evidence: pieces,
});
const report = (pieces: readonly Piece[], faults: readonly string[] = [], maxAge = 90) =>
  reportOf(
    [{ site: 'discord', fixtures: 2, faults }],
    new Map([['discord', evidence(...pieces)]]),
    NOW,
    maxAge,
  );
const row = (...pieces: Piece[]): string[] => report(pieces).lines[2]?.split(/ {2,}/) ?? [];

test('a row names reader, fixtures, confidence, and the newest evidence with its age', () => {
  expect(row(notes('2025'), live('2026-11-12'))).toEqual([
    'discord',
    'ok (2)',
    'high',
    'live',
    '2026-11-12',
    '10',
  ]);
});

test.each([
  ['90 days are not old', live('2026-08-24'), ['2026-08-24', '90']],
  ['91 days are', live('2026-08-23'), ['2026-08-23', '91', 'old']],
  ['a month counts from its first day', notes('2026-08'), ['2026-08', '113', 'old, never live']],
  ['a year too', notes('2026'), ['2026', '325', 'old, never live']],
  ['recent notes are not the site itself', notes('2026-11-20'), ['2026-11-20', '2', 'never live']],
  ['a day to come is a mistake', live('2026-11-23'), ['2026-11-23', '-1', 'from the future']],
])('%s', (_, piece, expected) => {
  expect(row(piece).slice(4)).toEqual(expected);
});

test('of the same day the client itself counts more than notes on it', () => {
  expect(row(notes('2026'), { date: '2026', kind: 'client', source: 'x' })[3]).toBe('client');
});

test('a fixture that is not read fails, and is told below the table', () => {
  const { failed, marked, lines } = report([live('2026-11-22')], ['discord/direct: state: expected …']);
  expect({ failed, marked }).toEqual({ failed: true, marked: false });
  expect(lines[2]).toContain('failed (1 of 2)');
  expect(lines).toContain('discord/direct: state: expected …');
  expect(lines.at(-1)).toBe(
    '1 readers; 1 fail their fixtures; 0 rest on evidence older than 90 days; 0 were never tried on the live site.',
  );
});

test('old evidence is marked and no failure', () => {
  const { failed, marked } = report([live('2026-11-01')], [], 14);
  expect({ failed, marked }).toEqual({ failed: false, marked: true });
});

const reading: FixtureReading = {
  reader: 'discord',
  state: 'watching',
  conversation: 'Wren',
  composer: true,
  repeated: 0,
  messages: [{ author: 'Wren', direction: 'received', text: 'hello', time: undefined }],
};

test.each([
  ['nothing', {}, undefined],
  ['the reader', { reader: 'generic' }, 'reader: expected "discord", found "generic"'],
  ['the name', { conversation: null }, 'conversation: expected "Wren", found null'],
  [
    'a message',
    { messages: [] },
    'messages.0: expected {"author":"Wren","direction":"received","text":"hello"}, found nothing',
  ],
  ['one id for two', { repeated: 1 }, 'repeated: expected 0, found 1'],
])('%s differs', (_, found, fault) => {
  expect(faultOf(reading, { ...reading, ...found })).toBe(fault);
});

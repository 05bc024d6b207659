// What every recipe rests on: there for each of them, checked field by field, and added to without a word of a chat.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { RECIPES } from '../../src/sites/registry.ts';
import type { Reading } from '../../tools/read/reading.ts';
import { evidenceFile, readEvidence } from '../../tools/sites/evidence.ts';
import { FIXTURES } from '../../tools/sites/fixtures.ts';
import { recordLook } from '../../tools/sites/record.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'nightlight-evidence-'));
afterAll(() => rmSync(folder, { recursive: true }));

const KNOWN = {
  confidence: 'high',
  uncertain: 'times',
  evidence: [{ date: '2026', kind: 'client', source: 'some repository' }],
};
const save = (value: unknown): void =>
  writeFileSync(evidenceFile(folder, 'discord'), typeof value === 'string' ? value : JSON.stringify(value));
beforeEach(() => {
  mkdirSync(path.join(folder, 'discord'), { recursive: true });
  save(KNOWN);
});

test.each(RECIPES)('$id has evidence', ({ id }) => {
  expect(readEvidence(FIXTURES, id).evidence.length).toBeGreaterThan(0);
});

const withPiece = (piece: unknown): unknown => ({ ...KNOWN, evidence: [piece] });

test.each([
  ['no JSON', '{', 'discord/evidence.json: expected JSON, found '],
  ['not an object', [], 'discord/evidence.json: confidence: expected "confidence", found undefined'],
  [
    'a confidence of its own',
    { ...KNOWN, confidence: 'sure' },
    'confidence: expected ("high" | "medium" | "low"), found "sure"',
  ],
  [
    'nothing uncertain',
    { ...KNOWN, uncertain: '' },
    'uncertain: expected a text with something in it, found ""',
  ],
  ['a field too many', { ...KNOWN, note: 'x' }, 'note: expected no such field, found "note"'],
  ['no evidence', { ...KNOWN, evidence: [] }, 'evidence: expected at least one piece of evidence, found '],
  ['another kind', withPiece({ date: '2026', kind: 'rumour', source: 'x' }), 'evidence.0.kind: expected '],
  [
    'a month that is none',
    withPiece({ date: '2026-13', kind: 'notes', source: 'x' }),
    'evidence.0.date: expected a date of the calendar, found "2026-13"',
  ],
  [
    'a date in words',
    withPiece({ date: 'May', kind: 'notes', source: 'x' }),
    'evidence.0.date: expected a day, month or year as 2026-11-22, 2026-11 or 2026, found "May"',
  ],
  [
    'a live look without counts',
    withPiece({ date: '2026-11-22', kind: 'live', source: 'x' }),
    'evidence.0.read: expected "read", found undefined',
  ],
  [
    'a live look of some month',
    withPiece({ date: '2026-11', kind: 'live', source: 'x', read: { received: 1, sent: 0, unknown: 0 } }),
    'evidence.0.date: expected a day as 2026-11-22, found "2026-11"',
  ],
])('%s is refused, by file and field', (_, value, message) => {
  save(value);
  expect(() => readEvidence(folder, 'discord')).toThrow(message);
});

test('a file that is not there is told', () => {
  expect(() => readEvidence(folder, 'slack')).toThrow(
    'slack/evidence.json: expected a readable file, found ENOENT',
  );
});

describe('a look at a live page', () => {
  const reading: Reading = {
    messages: [
      { id: '1', author: 'Wren', direction: 'received', text: 'page three is missing' },
      { id: '2', direction: 'sent', text: 'here it is' },
    ],
    state: 'watching',
    reader: 'discord',
    conversation: { id: 'c', contact: 'Wren' },
    composer: true,
  };
  const look = { page: 'https://discord.com/channels/@me/123', now: '2026-11-22', reading };
  const live = {
    date: '2026-11-22',
    kind: 'live',
    source: 'discord.com',
    read: { received: 1, sent: 1, unknown: 0 },
  };

  test('adds its day, the host and counts, and nothing that was said or by whom', () => {
    recordLook(folder, 'discord', look);
    expect(readEvidence(folder, 'discord')).toEqual({ ...KNOWN, evidence: [live, ...KNOWN.evidence] });
    expect(readFileSync(evidenceFile(folder, 'discord'), 'utf8')).not.toMatch(
      /Wren|page three|here it is|123/,
    );
  });

  test('takes the place of an older look at the same host', () => {
    recordLook(folder, 'discord', { ...look, now: '2026-10-01' });
    recordLook(folder, 'discord', look);
    expect(readEvidence(folder, 'discord').evidence).toEqual([live, ...KNOWN.evidence]);
  });

  test('a saved page is known as one', () => {
    const page = path.join(tmpdir(), 'saved', 'Wren.html');
    expect(recordLook(folder, 'discord', { ...look, page })).toEqual({ ...live, source: 'saved page' });
  });

  test.each([
    [
      'another reader',
      { ...look, reading: { ...reading, reader: 'generic' } },
      'found 2 by generic (watching)',
    ],
    ['no message', { ...look, reading: { ...reading, messages: [] } }, 'found 0 by discord (watching)'],
    [
      'no chat',
      { ...look, reading: { ...reading, state: 'noChat' as const } },
      'found 2 by discord (noChat)',
    ],
    [
      'another site',
      { ...look, page: 'http://localhost:8080/' },
      'expected a page of discord.com, ptb.discord.com, canary.discord.com, found localhost:8080',
    ],
    ['a fixture of ours', { ...look, page: 'tests/sites/discord/direct.html' }, 'found one of our own tests'],
  ])('%s is no evidence', (_, other, message) => {
    expect(() => recordLook(folder, 'discord', other)).toThrow(message);
    expect(readEvidence(folder, 'discord')).toEqual(KNOWN);
  });
});

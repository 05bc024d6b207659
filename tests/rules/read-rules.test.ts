// A broken rule file stops the build with a line that says file, field, expected and found.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readRules } from '../../tools/rules/read-rules.ts';

const FILE = 'en/secrecy/keep-between-us.yaml';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nightlight-rules-'));
  cpSync('rules', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function faultOf(change: (source: string) => string, source: string): string {
  writeFileSync(path.join(folder, FILE), change(source));
  try {
    readRules(folder);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const GOOD = `id: secrecy.keep-between-us
tactic: secrecy
languages: [en]
direction: received
strength: medium
status: trial
match:
  - our secret
mistakes:
  - Friends who plan a surprise.
examples:
  matches: ['[[our secret]]', 'ok [[our secret]]', '[[our secret]] ok']
  clean: [hello there, good morning, secret garden]
`;

test('a good file is read', () => expect(faultOf((source) => source, GOOD)).toBe(''));

test.each([
  [
    'an unknown field',
    'strength: medium',
    'strenght: medium',
    `${FILE}: strength: expected "strength", found undefined`,
  ],
  [
    'a wrong value',
    'strength: medium',
    'strength: huge',
    `${FILE}: strength: expected ("weak" | "medium" | "strong"), found "huge"`,
  ],
  [
    'too few examples',
    ", 'ok [[our secret]]', '[[our secret]] ok'",
    '',
    `${FILE}: examples.matches: expected >=3, found 1`,
  ],
  [
    'an id that is not its path',
    'id: secrecy.keep-between-us',
    'id: secrecy.other',
    `${FILE}: id: expected secrecy.keep-between-us from its path, found secrecy.other`,
  ],
  [
    'another tactic than its folder',
    'tactic: secrecy',
    'tactic: gift',
    `${FILE}: tactic: expected secrecy from its path, found gift`,
  ],
  ['broken YAML', 'match:', 'match: [', `${FILE}: expected YAML, found`],
  [
    'a number where YAML guesses one',
    'match:\n  - our secret',
    'match:\n  - 123',
    `${FILE}: match.0: expected string, found 123`,
  ],
  [
    'a mistake left open',
    'Friends who plan a surprise.',
    'unknown',
    `${FILE}: mistakes.0: expected a sentence`,
  ],
])('%s', (_name, from, to, message) => {
  expect(faultOf((source) => source.replace(from, to), GOOD)).toContain(message);
});

test.each([
  ['fr.yaml', 'bonjour: 1', 'lexicon/fr.yaml: expected a language of en, zh'],
  [
    'en.yaml',
    '"<no-such-list>": 1',
    'lexicon/en.yaml: <no-such-list>: expected a list of rules/words, found none of that name',
  ],
])('a lexicon that cannot be used is a fault: %s', (file, source, fault) => {
  writeFileSync(path.join(folder, 'lexicon', file), `${source}\n`);
  expect(() => readRules(folder)).toThrow(fault);
});

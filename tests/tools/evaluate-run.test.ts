// The evaluation from files to figures, and its saved form.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { evaluate, findCorpora } from '../../tools/evaluate/evaluate.ts';
import { ResultError, readResult } from '../../tools/evaluate/measure.ts';
import { readEvaluateOptions } from '../../tools/evaluate/options.ts';
import { formatResult } from '../../tools/evaluate/report.ts';
import { openSource } from '../../tools/scan/lines.ts';
import { createPool } from '../../tools/scan/pool.ts';
import { UsageError } from '../../tools/usage.ts';
import { BOOK, PACK, RULES, SETUP } from './scan-pack.ts';
import { testStreams } from './scan-streams.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'nightlight-evaluate-'));
const pool = createPool({ ...SETUP, rounds: 3 }, 1);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await pool.close();
});

const chat = (id: string, label: string, ...texts: string[]): string =>
  JSON.stringify({ id, lang: 'en', label, messages: texts.map((text) => ({ speaker: 'Kim', text })) });

test('a folder of corpora', async () => {
  const calm = Array.from({ length: 700 }, (_, i) => chat(`calm-${i}`, 'benign', 'hi', 'lunch today'));
  writeFileSync(path.join(folder, 'calm.jsonl.gz'), gzipSync(calm.join('\n')));
  const mixed = [
    chat('9', 'fraud', 'hi', 'our secret', 'free skins'),
    chat('f', 'benign', 'send me a photo'),
  ];
  writeFileSync(path.join(folder, 'mixed.jsonl'), mixed.join('\n'));
  writeFileSync(path.join(folder, 'notes.txt'), 'no corpus');
  const files = findCorpora(folder) ?? [];
  expect(files.map((file) => path.basename(file))).toEqual(['calm.jsonl.gz', 'mixed.jsonl']);

  const rules = {
    rules: RULES,
    files: new Map<string, string>(),
    lists: {},
    lexicon: {},
    wordings: {},
    book: BOOK,
    bytes: PACK,
  };
  const { result, status } = await evaluate(files, rules, pool, { ...testStreams({}), open: openSource });
  expect(status).toBe(0);
  const value = (row: string, name: string) =>
    result.measures.find((one) => one.row === row && one.name === name)?.value;
  expect((value('calm, tune', 'messages') ?? 0) + (value('calm, held-out', 'messages') ?? 0)).toBe(1400);
  expect(value('calm, tune', 'warn+ per 10,000')).toBe(0);
  expect(value('mixed, held-out', 'recall')).toBe(1);
  expect(value('mixed, held-out', 'first alert p50')).toBe(3);
  expect(value('mixed, tune', 'urgent')).toBe(1);
  expect(value('all en, tune', 'urgent')).toBe(1);
  expect(value('all, held-out', 'p50')).toBeGreaterThan(0);
  expect(result.tactics['mixed, tune']).toEqual({ photo: { benign: 1, risky: 0 } });
  expect(result.tactics['mixed, held-out']).toEqual({
    secret: { benign: 0, risky: 1 },
    gift: { benign: 0, risky: 1 },
  });
  expect(result.ruleAlerts).toEqual({ 'photo.ask': { benign: 1, risky: 0 } });

  const saved = path.join(folder, 'result.json');
  writeFileSync(saved, JSON.stringify(result));
  expect(readResult(saved)).toEqual(result);
  expect(formatResult(result).join('\n')).not.toMatch(/lunch|skins/);
});

test('no folder is no fault', () => expect(findCorpora(path.join(folder, 'absent'))).toBeUndefined());

test('what is no saved result is refused with a reason', () => {
  const file = path.join(folder, 'other.json');
  for (const content of ['{', '{}', '{"version":2}']) {
    writeFileSync(file, content);
    expect(() => readResult(file)).toThrow(ResultError);
  }
});

test('options', () => {
  expect(readEvaluateOptions(['d', '--json', 'f'])).toEqual({
    folder: 'd',
    save: 'f',
    compare: undefined,
    ablate: false,
  });
  expect(readEvaluateOptions(['--help'])).toBe('help');
  for (const args of [[], ['a', 'b'], ['--colour']]) {
    expect(() => readEvaluateOptions(args)).toThrow(UsageError);
  }
});

// `npm run verify` as people run it: words or JSON, and an exit status scripts can go by.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inputOf, madeFile, makeKeys } from './made-pack.ts';

let folder: string;
const file = (name: string): string => path.join(folder, name);
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'nightlight-verify-'));
  const made = await madeFile(inputOf(), await makeKeys());
  writeFileSync(file('good.html'), made);
  writeFileSync(file('changed.html'), made.replaceAll('nice game', 'nasty game'));
  writeFileSync(file('other.html'), '<p>hello</p>');
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): Promise<{ status: number; out: string; error: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'tools/verify/main.ts', ...args], (fault, out, error) => {
      resolve({ status: fault === null ? 0 : Number(fault.code), out, error });
    });
  });
}

test('unchanged is 0', async () => {
  const { status, out } = await run(file('good.html'));
  expect(out).toContain('good.html: unchanged since 2026-11-22T06:04:00Z, 12 records');
  expect(status).toBe(0);
});

test('changed is 1, and says where', async () => {
  const { status, out } = await run(file('good.html'), file('changed.html'));
  expect(out).toContain('changed.html: changed: record 7 (message 1) does not fit');
  expect(status).toBe(1);
  expect(out).not.toContain('game');
});

test('no pack is 2', async () => {
  const { status, out } = await run('--json', file('changed.html'), file('other.html'));
  const [changed, other] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(changed).toMatchObject({ state: 'changed', damage: { part: 'record', record: 7, kind: 'edited' } });
  expect(other).toMatchObject({ state: 'notAPack', field: 'data', found: 'none' });
  expect(status).toBe(2);
});

test.each([
  [[], 'expected at least one file, found none'],
  [['--loud'], "Unknown option '--loud'"],
  [['no-such-file'], 'no-such-file: expected a file that can be read, found ENOENT'],
])('what is not understood is said: %j', async (args, message) => {
  const { status, error } = await run(...args);
  expect(error).toContain(message);
  expect(status).toBe(2);
});

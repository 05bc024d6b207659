// `npm run package` as people run it, where it makes a key or refuses: a wrong option is known before anything is built.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { extensionId } from '../../tools/package/crx.ts';
import { readSigningKey } from '../../tools/package/signing-key.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'nightlight-package-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** In an empty folder, so that a build could only fail. */
function run(...args: string[]): Promise<{ status: number; out: string; error: string }> {
  const command = ['--import', import.meta.resolve('tsx'), path.resolve('tools/package/main.ts'), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: folder }, (fault, out, error) => {
      resolve({ status: fault === null ? 0 : Number(fault.code), out, error });
    });
  });
}

test('a new key is named with its id, and the next is refused', async () => {
  const { status, out } = await run('--new-key', 'key.pem');
  const id = extensionId(readSigningKey(path.join(folder, 'key.pem')));
  expect(out).toContain(`key.pem: a new key. What it signs has the id ${id} in Chrome and Edge.`);
  expect(out).not.toContain('PRIVATE');
  expect(status).toBe(0);
  const again = await run('--new-key', 'key.pem');
  expect(again.error).toContain('found one; a key is never overwritten');
  expect(again.status).toBe(1);
});

test.each([
  [['--key', 'none.pem', '--url', 'https://school.example/'], 'found ENOENT at none.pem'],
  [['--key', 'text.pem', '--url', 'https://school.example/'], 'found no private key in text.pem'],
  [['--key', 'none.pem', '--url', 'http://school.example/'], '--url: expected the https address of a folder'],
  [['--loud'], "Unknown option '--loud'"],
])('what is not understood is said: %j', async (args, message) => {
  writeFileSync(path.join(folder, 'text.pem'), 'hello');
  const { status, error } = await run(...args);
  expect(error).toContain(message);
  expect(error).toContain('npm run package -- --key FILE --url URL');
  expect(error).not.toMatch(/\n\s+at /);
  expect(status).toBe(1);
  expect(existsSync(path.join(folder, 'dist'))).toBe(false);
});

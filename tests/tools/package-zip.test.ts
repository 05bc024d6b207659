// A package's bytes depend on names and contents, and on nothing else.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { readFolder, zipOf } from '../../tools/package/zip.ts';

const folders: string[] = [];
function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nightlight-zip-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const FILES = {
  'manifest.json': '{}',
  'a/b/c.js': 'let x;',
  '_locales/en/messages.json': '{"夜": "灯"}',
  'a.js': '',
};

test('what goes in comes out', () => {
  const out = unzipSync(zipOf(readFolder(folderWith(FILES))));
  const texts = Object.entries(out).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
  expect(Object.fromEntries(texts)).toEqual(FILES);
});

test('names are sorted, in every order they come', () => {
  const one = zipOf(new Map(Object.entries(FILES).map(([name, text]) => [name, Buffer.from(text)])));
  const other = zipOf(
    new Map(
      Object.entries(FILES)
        .reverse()
        .map(([name, text]) => [name, Buffer.from(text)]),
    ),
  );
  expect(Object.keys(unzipSync(one))).toEqual(Object.keys(FILES).sort());
  expect(Buffer.compare(one, other)).toBe(0);
});

test('neither the time of a file nor its place matters', () => {
  const [one, other] = [folderWith(FILES), folderWith(FILES)];
  utimesSync(path.join(other, 'a.js'), 1_000_000_000, 1_000_000_000);
  expect(Buffer.compare(zipOf(readFolder(one)), zipOf(readFolder(other)))).toBe(0);
});

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'Asia/Kathmandu'])(
  'nor the time zone: %s',
  (zone) => {
    const before = process.env['TZ'];
    const here = zipOf(new Map([['a', Buffer.from('a')]]));
    process.env['TZ'] = zone;
    const there = zipOf(new Map([['a', Buffer.from('a')]]));
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(Buffer.compare(here, there)).toBe(0);
  },
);

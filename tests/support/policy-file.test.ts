// The policy files of a machine: nobody else's is touched, and all is as it was afterwards. On folders made for this.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cannotWrite, PolicyFile, type PolicyPlace } from './policy-file.ts';

const THEIRS = '{"BookmarkBarEnabled": true}';

let root: string;
let place: PolicyPlace;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'nightlight-policy-file-'));
  place = {
    file: path.join(root, 'chromium', 'policies', 'managed', 'ours.json'),
    readsWholeFolder: true,
    others: [path.join(root, 'distribution', 'policies.json')],
  };
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const everything = (): string[] => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
const written = (): unknown => JSON.parse(readFileSync(place.file, 'utf8'));

function put(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

test('writes the whole file each time, leaves no draft, and no folder of its own', () => {
  mkdirSync(path.join(root, 'chromium'));
  const file = new PolicyFile(place);
  file.write({ a: 1, b: 2 });
  file.write({ b: 3 });
  expect(written()).toEqual({ b: 3, nightlightTests: process.pid });
  expect(everything()).toHaveLength(4);
  file.giveBack();
  expect(everything()).toEqual(['chromium']);
});

test('a folder that was there stays, with what came into it meanwhile', () => {
  mkdirSync(path.dirname(place.file), { recursive: true });
  const before = everything();
  const file = new PolicyFile(place);
  file.write({});
  file.giveBack();
  expect(everything()).toEqual(before);
});

test('a folder of our own into which somebody wrote meanwhile stays', () => {
  const file = new PolicyFile(place);
  const theirs = path.join(path.dirname(place.file), 'theirs.json');
  put(theirs, THEIRS);
  file.giveBack();
  expect(readFileSync(theirs, 'utf8')).toBe(THEIRS);
  expect(existsSync(place.file)).toBe(false);
});

test.each([
  ['our file by another hand', () => place.file, THEIRS],
  ['our file with broken JSON', () => place.file, '{'],
  ['another file in the folder', () => path.join(path.dirname(place.file), 'theirs.json'), THEIRS],
  ['a file elsewhere', () => place.others[0] ?? '', THEIRS],
])('refuses, and touches nothing: %s', (_name, fileOf, text) => {
  const theirs = fileOf();
  put(theirs, text);
  const before = everything();
  expect(() => new PolicyFile(place)).toThrow(`${theirs} holds policies that these tests did not write`);
  expect(everything()).toEqual(before);
  expect(readFileSync(theirs, 'utf8')).toBe(text);
});

test('where only one file is read, the others of its folder are no matter', () => {
  put(path.join(path.dirname(place.file), 'notes.txt'), THEIRS);
  const before = everything();
  const file = new PolicyFile({ ...place, readsWholeFolder: false });
  file.write({});
  file.giveBack();
  expect(everything()).toEqual(before);
});

test('what a killed run of these tests left is ours, what a running one wrote is not', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(other, 'spawn');
  put(place.file, JSON.stringify({ nightlightTests: other.pid }));
  expect(() => new PolicyFile(place)).toThrow(`another run of these tests (process ${other.pid})`);
  other.kill('SIGKILL');
  await once(other, 'exit');
  const file = new PolicyFile(place);
  expect(existsSync(place.file)).toBe(false);
  file.giveBack();
});

test('a run that is ended gives the machine back', async () => {
  const module = JSON.stringify(new URL('policy-file.ts', import.meta.url).href);
  const script = `const { PolicyFile } = await import(${module});
    new PolicyFile(${JSON.stringify(place)}).write({ a: 1 });
    console.log('written');
    setInterval(() => {}, 1000);`;
  const run = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
  await once(run.stdout, 'data');
  expect(existsSync(place.file)).toBe(true);
  run.kill('SIGTERM');
  await once(run, 'exit');
  expect(everything()).toEqual([]);
});

test('says what it needs where it cannot write', () => {
  expect(cannotWrite(place.file)).toBeUndefined();
  chmodSync(root, 0o500);
  const isRoot = process.getuid?.() === 0;
  // Nothing is closed to root.
  expect(cannotWrite(place.file)).toBe(
    isRoot ? undefined : `${root} cannot be written: needs root (sudo npm test)`,
  );
  chmodSync(root, 0o700);
});

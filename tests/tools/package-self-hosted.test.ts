// Packages that a school serves itself: what is in them, and that the update manifests name just these bytes.
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { GECKO_ID, manifestFor, type Target } from '../../tools/manifest.ts';
import { extensionId } from '../../tools/package/crx.ts';
import { deployNote } from '../../tools/package/deploy-note.ts';
import { packageForChrome, packageForFirefox } from '../../tools/package/self-hosted.ts';
import { UsageError } from '../../tools/usage.ts';
import { readCrx } from './crx-reading.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'nightlight-self-hosted-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function built(target: Target): string {
  const out = path.join(folder, target);
  mkdirSync(path.join(out, 'src'), { recursive: true });
  writeFileSync(path.join(out, 'manifest.json'), JSON.stringify(manifestFor(target)));
  writeFileSync(path.join(out, 'src/a.js'), 'let a;');
  return out;
}
const hosting = {
  outDir: path.join(folder, 'out'),
  url: 'https://school.example/n/',
  sites: ['https://chat.school.example/*'],
};
const chrome = packageForChrome({ ...hosting, built: built('chrome'), key });
const firefox = packageForFirefox({ ...hosting, built: built('firefox') });
const { version } = manifestFor('chrome');
const manifestIn = (zip: Uint8Array): unknown =>
  JSON.parse(new TextDecoder().decode(unzipSync(zip)['manifest.json']));

test('for Chrome a signed package and its update manifest', () => {
  const crx = readFileSync(path.join(hosting.outDir, `nightlight-${version}.crx`));
  const { id, zip } = readCrx(crx);
  expect(chrome).toMatchObject({
    id: extensionId(key),
    version,
    packageUrl: `https://school.example/n/nightlight-${version}.crx`,
    updateUrl: 'https://school.example/n/updates.xml',
  });
  expect(id).toBe(chrome.id);
  expect(Object.keys(unzipSync(zip))).toEqual(['manifest.json', 'src/a.js']);
  expect(manifestIn(zip)).toMatchObject({
    update_url: chrome.updateUrl,
    host_permissions: [...manifestFor('chrome').host_permissions, ...hosting.sites],
  });
  const updates = readFileSync(path.join(hosting.outDir, 'updates.xml'), 'utf8');
  for (const part of [chrome.id, chrome.packageUrl, sha256(crx)]) expect(updates).toContain(`"${part}"`);
});

test('for Firefox an unsigned package and its update manifest', () => {
  const xpi = readFileSync(path.join(hosting.outDir, `nightlight-${version}.xpi`));
  expect(firefox).toMatchObject({
    id: GECKO_ID,
    version,
    packageUrl: `https://school.example/n/nightlight-${version}.xpi`,
    updateUrl: 'https://school.example/n/updates.json',
  });
  expect(manifestIn(xpi)).toMatchObject({
    browser_specific_settings: { gecko: { id: GECKO_ID, update_url: firefox.updateUrl } },
    host_permissions: [...manifestFor('firefox').host_permissions, ...hosting.sites],
  });
  const updates: unknown = JSON.parse(readFileSync(path.join(hosting.outDir, 'updates.json'), 'utf8'));
  expect(updates).toMatchObject({
    addons: {
      [GECKO_ID]: { updates: [{ update_link: firefox.packageUrl, update_hash: `sha256:${sha256(xpi)}` }] },
    },
  });
});

test('the note beside them names ids, addresses and what is not signed', () => {
  const note = deployNote(chrome, firefox, false);
  for (const part of [chrome.id, chrome.updateUrl, firefox.id, firefox.packageUrl, firefox.updateUrl])
    expect(note).toContain(part);
  expect(note).toContain('not signed: only Mozilla can');
  expect(deployNote(chrome, firefox, true)).not.toContain('not signed');
});

/** The unsigned package with something done to its files. */
function signed(name: string, change: (files: Record<string, Uint8Array>) => void): string {
  const files = unzipSync(readFileSync(firefox.files.package));
  files['META-INF/mozilla.rsa'] = Buffer.from('a signature');
  change(files);
  const file = path.join(folder, name);
  writeFileSync(file, zipSync(files));
  return file;
}
const packSigned = (signedXpi: string) =>
  packageForFirefox({ ...hosting, outDir: path.join(folder, 'signed'), built: built('firefox'), signedXpi });

test('what Mozilla signed is served as it is, with its own checksum', () => {
  const file = signed('good.xpi', () => undefined);
  const { files } = packSigned(file);
  expect(readFileSync(files.package).equals(readFileSync(file))).toBe(true);
  expect(readFileSync(files.updates, 'utf8')).toContain(`sha256:${sha256(readFileSync(file))}`);
});

test.each([
  [
    'changed',
    (files: Record<string, Uint8Array>) => {
      files['src/a.js'] = Buffer.from('let b;');
    },
    'expected the files of this build in FILE, found that src/a.js is another',
  ],
  [
    'more',
    (files: Record<string, Uint8Array>) => {
      files['src/b.js'] = Buffer.from('let b;');
    },
    'expected the files of this build in FILE, found that src/b.js is not of this build',
  ],
  [
    'less',
    (files: Record<string, Uint8Array>) => {
      delete files['src/a.js'];
    },
    'expected the files of this build in FILE, found that src/a.js is missing',
  ],
  [
    'unsigned',
    (files: Record<string, Uint8Array>) => {
      delete files['META-INF/mozilla.rsa'];
    },
    'expected a package signed by Mozilla in FILE, found none of its signatures (META-INF/)',
  ],
])('a signed package that is %s is refused', (name, change, message) => {
  const file = signed(`${name}.xpi`, change);
  expect(() => packSigned(file)).toThrow(UsageError);
  expect(() => packSigned(file)).toThrow(`--signed-xpi: ${message.replace('FILE', file)}`);
});

test('what is no package is refused', () => {
  const file = path.join(folder, 'text.xpi');
  writeFileSync(file, 'hello');
  expect(() => packSigned(file)).toThrow(`expected a package signed by Mozilla in ${file}, found no zip`);
  expect(() => packSigned(`${file}.none`)).toThrow('found no file that can be read');
});

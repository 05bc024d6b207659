// `npm run package` twice, from the same sources in two folders: every package has the same bytes, to the last.
import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { readCrx } from '../tools/crx-reading.ts';

const SOURCES = [
  'assets',
  'manifest.json',
  'package.json',
  'rules',
  'src',
  'tools',
  'tsconfig.json',
  'vite.config.ts',
];
const root = process.cwd();
const scratch = mkdtempSync(path.join(tmpdir(), 'nightlight-package-'));
const key = path.join(scratch, 'key.pem');
// Paths of different depth, other time zones and languages: none of it may show.
const BUILDS = [
  { folder: path.join(scratch, 'one'), TZ: 'UTC', LANG: 'C' },
  { folder: path.join(scratch, 'another/of other/depth'), TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
] as const;

function build({ folder, ...env }: (typeof BUILDS)[number]): void {
  for (const name of SOURCES) {
    // What is generated is made anew.
    const filter = (from: string): boolean => from !== path.join(root, 'src/generated');
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true, filter });
  }
  // What an earlier version left must not stay beside the new one.
  mkdirSync(path.join(folder, 'dist/self-hosted'), { recursive: true });
  for (const name of ['nightlight-chrome-0.0.1.zip', 'self-hosted/nightlight-0.0.1.crx']) {
    writeFileSync(path.join(folder, 'dist', name), '');
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const args = [
    '--import',
    'tsx',
    'tools/package/main.ts',
    '--key',
    key,
    '--url',
    'https://school.example/n/',
  ];
  execFileSync(process.execPath, args, { cwd: folder, env: { ...process.env, ...env }, stdio: 'pipe' });
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Every file below a folder: name to checksum. */
function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [path.relative(folder, file).split(path.sep).join('/'), sha256(readFileSync(file))]),
  );
}

/** Everything but the two folders the packages are made of. */
function packagesOf(folder: string): Record<string, string> {
  const files = Object.entries(filesOf(path.join(folder, 'dist')));
  return Object.fromEntries(files.filter(([name]) => !/^(chrome|firefox)\//.test(name)).sort());
}

beforeAll(() => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  for (const one of BUILDS) build(one);
}, 300_000);
afterAll(() => rmSync(scratch, { recursive: true }));

const { version } = manifest;
const first = (name: string): Buffer => readFileSync(path.join(BUILDS[0].folder, 'dist', name));

test('two builds give the same bytes', () => {
  const [one, other] = BUILDS.map(({ folder }) => packagesOf(folder));
  expect(Object.keys(one ?? {})).toEqual([
    'SHA256SUMS',
    `nightlight-chrome-${version}.zip`,
    `nightlight-firefox-${version}.zip`,
    'self-hosted/README.txt',
    `self-hosted/nightlight-${version}.crx`,
    `self-hosted/nightlight-${version}.xpi`,
    'self-hosted/updates.json',
    'self-hosted/updates.xml',
  ]);
  expect(other).toEqual(one);
});

test.each(['chrome', 'firefox'])(
  'the zip for %s holds just what was built, and its checksum stands beside it',
  (target) => {
    const name = `nightlight-${target}-${version}.zip`;
    const zip = first(name);
    const inside = Object.entries(unzipSync(zip)).map(([file, bytes]) => [file, sha256(bytes)]);
    expect(Object.fromEntries(inside)).toEqual(filesOf(path.join(BUILDS[0].folder, 'dist', target)));
    expect(first('SHA256SUMS').toString()).toContain(`${sha256(zip)}  ${name}\n`);
  },
);

test('no path of this machine is in them', () => {
  const zips = ['chrome', 'firefox'].map((target) => first(`nightlight-${target}-${version}.zip`));
  for (const [name, bytes] of zips.flatMap((zip) => Object.entries(unzipSync(zip)))) {
    const text = Buffer.from(bytes).toString('latin1');
    expect(
      [root, scratch].filter((place) => text.includes(place)),
      name,
    ).toEqual([]);
  }
});

test('the signed package is the built one but for its manifest', () => {
  const { zip } = readCrx(first(`self-hosted/nightlight-${version}.crx`));
  const { 'manifest.json': own, ...rest } = unzipSync(zip);
  const { 'manifest.json': built, ...builtRest } = unzipSync(first(`nightlight-chrome-${version}.zip`));
  expect(Object.keys(rest)).toEqual(Object.keys(builtRest));
  for (const [name, bytes] of Object.entries(rest))
    expect(sha256(bytes), name).toBe(sha256(builtRest[name] ?? Buffer.of()));
  const [ownText, builtText] = [own, built].map((bytes) => new TextDecoder().decode(bytes));
  expect(JSON.parse(ownText ?? '')).toEqual({
    ...JSON.parse(builtText ?? ''),
    update_url: 'https://school.example/n/updates.xml',
  });
});

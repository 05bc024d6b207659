// The policy templates of docs/deploy: each is well-formed, they all say the same, and Nightlight takes every setting.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { parsePolicy } from '../../src/background/parse-policy.ts';
import { GECKO_ID } from '../../tools/manifest.ts';
import { readTemplate, TEMPLATES } from './deploy-files.ts';
import { parseRegistryFile } from './registry-file.ts';

const listed = manifest.host_permissions.map((pattern) => new URL(pattern).hostname);
const URL_PLACEHOLDER = 'https://school.example/nightlight/';

/** The example school, the same in every template. */
const HILLSIDE = {
  organisationName: 'Hillside School',
  organisationContact: 'Room 12, Ms Example',
  ageBand: '10to13',
  country: 'gb',
  watchSites: ['https://chat.school.example/*'],
  leaveAlone: ['counselling.school.example'],
  schoolHours: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '16:00' },
  tellSchool: 'safeguarding@school.example',
  helpLines: [
    {
      name: 'Ms Example, school counsellor',
      phone: '01632 960001',
      hours: 'Monday to Friday, 9:00 to 15:30',
    },
  ],
  consentGiven: true,
};

const files = readdirSync('docs/deploy/templates', { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replace(/^.*docs\/deploy\/templates\//, ''));

test('every file is read by a test', () => {
  const others = ['nightlight.admx', 'en-US/nightlight.adml'];
  expect(files.sort()).toEqual([...Object.keys(TEMPLATES), ...others].sort());
});

describe.each(Object.entries(TEMPLATES))('%s', (_name, read) => {
  test('sets Nightlight as the example school does, without a problem', () => {
    const { settings } = read();
    expect(settings).toEqual(HILLSIDE);
    const { policy, problems } = parsePolicy(settings, listed);
    expect(problems).toEqual([]);
    expect(policy).toEqual(HILLSIDE);
  });

  test('installs it by force, from the address of the school', () => {
    const { extension } = read();
    expect(extension['installation_mode']).toBe('force_installed');
    const from = extension['update_url'] ?? extension['install_url'];
    expect([`${URL_PLACEHOLDER}updates.xml`, `${URL_PLACEHOLDER}nightlight-VERSION.xpi`]).toContain(from);
  });
});

/** In the registry and in no other file a yes or no is a number. */
const asNumbers = (policies: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(policies).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? Number(value) : value,
    ]),
  );

test.each([
  ['chrome-linux.json', ['chrome.reg', 'chrome.mobileconfig']],
  ['edge-linux.json', ['edge.reg']],
  ['firefox-policies.json', ['firefox.reg', 'firefox.mobileconfig']],
] as const)('what %s closes, %j close', (name, others) => {
  const first = TEMPLATES[name]?.();
  for (const other of others) {
    const second = TEMPLATES[other]?.();
    expect(second?.extension).toEqual(first?.extension);
    expect(asNumbers(second?.policies ?? {})).toEqual(asNumbers(first?.policies ?? {}));
  }
});

test('each policy is explained in what-it-closes.md', () => {
  const text = readFileSync('docs/deploy/what-it-closes.md', 'utf8');
  const names = Object.values(TEMPLATES).flatMap((read) => Object.keys(read().policies));
  expect([...new Set(names)].filter((name) => !text.includes(`\`${name}`))).toEqual([]);
});

describe('placeholders', () => {
  test.each(files)('%s: replaced as text, none is left', (name) => {
    const text = readTemplate(name);
    // EXTENSION_ID is the only word of that kind but a name of Windows, and nobody's real id is left in.
    const words = text.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? [];
    expect(new Set(words)).toEqual(
      new Set(words.filter((word) => word === 'EXTENSION_ID' || word === 'HKEY_LOCAL_MACHINE')),
    );
    expect(text).not.toMatch(/\b[a-p]{32}\b/);
    // VERSION stands in the name of the package and nowhere else; the address always in one piece.
    expect(text.replaceAll(`${URL_PLACEHOLDER}nightlight-VERSION.xpi`, '')).not.toMatch(/VERSION/);
    expect(text.replaceAll(URL_PLACEHOLDER, '')).not.toMatch(/\/\/school\.example|\/nightlight\//);
  });

  test('are those of the table in README.md', () => {
    const readme = readFileSync('docs/deploy/README.md', 'utf8');
    const rows = [...readme.matchAll(/^\| `([^`]+)` \| .*\|$/gm)].map(([, placeholder]) => placeholder);
    expect(rows).toEqual(['EXTENSION_ID', URL_PLACEHOLDER, GECKO_ID, 'VERSION']);
    const all = files.map(readTemplate).join('\n');
    for (const placeholder of rows) expect(all).toContain(placeholder);
  });
});

describe('the reader of registry files', () => {
  const head = 'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\A]\r\n';

  test('takes strings and dwords', () => {
    const keys = parseRegistryFile(`${head}"a"="say \\"x\\" \\\\"\r\n"b"=dword:0000001f\r\n`);
    expect([...(keys.get('HKEY_LOCAL_MACHINE\\SOFTWARE\\A') ?? [])]).toEqual([
      ['a', 'say "x" \\'],
      ['b', 31],
    ]);
  });

  test.each(['"a"="b', '"a"="b"c"', '"a"=dword:1', 'a="b"', '"a"="b"\r\n"a"="c"', '[HKEY_CURRENT_USER\\A]'])(
    'refuses %j',
    (line) => expect(() => parseRegistryFile(`${head}${line}\r\n`)).toThrow(/line \d/),
  );
});

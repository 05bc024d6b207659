// What `npm run package` understands, and how it says what it does not.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPackageOptions, USAGE } from '../../tools/package/options.ts';
import { UsageError } from '../../tools/usage.ts';

const SCHOOL = ['--key', 'key.pem', '--url', 'https://school.example/nightlight/'];
const selfHosted = (...args: string[]) => {
  const options = readPackageOptions(args);
  return options.kind === 'package' ? options.selfHosted : undefined;
};

test('without options only the packages for the stores', () => {
  expect(readPackageOptions([])).toEqual({ kind: 'package', selfHosted: undefined });
});
test('--help', () => expect(readPackageOptions(['--help'])).toEqual({ kind: 'help' }));
test('--new-key', () => {
  expect(readPackageOptions(['--new-key', 'key.pem'])).toEqual({ kind: 'newKey', file: 'key.pem' });
});
test('a key and an address make packages for a school', () => {
  expect(selfHosted(...SCHOOL)).toEqual({
    key: 'key.pem',
    url: 'https://school.example/nightlight/',
    sites: [],
    firefoxId: undefined,
    signedXpi: undefined,
  });
});

test.each([
  ['https://school.example', 'https://school.example/'],
  ['https://school.example/a/b', 'https://school.example/a/b/'],
  ['https://school.example:8443/', 'https://school.example:8443/'],
  ['http://127.0.0.1:8000', 'http://127.0.0.1:8000/'],
  ['http://localhost:8000/x', 'http://localhost:8000/x/'],
  ['file:///srv/nightlight', 'file:///srv/nightlight/'],
])('--url %s is the folder %s', (url, folder) => {
  expect(selfHosted('--key', 'k', '--url', url)?.url).toBe(folder);
});

test('--sites is a list', () => {
  const list =
    'https://chat.school.example/*, https://*.school.example/*,http://10.0.0.7/*,https://chat/*,https://chat/*';
  expect(selfHosted(...SCHOOL, '--sites', list)?.sites).toEqual([
    'https://chat.school.example/*',
    'https://*.school.example/*',
    'http://10.0.0.7/*',
    'https://chat/*',
  ]);
});

test.each(['nightlight@school.example', '@school', '{3f2504e0-4f89-41d3-9a0c-0305e82c3301}'])(
  '--firefox-id %s',
  (id) => {
    expect(selfHosted(...SCHOOL, '--firefox-id', id)?.firefoxId).toBe(id);
  },
);

const URL_EXPECTED =
  '--url: expected the https address of a folder, as https://school.example/nightlight/, found';
const SITE_EXPECTED =
  '--sites: expected patterns as https://chat.school.example/* with commas between, found';
const REFUSED: readonly (readonly [args: readonly string[], message: string])[] = [
  [['--key', 'k'], '--key: expected beside it --url, found none'],
  [['--url', 'https://school.example/'], '--url: expected beside it --key, found none'],
  [['--sites', 'https://chat.school.example/*'], '--sites: expected beside it --key, found none'],
  [['--signed-xpi', 'x.xpi'], '--signed-xpi: expected beside it --key, found none'],
  [['--new-key', 'k', '--key', 'k'], '--new-key: expected no other option, found --key'],
  [['--colour'], "Unknown option '--colour'"],
  ...[
    'http://school.example/',
    'http://127.0.0.1.school.example/',
    'school.example',
    'ftp://school.example/',
    'https://school.example/?a=1',
    'https://school.example/#a',
    'https://me:secret@school.example/',
    '',
  ].map((url) => [['--key', 'k', '--url', url], `${URL_EXPECTED} "${url}"`] as const),
  ...['nightlight', 'a b@school.example', '{1}', `${'a'.repeat(80)}@b`].map(
    (id) =>
      [
        [...SCHOOL, '--firefox-id', id],
        `--firefox-id: expected an id as nightlight@school.example, found "${id}"`,
      ] as const,
  ),
  ...[
    '',
    'chat.school.example',
    'https://chat.school.example',
    'https://chat.school.example/',
    'https://chat.school.example/room/*',
    'https://chat.school.example:8443/*',
    'https://*.example/*',
    'https://*/*',
    '*://chat.school.example/*',
    '<all_urls>',
    'ftp://chat.school.example/*',
    'https://Chat.school.example/*',
    'https://chat..example/*',
    'https://-chat.example/*',
    'https://chat.*.example/*',
  ].map((site) => [[...SCHOOL, '--sites', site], `${SITE_EXPECTED} "${site}"`] as const),
];
test.each(REFUSED)('%j is refused', (args, message) => {
  expect(() => readPackageOptions(args)).toThrow(UsageError);
  expect(() => readPackageOptions(args)).toThrow(message);
});

test('every option that docs/release.md names is one, and none is missing there', () => {
  const named = (text: string): string[] => [...new Set(text.match(/--[a-z][a-z-]+/g))].sort();
  const commands = readFileSync('docs/release.md', 'utf8').match(/npm run package --.*/g) ?? [];
  expect(named(commands.join('\n'))).toEqual(named(USAGE));
});

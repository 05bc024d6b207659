// What `npm start` understands, and how it says what it does not.
import { expect, test } from 'vitest';
import { readOptions } from '../../tools/start/options.ts';
import { UsageError } from '../../tools/usage.ts';

test('without options a casting story in English, in a window', () => {
  expect(readOptions([])).toEqual({
    headless: false,
    browser: undefined,
    lang: 'en',
    story: 'c1-en',
    out: 'artifacts/start',
  });
});

test.each([
  [['--lang', 'zh'], { lang: 'zh', story: 'c1-zh' }],
  [['--lang', 'zh-TW'], { lang: 'zh-TW', story: 'c1-hant' }],
  [['--browser', 'Chrome'], { browser: 'chromium' }],
  [['--browser', 'edge'], { browser: 'chromium' }],
  [
    ['--browser', 'firefox', '--headless', '--story', 'c3-zh'],
    { browser: 'firefox', headless: true, story: 'c3-zh' },
  ],
])('%j', (args, expected) => {
  expect(readOptions(args)).toMatchObject(expected);
});

test('--help', () => expect(readOptions(['--help'])).toBe('help'));

test.each([
  [['--browser', 'lynx'], '--browser: expected one of chromium, firefox, found "lynx"'],
  [['--lang', 'fr'], '--lang: expected one of en, zh, zh-TW, found "fr"'],
  [['--story', 'none'], '--story: expected one of c1-en'],
  [['--colour'], "Unknown option '--colour'"],
])('%j is refused', (args, message) => {
  expect(() => readOptions(args)).toThrow(UsageError);
  expect(() => readOptions(args)).toThrow(message);
});

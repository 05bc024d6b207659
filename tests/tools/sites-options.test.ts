// What `npm run sites` understands, and how it says what it does not.
import { expect, test } from 'vitest';
import { readSitesOptions } from '../../tools/sites/options.ts';
import { UsageError } from '../../tools/usage.ts';

const TODAY = '2026-11-22';

test.each([
  [[], { kind: 'check', now: TODAY, maxAge: 90, strict: false }],
  [['--max-age', '14', '--strict'], { kind: 'check', now: TODAY, maxAge: 14, strict: true }],
  [['--now', '2027-01-31'], { kind: 'check', now: '2027-01-31', maxAge: 90, strict: false }],
  [['--live', 'a', '--live', 'b'], { kind: 'live', now: TODAY, pages: ['a', 'b'], record: undefined }],
  [['--record', 'discord', '--live', 'a'], { kind: 'live', now: TODAY, pages: ['a'], record: 'discord' }],
  [['-h'], { kind: 'help' }],
])('%j', (args, expected) => {
  expect(readSitesOptions(args, TODAY)).toEqual(expected);
});

test.each([
  [['--now', 'today'], '--now: expected a day as 2026-11-22, found "today"'],
  [['--now', '2026-02-30'], '--now: expected a day as 2026-11-22, found "2026-02-30"'],
  [['--max-age', '12w'], '--max-age: expected a number of days, found "12w"'],
  [['--record', 'discord'], '--record: expected --live URL|FILE with it, found none'],
  [['--record', 'icq', '--live', 'a'], /--record: expected one of bilibili-dm, .*zulip, found "icq"/],
  [['--record', 'discord', '--live', 'a', '--live', 'b'], '--record: expected one --live, found 2'],
  [['--live', 'a', '--strict'], '--live: expected neither --max-age nor --strict with it'],
  [['discord'], "Unexpected argument 'discord'"],
])('%j is refused', (args, message) => {
  expect(() => readSitesOptions(args, TODAY)).toThrow(UsageError);
  expect(() => readSitesOptions(args, TODAY)).toThrow(message);
});

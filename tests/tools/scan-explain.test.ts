// Carets stand below what they mean, whatever the width of the characters before it.
import { expect, test } from 'vitest';
import { readPack } from '../../src/engine/index.ts';
import { drawCarets } from '../../tools/scan/carets.ts';
import { displayWidth } from '../../tools/scan/display-width.ts';
import { explain } from '../../tools/scan/explain.ts';
import { readScanOptions } from '../../tools/scan/options.ts';
import { formatTable } from '../../tools/scan/table.ts';
import { UsageError } from '../../tools/usage.ts';
import { BOOK, PACK, scanner } from './scan-pack.ts';

const scan = scanner();

/** The text row and the caret rows of the first hit. */
function drawn(text: string, columns = 60): string[] {
  return drawCarets(
    text,
    scan(text, 'received').signals.map(({ rule, start, end }) => ({ start, end, label: rule })),
    columns,
  );
}

test.each([
  ['hey, our secret!', ['hey, our secret!', '     ^^^^^^^^^^ secret.keep']],
  ['你好，发我照片。', ['你好，发我照片。', '      ^^^^^^^^ photo.ask']],
  ['ok 發我照片', ['ok 發我照片', '   ^^^^^^^^ photo.ask']],
  ['👨‍👩‍👧 hi 🎁', ['👨‍👩‍👧 hi 🎁', '      ^^ gift.offer']],
  ['🇨🇳❤️ our secret', ['🇨🇳❤️ our secret', '     ^^^^^^^^^^ secret.keep']],
  ['café our secret', ['café our secret', '     ^^^^^^^^^^ secret.keep']],
  ['cafe\u0301 our secret', ['cafe\u0301 our secret', '     ^^^^^^^^^^ secret.keep']],
  ['ｏｕｒ secret', ['ｏｕｒ secret', '^^^^^^^^^^^^^ secret.keep']],
  ['our se\u200bcret', ['our se⟨200B⟩cret', '^^^^^^^^^^^^^^^^ secret.keep']],
  ['a\tour secret', ['a our secret', '  ^^^^^^^^^^ secret.keep']],
  ['hi\nour secret', ['hi', 'our secret', '^^^^^^^^^^ secret.keep']],
  ['hi\r\nour secret', ['hi', 'our secret', '^^^^^^^^^^ secret.keep']],
])('%j', (text, rows) => {
  expect(drawn(text)).toEqual(rows);
});

test('a long text is broken, its carets with it', () => {
  expect(drawn('see our secret', 8)).toEqual(['see our ', '    ^^^^', 'secret', '^^^^^^ secret.keep']);
});
test('a wide character is not cut in two', () => {
  expect(drawn('a发我照片', 4)).toEqual(['a发', ' ^^', '我照', '^^^^', '片', '^^ photo.ask']);
});
test('what would steer the terminal is shown as a number', () => {
  expect(drawn('\u001b[2J our secret\u202e')).toEqual([
    '⟨001B⟩[2J our secret⟨202E⟩',
    `${' '.repeat(10)}${'^'.repeat(10)} secret.keep`,
  ]);
});

test.each([
  ['abc', 3],
  ['照片', 4],
  ['🙈', 2],
  ['ﾊﾞ', 2],
  ['é', 1],
])('%s is %i wide', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('tables stand right with wide characters', () => {
  expect(
    formatTable(
      [{ title: 'a' }, { title: 'n', isNumber: true }],
      [
        ['照片', '1'],
        ['x', '20'],
      ],
    ),
  ).toEqual(['a      n', '----  --', '照片   1', 'x     20']);
});

test('hits, tokens and weighing of several messages', () => {
  expect(explain(['OUR secret. ok', 'FREE skins now'], readPack(PACK), BOOK)).toBe(`message 1 (received)
  text
    OUR secret. ok
    ^^^^^^^^^^ secret.keep: medium, secret (group B)
  tokens
    our secret | ok
  words that lean
    ok -1.25
  weighing
    level note, the child is told: note
    evidence 2.25 bits of 7 that warn; the words lean by -1.25, those of the last messages by -1.25
    combinations: none
    reason       tactic  from       bits
    -----------  ------  ---------  ----
    secret.keep  secret  message 1   2.5

message 2 (received)
  text
    FREE skins now
    ^^^^^^^^^^ gift.offer: medium, gift (group A)
  tokens
    free skins now
  words that lean
    now +1.25
  weighing
    level warn, the child is told: warn
    evidence 7 bits of 7 that warn; the words lean by 1.25, those of the last messages by 0
    combinations: none
    reason       tactic  from       bits
    -----------  ------  ---------  ----
    gift.offer   gift    message 2   2.5
    secret.keep  secret  message 1   2.5
`);
});

test('nothing to explain', () => {
  expect(explain([''], readPack(PACK), BOOK)).toContain('(none)');
});

test.each([
  [['--json', 'a', '-'], { kind: 'scan', files: ['a', '-'], json: true }],
  [['a'], { kind: 'scan', files: ['a'], json: false }],
  [['--explain', 'x', '--explain', 'y'], { kind: 'explain', texts: ['x', 'y'] }],
  [['-h'], { kind: 'help' }],
])('%j', (args, options) => {
  expect(readScanOptions(args)).toEqual(options);
});
test.each([[[]], [['--explain', 'x', 'file']], [['--explain']], [['--colour']]])('%j is refused', (args) => {
  expect(() => readScanOptions(args)).toThrow(UsageError);
});
test('an odd spelling is shown as it was read', () => {
  const shown = explain(['0ur s3cret'], readPack(PACK), BOOK);
  expect(shown).toContain('tokens, odd spellings read anew\n    our secret');
  expect(explain(['our secret'], readPack(PACK), BOOK)).not.toContain('anew');
});

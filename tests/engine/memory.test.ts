// Rows are used again from message to message, and yet nothing is remembered.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { fold } from '../../src/engine/fold.ts';
import { createScanner } from '../../src/engine/index.ts';
import { readOrthography } from '../../tools/rules/orthography.ts';
import { ruleOf } from './rules-of.ts';

const RULES = [
  ruleOf(['send ..2 pic', 'keep a? secret', '别告诉', '裸聊 ..3 视频', 'bring your big sister'], {
    unless: ['surprise party'],
  }),
];
const LEXICON = { 'big sister': 1.5, 视频: -0.5, later: 0.25 };
const PACK = compile(RULES, {}, readOrthography(), LEXICON);
const fresh = () => createScanner(PACK);
const MESSAGES = [
  'send me a pic',
  's3nd m3 a p1c',
  'k e e p a s e c r e t',
  '别告诉别人',
  '罗聊吗 视频',
  'luoliao shipin ma',
  'keep a secret, it is a surprise party',
  'bring your big sister later',
  'see you tomorrow',
  'don’t 你好 ﬁne',
  `${'later '.repeat(4000)}send a pic`,
  `${'视频'.repeat(9000)}裸聊视频`,
];

test('what was read before changes no answer', () => {
  const alone = new Map(MESSAGES.map((text) => [text, fresh()(text, 'received')]));
  expect([...alone.values()].filter(({ signals }) => signals.length > 0).length).toBeGreaterThan(7);
  const scan = fresh();
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...MESSAGES), { minLength: 2, maxLength: 6 }), (texts) => {
      for (const text of texts) expect(scan(text, 'received')).toEqual(alone.get(text));
    }),
    { numRuns: 40 },
  );
});

test('folded characters know their places before, at and behind the first that is not one for one', () => {
  const placed = (text: string) => {
    const { length, codes, starts, ends } = fold(text);
    return Array.from({ length }, (_, i) => [String.fromCodePoint(codes[i] ?? 0), starts[i], ends[i]]);
  };
  expect(placed('aB')).toEqual([
    ['a', 0, 1],
    ['b', 1, 2],
  ]);
  expect(placed("a'ﬁ😀b")).toEqual([
    ['a', 0, 1],
    ['f', 2, 3],
    ['i', 2, 3],
    ['😀', 3, 5],
    ['b', 5, 6],
  ]);
});

// No text makes the engine throw, and none makes it slow out of proportion.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { fold, MAX_FOLDED } from '../../src/engine/fold.ts';
import { createScanner } from '../../src/engine/index.ts';
import { tokenize } from '../../src/engine/tokens.ts';
import { readOrthography } from '../../tools/rules/orthography.ts';
import { ruleOf } from './rules-of.ts';

const scan = createScanner(
  compile([ruleOf(['our ..3 secret', '别 ..2 告诉', 'send ..1 pic'])], {}, readOrthography()),
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
);

test('any string is folded within bounds and places', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { length, codes, starts, ends } = fold(text);
      expect(length).toBeLessThanOrEqual(Math.min(text.length * 4, MAX_FOLDED));
      for (let i = 0; i < length; i += 1) {
        expect(codes[i]).toBeGreaterThan(0 - 1);
        expect(starts[i]).toBeLessThan(ends[i] ?? 0);
        expect(ends[i]).toBeLessThanOrEqual(text.length);
        if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
      }
    }),
    { numRuns: 5_000 },
  );
});

test('folding what was folded changes nothing', () => {
  const words = (text: string) => tokenize(text).map(({ word }) => word);
  fc.assert(
    fc.property(anyText, (text) => {
      const once = words(text);
      expect(once.map((word) => words(word).join(''))).toEqual(once);
    }),
    { numRuns: 5_000 },
  );
});

test('scan never throws and every hit lies in the text', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      const text = `${a} our secret ${b}`;
      for (const { start, end } of scan(text, 'received').signals) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 100_000 },
  );
});

describe('hostile texts', () => {
  test.each([
    ['a million letters', 'a'.repeat(1_000_000)],
    ['a million words', 'our '.repeat(250_000)],
    ['100,000 zero-width characters', '\u200b'.repeat(100_000)],
    ['100,000 combining marks', `a${'\u0301'.repeat(100_000)}`],
    ['the longest expansion of Unicode', '\ufdfa'.repeat(100_000)],
    ['right-to-left marks', '\u202e\u200f'.repeat(50_000)],
    ['unpaired surrogates', '\ud800'.repeat(100_000)],
    ['a million Chinese characters', '别'.repeat(1_000_000)],
    ['a million letters of pinyin', 'biegaosubama'.repeat(83_333)],
    ['a million letters of syllables', 'bie gao su ba ma '.repeat(58_823)],
    ['half a million spaced letters', 's e n d '.repeat(125_000)],
    ['digits inside words', 's3nd a p1c '.repeat(90_000)],
    ['drawled letters', 'seeeend '.repeat(125_000)],
    ['Cyrillic look-alikes', 'sеnd a рic '.repeat(90_000)],
  ])('%s', (_name, text) => {
    expect(() => scan(text, 'received')).not.toThrow();
    expect(fold(text).length).toBeLessThanOrEqual(MAX_FOLDED);
  });

  test('words behind 100,000 zero-width characters are still found', () => {
    const text = `${'\u200b'.repeat(100_000)}our secret`;
    expect(scan(text, 'received').signals).toEqual([{ rule: 'secrecy.test', start: 100_000, end: 100_010 }]);
  });
});

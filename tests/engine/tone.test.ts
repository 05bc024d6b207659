// What words lean to: counted once a message, without what a rule names, and never without bounds.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { createScanner, readPack, Tones } from '../../src/engine/index.ts';
import { PLAIN } from '../../src/engine/orthography.ts';
import { writePack } from '../../src/engine/pack.ts';
import { readOrthography } from '../../tools/rules/orthography.ts';
import { ruleOf } from './rules-of.ts';

const LEXICON = {
  nobody: 1.5,
  'needs to know': 2,
  know: 0.25,
  homework: -1,
  secret: 3,
  视频: 1,
  视频聊: 0.75,
};
const scan = createScanner(
  readPack(writePack(compile([ruleOf(['our secret'])], {}, readOrthography(), LEXICON))),
);
const toneOf = (text: string): number => scan(text, 'received').tone;

describe('the tone of a message', () => {
  test.each([
    ['words add up, short ones inside long ones too', 'nobody needs to know', 1.5 + 2 + 0.25],
    ['spelled in any way', 'NOBODY, nobódy', 1.5],
    ['each once', 'nobody nobody nobody', 1.5],
    ['friendly ones take away', 'nobody did the homework', 0.5],
    ['not across the end of a sentence', 'she needs to. know', 0.25],
    ['words that a rule names count by that rule alone', 'our secret', 0],
    ['elsewhere in the same message they count', 'our secret is a secret', 3],
    ['Chinese', '视频聊吗', 1.75],
    ['Traditional', '視頻', 1],
    ['an odd spelling as it is read anew', 'n0b0dy n33ds', 1.5],
    ['nothing', '', 0],
  ])('%s', (_name, text, bits) => expect(toneOf(text)).toBe(bits));

  test('the child’s own words lean to no side', () => expect(scan('nobody', 'sent').tone).toBe(0));
  test('nobody knows who wrote it: it counts', () => expect(scan('nobody', 'unknown').tone).toBe(1.5));

  test('one message leans by six bits at most', () => {
    const words = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`word${String.fromCharCode(97 + i)}`, i < 10 ? 2 : -2]),
    );
    const own = createScanner(compile([], {}, PLAIN, words));
    const [risky, friendly] = [Object.keys(words).slice(0, 10), Object.keys(words).slice(10)];
    expect(own(risky.join(' '), 'received').tone).toBe(6);
    expect(own(friendly.join(' '), 'received').tone).toBe(-6);
  });

  test('any text has one, of any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(Math.abs(toneOf(text))).toBeLessThanOrEqual(6);
        expect(toneOf(text)).toBe(toneOf(text));
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('the tone of a contact', () => {
  test('is that of the last twelve messages', () => {
    const tones = new Tones();
    expect(tones.hear('Kim', 'received', 5)).toBe(5);
    for (let i = 0; i < 11; i += 1) expect(tones.hear('Kim', 'received', 0)).toBe(5);
    expect(tones.hear('Kim', 'received', 1)).toBe(1);
  });
  test('the child’s own words change nothing', () => {
    const tones = new Tones();
    tones.hear('Kim', 'received', 5);
    for (let i = 0; i < 12; i += 1) expect(tones.hear('Kim', 'sent', 0)).toBe(5);
  });
  test('of each for itself', () => {
    const tones = new Tones();
    tones.hear('Kim', 'received', 5);
    expect(tones.hear('Sam', 'received', 1)).toBe(1);
    expect(tones.of('Kim')).toBe(5);
    expect(tones.of('nobody heard')).toBe(0);
  });
  test('small talk takes eight bits away, however much there is of it', () => {
    const tones = new Tones();
    for (let i = 0; i < 10; i += 1) tones.hear('Kim', 'received', -2);
    expect(tones.of('Kim')).toBe(-8);
  });
  test('of more than 200 the one not heard for longest is forgotten', () => {
    const tones = new Tones();
    for (let i = 0; i < 200; i += 1) tones.hear(`contact ${i}`, 'received', 1);
    tones.hear('contact 0', 'received', 1);
    tones.hear('one more', 'received', 1);
    expect(tones.of('contact 0')).toBe(2);
    expect(tones.of('contact 1')).toBe(0);
  });
});

// Each evasion changes the spelling and leaves the words to a reader.
import { expect, test } from 'vitest';
import { EVASIONS } from '../../tools/evaluate/evasions.ts';
import { measureRetention } from '../../tools/evaluate/retention.ts';
import { ruleOf, scannerOf } from '../engine/rules-of.ts';

const spelled = (name: string, text: string): string | undefined =>
  EVASIONS.find((evasion) => evasion.name === name)?.apply(text);

test.each([
  ['zero-width', 'send it 照片', 'se\u200bnd i\u200bt 照\u200b片'],
  ['bidi marks', 'send 照片', 'se\u200fnd 照\u200f片'],
  ['full width', 'Send it!', 'Ｓｅｎｄ ｉｔ！'],
  ['letter spacing', 'send it', 's e n d   i t'],
  ['letter spacing, words run together', 'send it', 's e n d i t'],
  ['dots', 'send a pic', 's.e.n.d a p.i.c'],
  ['leet', 'send a photo', 's3nd a ph070'],
  ['repeats', 'send me a photo', 'seeeend meeee a photoooo'],
  ['homoglyphs, one a word', 'send nice', 'ѕend nіce'],
  ['homoglyphs, all', 'spy', 'ѕру'],
  ['accents', 'send it', 'sénd ít'],
  ['marks between characters', '发我照片 ok', '发*我*照*片 ok'],
  ['spaces between characters', '发我照片', '发 我 照 片'],
  ['Traditional', '发张照片', '發張照片'],
  ['Traditional, Taiwan phrases', '发短信', '發簡訊'],
  ['Traditional, Hong Kong', '微信里', '微信裏'],
  ['pinyin, all', '加我微信 ok', ' jia wo wei xin ok'],
  ['pinyin, all run together', '加我微信', 'jiawoweixin'],
  ['pinyin, half', '加我微信', '加wo微xin'],
])('%s', (name, text, expected) => {
  expect(spelled(name, text)).toBe(expected);
});

test('homophones sound the same and are other characters', () => {
  const all = spelled('homophones, all', '加我微信') ?? '';
  expect(spelled('pinyin, all', all)).toBe(' jia wo wei xin ');
  const before = Array.from('加我微信');
  expect(Array.from(all).map((char, index) => char === before[index])).toEqual([false, false, false, false]);
  expect(Array.from(spelled('homophones, half', '加我微信') ?? '')[0]).toBe('加');
});

test.each(EVASIONS)(
  '$name is no identity, changes nothing of nothing and gives the same each time',
  ({ apply }) => {
    const sample = 'send me some photos 发我几张照片 微信';
    expect(apply(sample)).not.toBe(sample);
    expect(apply(sample)).toBe(apply(sample));
    expect(apply('')).toBe('');
    expect(apply('🎁')).toBe('🎁');
  },
);

test('retention counts examples that are hit, changed, and hit again', () => {
  const match = ['send ..2 photo'];
  const examples = {
    matches: ['[[send me a photo]]', 'please [[send photo]]', 'this does not match'],
    clean: [],
    knownFalse: [],
    knownMissed: [],
  };
  const { measures, lost } = measureRetention([ruleOf(match, { examples })], scannerOf(match), [
    { name: 'shout', apply: (text) => text.toUpperCase() },
    { name: 'please', apply: (text) => text.replace('please send', 'please, s-e-n-d') },
    { name: 'nothing', apply: (text) => text },
    { name: 'gone', apply: () => '' },
  ]);
  expect(measures.map(({ row, name, value }) => [row, name, value])).toEqual([
    ['shout (en)', 'examples', 2],
    ['shout (en)', 'kept', 1],
    ['please (en)', 'examples', 1],
    ['please (en)', 'kept', expect.any(Number)],
    ['gone (en)', 'examples', 2],
    ['gone (en)', 'kept', 0],
  ]);
  expect(lost['gone']).toEqual({ 'secrecy.test': 2 });
});

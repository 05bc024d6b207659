// Chinese written by its sound is read; ordinary Chinese and English are not misheard.
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { createHearing } from '../../src/engine/hearing.ts';
import { createScanner } from '../../src/engine/index.ts';
import { createReader } from '../../src/engine/reading.ts';
import { createSyllableSplitter } from '../../src/engine/syllables.ts';
import { readTokens } from '../../src/engine/tokens.ts';
import { createTokenFinder } from '../../src/engine/vocabulary.ts';
import { readOrthography } from '../../tools/rules/orthography.ts';
import { ruleOf } from './rules-of.ts';

const orthography = readOrthography({ 视频: ['视讯'] });
const scannerFor = (...match: string[]) =>
  createScanner(compile([ruleOf(match, { unless: ['老师说'] })], {}, orthography));
const scan = scannerFor('加 ..2 微信', '别告诉 爸妈|老师', '裸聊', '开 ..1 视频 给我');
const hits = (text: string): string[] =>
  scan(text, 'received').signals.map(({ start, end }) => text.slice(start, end));

test.each([
  ['one character of the same sound', '别高诉爸妈', '别高诉爸妈'],
  ['two of four', '别高诉坝妈', '别高诉坝妈'],
  ['pinyin, syllable by syllable', 'bie gao su ba ma', 'bie gao su ba ma'],
  ['pinyin run together', 'biegaosubama', 'biegaosubama'],
  ['pinyin among characters', '加我wei信', '加我wei信'],
  ['pinyin with capitals', 'Bie Gaosu Bama', 'Bie Gaosu Bama'],
  ['Traditional characters of the same sound', '別誥訴爸媽', '別誥訴爸媽'],
  ['the word of Taiwan', '開個視訊給我', '開個視訊給我'],
  ['a syllable that may be cut in two ways', 'ni bie gaosu laoshi', 'bie gaosu laoshi'],
])('%s', (_name, text, expected) => expect(hits(text)).toEqual([expected]));

test.each([
  ['two characters say too little', '罗聊'],
  ['nor do three with one by sound', '加你危信'],
  ['a lone character by sound', '家你好友'],
  ['function characters are what they are', '别告诉吧吗'],
  ['English that could be syllables', 'he can change women'],
  ['English with some syllables', 'bie gao su ba ma please answer the question'],
  ['an exception that stands there', '老师说别高诉爸妈'],
  ['another sentence', '别高诉。爸妈'],
  ['nothing', ''],
])('%s: not heard', (_name, text) => expect(hits(text)).toEqual([]));

test('a character in a common word means itself', () => {
  const invented = scannerFor('送 时厚 给我');
  expect(invented('送时猴给我', 'received').signals).toHaveLength(1);
  expect(invented('送时候给我', 'received').signals).toEqual([]);
});

test('an exception that only sounds so silences nothing', () =>
  expect(hits('老失说别告诉爸妈')).toEqual(['别告诉爸妈']));

test('a hit by sound does not move one that is spelled right', () =>
  expect(hits('加加你微信')).toEqual(['加你微信']));

describe('syllables', () => {
  const split = createSyllableSplitter(orthography.syllables);
  const spelled = (word: string) =>
    split(
      Uint16Array.from(word, (letter) => letter.charCodeAt(0)),
      0,
      word.length,
    )?.map((sound) => orthography.syllables[sound]);
  test.each([
    ['luoliao', ['luo', 'liao']],
    ['xian', ['xian']],
    ['fangan', ['fan', 'gan']],
    ['nver', ['nv', 'er']],
    ['wei', ['wei']],
    ['hello', undefined],
    ['jiaq', undefined],
    ['a'.repeat(200), undefined],
  ])('%s', (word, expected) => expect(spelled(word)).toEqual(expected));
});

test('which characters sound like a pair does not hang on the text before', () => {
  const pack = compile([ruleOf(['裸聊'])], {}, orthography);
  const read = createReader(createTokenFinder(pack));
  const hearing = createHearing(pack);
  const paired = (text: string): boolean[] => {
    const tokens = readTokens(text);
    hearing.listen(tokens, read(tokens).words);
    return Array.from({ length: tokens.length }, (_, t) => hearing.isPaired(t));
  };
  expect(paired('罗聊。罗')).toEqual([true, true, false]);
  expect(paired('罗。罗聊')).toEqual([false, true, true]);
  expect(paired('罗。罗')).toEqual([false, false]);
});

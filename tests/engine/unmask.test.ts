// Odd spellings are read as the words they hide, and ordinary ones are left alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { createScanner } from '../../src/engine/index.ts';
import { segment } from '../../src/engine/segment.ts';
import { readOrthography } from '../../tools/rules/orthography.ts';
import { ruleOf } from './rules-of.ts';

const scan = createScanner(
  compile(
    [ruleOf(['send ..2 pic', 'keep a? secret', 'tell me now', '𐐨𐐩𐐪', '别告诉', '裸聊'])],
    {},
    readOrthography(),
  ),
);
const hits = (text: string): string[] =>
  scan(text, 'received').signals.map(({ start, end }) => text.slice(start, end));

test.each([
  ['Cyrillic letters among Latin ones', 'sеnd me a рic', 'sеnd me a рic'],
  ['Greek ones', 'send a ρic', 'send a ρic'],
  ['digits inside words', 's3nd a p1c', 's3nd a p1c'],
  ['signs inside words', '$end a p!c', '$end a p!c'],
  ['long repeats', 'seeeend a piiiic', 'seeeend a piiiic'],
  ['repeats of a double letter', 'keeeep a secret', 'keeeep a secret'],
  ['spaced letters', 's e n d a p i c', 's e n d a p i c'],
  ['spaced words', 'k e e p  secret', 'k e e p  secret'],
  ['dotted letters', 's.e.n.d a p.i.c', 's.e.n.d a p.i.c'],
  ['dashes', 's-e-n-d p-i-c', 's-e-n-d p-i-c'],
  ['dots between Chinese characters', '别.告.诉', '别.告.诉'],
  ['spaces between them', '别 告 诉', '别 告 诉'],
  ['emoji between them', '裸😊聊', '裸😊聊'],
  ['marks between them', '裸*聊', '裸*聊'],
  ['short words among spaced ones', 's.e.n.d m.e p.i.c', 's.e.n.d m.e p.i.c'],
  ['many digits', 's3nd 4 p1c', 's3nd 4 p1c'],
  ['short words among several with digits', 't3ll m3 n0w', 't3ll m3 n0w'],
  ['a drawl of letters beyond the basic plane', '𐐨𐐩𐐪𐐪𐐪𐐪', '𐐨𐐩𐐪𐐪𐐪𐐪'],
  ['only what hides the words', 'please $end a p!c now', '$end a p!c'],
  ['words of look-alikes only', 'ѕend а ріс', 'ѕend а ріс'],
  ['a word run together with a number', 'send pic123', 'send pic'],
  ['all at once', 'ѕ3nd a p i c', 'ѕ3nd a p i c'],
])('%s', (_name, text, expected) => {
  expect(hits(text)).toEqual([expected]);
});

test.each([
  'пиши мне сегодня',
  'sp1d3r',
  'the 45s and 33s records',
  'a b c d e f g',
  'i u r 2 4',
  'mp3 ps5 h2o',
  'send pic12',
  '@sender pick one',
  'soooo cool',
  '吃了。聊天',
])('%s hides nothing', (text) => {
  expect(hits(text)).toEqual([]);
});

describe('segment', () => {
  const spell = (codes: Uint32Array) => String.fromCharCode(...codes);
  const knows = (codes: Uint32Array, from: number, to: number) =>
    ['send', 'me', 'pic', 'a'].includes(spell(codes.subarray(from, to)));
  const wordsOf = (letters: string) => {
    const ends = segment(
      Uint32Array.from(letters, (letter) => letter.charCodeAt(0)),
      knows,
      3,
    );
    return ends?.map((end, i) => letters.slice(ends[i - 1] ?? 0, end));
  };
  test.each([
    ['sendmeapic', ['send', 'me', 'a', 'pic']],
    ['sendxxpic', ['send', 'xx', 'pic']],
    ['mea', undefined],
    ['zzz', undefined],
    ['', undefined],
  ])('%s', (letters, words) => expect(wordsOf(letters)).toEqual(words));
});

test('spelling a word with gaps, look-alikes and digits keeps it found', () => {
  const homoglyph: Record<string, string> = { e: 'е', o: 'о', c: 'с', p: 'р', a: 'а' };
  const leet: Record<string, string> = { e: '3', o: '0', i: '1', a: '4' };
  const styles = [
    (word: string) => [...word].join(' '),
    (word: string) => [...word].join('.'),
    (word: string) => [...word].join('-'),
    (word: string) => [...word].join('\u200b'),
    (word: string) => word.replace(/[eocpa]/, (letter) => homoglyph[letter] ?? letter),
    (word: string) => word.replace(/(?<=.)[eoia]/, (letter) => leet[letter] ?? letter),
    (word: string) => word.replace(/[a-z]$/, (letter) => letter.repeat(5)),
    (word: string) => word.toUpperCase(),
  ];
  fc.assert(
    fc.property(fc.constantFrom('send', 'keep', 'secret'), fc.constantFrom(...styles), (word, style) => {
      const rest = word === 'send' ? 'pic' : word === 'keep' ? 'secret' : '';
      const text = word === 'secret' ? `keep a ${style(word)}` : `${style(word)} ${rest}`;
      expect(hits(text)).toHaveLength(1);
    }),
  );
});

// Chinese written otherwise: marks between characters, Traditional characters, pinyin, and other characters of
// the same sound.
import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import type { Evasion } from './evasions.ts';
import { betweenHan, isHan, replaceHan } from './han.ts';

/** Syllables of a text by character; whole text at once, for characters that sound otherwise in some words. */
function syllables(text: string, tone: 'none' | 'num'): string[] {
  const chars = Array.from(text).filter(isHan).join('');
  return chars === '' ? [] : pinyin(chars, { type: 'array', toneType: tone, v: true });
}

const isOdd = (index: number): boolean => index % 2 === 1;
const always = (): boolean => true;

/** Writes characters as syllables, each set off by a space or all run together. */
const toPinyin = (chosen: (index: number) => boolean, space: string) => (text: string) => {
  const sounds = syllables(text, 'none');
  return replaceHan(text, (char, index) =>
    chosen(index) ? `${space}${sounds[index] ?? char}${space}` : char,
  ).replaceAll(/ +/g, ' ');
};

/** Other common characters by sound: level 1 of GB 2312 holds the 3,755 that are used most. */
let common: Map<string, string[]> | undefined;

function commonCharacters(): Map<string, string[]> {
  if (common) return common;
  common = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) {
      const char = decoder.decode(Uint8Array.of(row, cell));
      const [sound = ''] = syllables(char, 'num');
      for (const key of [sound, toneless(sound)]) common.set(key, [...(common.get(key) ?? []), char]);
    }
  }
  return common;
}

const toneless = (sound: string): string => sound.replace(/\d$/, '');

/** Puts a common character of the same sound, of the same tone if there is one. */
const toHomophones = (chosen: (index: number) => boolean) => (text: string) => {
  const sounds = syllables(text, 'num');
  return replaceHan(text, (char, index) => {
    if (!chosen(index)) return char;
    const sound = sounds[index] ?? '';
    const table = commonCharacters();
    const others = [...(table.get(sound) ?? []), ...(table.get(toneless(sound)) ?? [])];
    return others.find((other) => other !== char) ?? char;
  });
};

const toTraditional = (to: 't' | 'twp' | 'hk') => Converter({ from: 'cn', to });

export const CHINESE_EVASIONS: readonly Evasion[] = [
  { name: 'marks between characters', apply: (text) => betweenHan(text, '*') },
  { name: 'spaces between characters', apply: (text) => betweenHan(text, ' ') },
  { name: 'Traditional', apply: toTraditional('t') },
  { name: 'Traditional, Taiwan phrases', apply: toTraditional('twp') },
  { name: 'Traditional, Hong Kong', apply: toTraditional('hk') },
  { name: 'pinyin, all', apply: toPinyin(always, ' ') },
  { name: 'pinyin, all run together', apply: toPinyin(always, '') },
  { name: 'pinyin, half', apply: toPinyin(isOdd, '') },
  { name: 'homophones, half', apply: toHomophones(isOdd) },
  { name: 'homophones, all', apply: toHomophones(always) },
];

// What the benchmark measures with: the same every time, and of the stated make.
import { describe, expect, test } from 'vitest';
import { parsePhrase } from '../../src/engine/phrase.ts';
import { hostileTexts } from '../../tools/bench/data/hostile.ts';
import { harmlessMessages, MEAN_LENGTH, SCRIPTS } from '../../tools/bench/data/messages.ts';
import {
  gappedPhrases,
  isChinesePhrase,
  literalPhrases,
  MOST_PHRASES,
} from '../../tools/bench/data/phrases.ts';
import { plantedMessages } from '../../tools/bench/data/planted.ts';
import { createRandom } from '../../tools/bench/data/random.ts';
import { CHARACTERS, WORDS } from '../../tools/bench/data/words.ts';

const meanLength = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.length, 0) / texts.length;

describe('chance', () => {
  test('comes out the same for the same seed, and otherwise for another', () => {
    const draw = (seed: number): number[] => {
      const random = createRandom(seed);
      return Array.from({ length: 100 }, () => random.next());
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  test('is even, and leans to the front where that is asked for', () => {
    const random = createRandom(5);
    const list = ['first', 'second', 'third', 'last'];
    const even = Array.from({ length: 10_000 }, () => random.pick(list));
    const common = Array.from({ length: 10_000 }, () => random.pickCommon(list));
    const share = (drawn: readonly string[], one: string): number =>
      drawn.filter((each) => each === one).length / drawn.length;
    for (const one of list) expect(share(even, one)).toBeCloseTo(0.25, 1);
    expect(share(common, 'first')).toBeCloseTo(0.5, 1);
    expect(share(common, 'last')).toBeCloseTo(0.13, 1);
  });

  test('has nothing to pick from an empty list', () => {
    expect(() => createRandom(1).pick([])).toThrow('empty');
  });
});

test('no word stands in a list twice', () => {
  expect(new Set(WORDS).size).toBe(WORDS.length);
  expect(new Set(CHARACTERS).size).toBe(CHARACTERS.length);
});

describe('phrases', () => {
  const phrases = literalPhrases(MOST_PHRASES);

  test('are different, half of them Chinese, and those of a short list begin a long one', () => {
    expect(new Set(phrases).size).toBe(MOST_PHRASES);
    expect(phrases.filter(isChinesePhrase)).toHaveLength(MOST_PHRASES / 2);
    expect(literalPhrases(100)).toEqual(phrases.slice(0, 100));
    expect(literalPhrases(100).filter(isChinesePhrase)).toHaveLength(50);
  });

  test('have the stated lengths', () => {
    const english = phrases.filter((phrase) => !isChinesePhrase(phrase));
    expect(Math.round(meanLength(english))).toBe(22);
    expect(Math.round(meanLength(phrases.filter(isChinesePhrase)))).toBe(5);
    const words = english.map((phrase) => phrase.split(' ').length);
    expect([Math.min(...words), Math.max(...words)]).toEqual([2, 5]);
  });

  test('with a gap are written in the language of the rules', () => {
    for (const phrase of gappedPhrases(50)) {
      const gaps = parsePhrase(phrase).filter(({ kind }) => kind === 'gap');
      expect(gaps).toHaveLength(1);
    }
  });
});

describe.each(SCRIPTS)('%s messages', (script) => {
  const messages = harmlessMessages(script, 3000);

  test('are the same every time', () => {
    expect(harmlessMessages(script, 50)).toEqual(messages.slice(0, 50));
  });

  test('have the stated mean length', () => {
    const mean = meanLength(messages);
    expect(mean).toBeGreaterThan(0.95 * MEAN_LENGTH[script]);
    expect(mean).toBeLessThan(1.05 * MEAN_LENGTH[script]);
  });

  test('hold no phrase', () => {
    const chinese = literalPhrases(MOST_PHRASES).filter(isChinesePhrase);
    const english = literalPhrases(MOST_PHRASES).filter((phrase) => !isChinesePhrase(phrase));
    const all = messages
      .map((text) => ` ${text.toLowerCase().replaceAll(/[^a-z\p{Script=Han}]/gu, ' ')} `)
      .join('\n');
    expect(chinese.filter((phrase) => all.includes(phrase))).toEqual([]);
    expect(english.filter((phrase) => all.includes(` ${phrase} `))).toEqual([]);
  });
});

test('planted messages hold their phrase, as words or inside of words', () => {
  const { english, chinese, insideWords } = plantedMessages(['so cool', '你好吗'], 10);
  expect(english).toHaveLength(1);
  expect(english[0]).toMatch(/\bso cool\b/);
  expect(chinese[0]).toContain('你好吗');
  expect(insideWords[0]).toContain('so cool');
  expect(insideWords[0]).not.toMatch(/\bso cool\b/);
});

test('hostile texts are as long as asked for, and longer ones go on like shorter ones', () => {
  const texts = hostileTexts(literalPhrases(100));
  expect(new Set(texts.map(({ name }) => name)).size).toBe(texts.length);
  for (const { ofLength } of texts) {
    expect(ofLength(1000)).toHaveLength(1000);
    expect(ofLength(2000).startsWith(ofLength(1000))).toBe(true);
  }
  expect(hostileTexts(literalPhrases(100)).map(({ ofLength }) => ofLength(500))).toEqual(
    texts.map(({ ofLength }) => ofLength(500)),
  );
});

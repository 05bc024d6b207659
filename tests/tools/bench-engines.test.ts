// The other engines are called as they want to be called: each finds what it can find. A table in which an engine
// is fast because it was given its phrases in the wrong form would be worth nothing.
import { expect, test } from 'vitest';
import { gappedPhrases, literalPhrases } from '../../tools/bench/data/phrases.ts';
import { plantedMessages } from '../../tools/bench/data/planted.ts';
import { ENGINE_NAMES, engineOf } from '../../tools/bench/engines/registry.ts';

const PHRASES = { literal: literalPhrases(40), gapped: gappedPhrases(10) };
const PLANTED = plantedMessages(PHRASES.literal, 20);

/** Shares found: English, Chinese, and English inside longer words, which is a mistake. */
const EXPECTED: Readonly<Record<string, readonly [number, number, number]>> = {
  nightlight: [1, 1, 0],
  'nightlight-gaps': [1, 1, 0],
  regexp: [1, 1, 1],
  obscenity: [1, 1, 0],
  'leo-profanity': [0, 0, 0],
  'bad-words': [1, 0, 0],
  'aho-corasick': [1, 1, 1],
  'aho-corasick/fast': [1, 1, 1],
  fastscan: [1, 1, 1],
};

test.each(ENGINE_NAMES)('%s', async (name) => {
  const build = await engineOf(name)?.load();
  const search = build?.(PHRASES) ?? (() => Number.NaN);
  const share = (texts: readonly string[]): number =>
    texts.filter((text) => search(text) > 0).length / texts.length;
  expect([share(PLANTED.english), share(PLANTED.chinese), share(PLANTED.insideWords)]).toEqual(
    EXPECTED[name],
  );
  expect(search('nothing to be seen')).toBe(0);
});

test('ours finds phrases with a gap', async () => {
  const build = await engineOf('nightlight-gaps')?.load();
  const search = build?.({ literal: [], gapped: ['come over ..2 after school'] });
  expect(search?.('come over today after school')).toBe(1);
  expect(search?.('come over any day after school')).toBe(1);
  expect(search?.('come over any other day after school')).toBe(0);
});

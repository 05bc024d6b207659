// Every pair that was put in is found, and few others.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasPair, writePairs } from '../../src/engine/pair-filter.ts';
import { readOrdinaryPairs } from '../../tools/rules/ordinary-pairs.ts';

const pairs = readOrdinaryPairs();
const bits = writePairs(pairs);
const has = (pair: string) => hasPair(bits, pair.charCodeAt(0), pair.charCodeAt(1));

test('none is missed', () => expect(pairs.filter((pair) => !has(pair))).toEqual([]));

test('common words are in, odd neighbours are not', () => {
  expect(['时候', '老师', '知道', '時候'].map(has)).toEqual([true, true, true, true]);
  expect(['高诉', '巴妈', '诉高'].map(has)).toEqual([false, false, false]);
});

test('one in ten of other pairs at most is taken for one', () => {
  const known = new Set(pairs);
  const han = fc.integer({ min: 0x4e00, max: 0x9fa5 });
  const others = fc
    .sample(fc.tuple(han, han), { numRuns: 20_000, seed: 1 })
    .map((codes) => String.fromCharCode(...codes))
    .filter((pair) => !known.has(pair));
  expect(others.filter(has).length / others.length).toBeLessThan(0.1);
});

test('an empty set holds nothing', () => expect(hasPair(writePairs([]), 1, 2)).toBe(false));

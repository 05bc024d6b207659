// Every pair that was put in is found, and few others.
import { expect, test } from 'vitest';
import { addPair, createPairs, mayHold, roomFor } from '../../src/engine/pair-set.ts';

test.each([1, 8, 300, 5000])('%i pairs', (count) => {
  const set = createPairs(roomFor(count));
  for (let i = 0; i < count; i += 1) addPair(set, i % 97, i);
  const held = Array.from({ length: count }, (_, i) => mayHold(set, i % 97, i));
  expect(held.every(Boolean)).toBe(true);
  const others = Array.from({ length: 20_000 }, (_, i) => mayHold(set, 1000 + (i % 89), i));
  expect(others.filter(Boolean).length / others.length).toBeLessThan(0.2);
});

test('an empty set holds nothing', () => expect(mayHold(createPairs(roomFor(0)), 1, 2)).toBe(false));

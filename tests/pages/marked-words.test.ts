// The words that led to an alert, marked where they stand.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markWords } from '../../src/pages/practice/marked-words.ts';

test('marks what stands in the message, joined where it overlaps', () => {
  expect(markWords("keep it a secret. Don't tell", ['it a secret', 'a secret. Don', 'nowhere'])).toEqual([
    { text: 'keep ', isMarked: false },
    { text: 'it a secret. Don', isMarked: true },
    { text: "'t tell", isMarked: false },
  ]);
  expect(markWords('all of it', ['all of it'])).toEqual([{ text: 'all of it', isMarked: true }]);
  expect(markWords('', ['x'])).toEqual([]);
});

test('the parts are the message, and neighbours differ', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.tuple(fc.nat(20), fc.nat(20))), (message, ranges) => {
      const excerpts = ranges.map(([start, length]) => message.slice(start, start + length));
      const parts = markWords(message, excerpts);
      expect(parts.map(({ text }) => text).join('')).toBe(message);
      for (const [at, part] of parts.entries()) {
        expect(part.text).not.toBe('');
        expect(part.isMarked).not.toBe(parts[at - 1]?.isMarked);
      }
    }),
  );
});

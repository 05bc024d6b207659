// Short rows are read and long ones searched: both must give the place that reading everything gives.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetsOf } from '../../src/engine/pack.ts';
import { createPlaceFinder } from '../../src/engine/rows.ts';

const row = fc
  .uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 60 })
  .map((numbers) => numbers.sort((a, b) => a - b));

test('a number is found where it stands in its row, and nowhere else', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 300 }),
      (rows, wanted) => {
        const offsets = offsetsOf(rows);
        const placeOf = createPlaceFinder(offsets, Uint16Array.from(rows.flat()));
        rows.forEach((numbers, r) => {
          const inRow = numbers.indexOf(wanted);
          expect(placeOf(r, wanted)).toBe(inRow < 0 ? -1 : (offsets[r] ?? 0) + inRow);
        });
      },
    ),
    { numRuns: 500 },
  );
});

test('every number of a very long row is found', () => {
  const numbers = Array.from({ length: 5000 }, (_, i) => 3 * i);
  const placeOf = createPlaceFinder(offsetsOf([[], numbers]), Uint16Array.from(numbers));
  expect(numbers.map((number) => placeOf(1, number))).toEqual(numbers.map((_, i) => i));
  expect(numbers.filter((number) => placeOf(1, number + 1) !== -1)).toEqual([]);
  expect(placeOf(0, 0)).toBe(-1);
});

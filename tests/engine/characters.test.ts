// Every character of Unicode folds to what folds no further.
import { expect, test } from 'vitest';
import { entryOf, foldCharacter, IGNORED, kindsOf, SPECIAL } from '../../src/engine/characters.ts';

test('folding a folded character changes nothing', () => {
  const unstable: number[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const stable = foldCharacter(code).every((folded) => {
      const again = foldCharacter(folded);
      return again.length === 1 && again[0] === folded;
    });
    if (!stable) unstable.push(code);
  }
  expect(unstable).toEqual([]);
});

test('the table says what folding one character says', () => {
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    const entry = entryOf(unit);
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    const folded = isSurrogate ? [] : foldCharacter(unit);
    if (isSurrogate || folded.length > 1 || (folded[0] ?? 0) > 0xffff) {
      expect(entry & SPECIAL).not.toBe(0);
    } else if (folded.length === 0) expect(entry & IGNORED).not.toBe(0);
    else {
      expect(entry & 0xffff).toBe(folded[0]);
      expect(entry & kindsOf(folded[0] ?? 0)).toBe(kindsOf(folded[0] ?? 0));
    }
  }
});

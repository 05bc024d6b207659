// The ways one odd word may be meant: digits and signs for letters, and letters repeated for a drawl.
import { DIGIT, kindsOf, LETTER, SIGN } from './characters.ts';

/** A way to read a word, and the place in the word where each of its letters begins. */
export interface Respelling {
  readonly codes: readonly number[];
  readonly places: readonly number[];
}

/** Digits and signs for the letters they stand for; 1 and | may be either of two. */
const LEET = ['0o1i3e4a5s6g7t8b9g2z@a$s!i|i', '0o1l3e4a5s6g7t8b9g2z@a$s!l|l'].map(
  (pairs) =>
    new Map(
      Array.from({ length: pairs.length / 2 }, (_, i) => [
        pairs.charCodeAt(2 * i),
        pairs.charCodeAt(2 * i + 1),
      ]),
    ),
);
/** Letters a word needs for its digits to be letters too. */
const FEWEST_LETTERS = 2;
/** Letters in a row from which on it is a drawl. */
const DRAWL = 3;
const SHORT_WORD = 2;

/** Every reading of a word, likeliest first. @param usesDigits whether other words of the message do, too. */
export function readingsOf(word: Uint32Array, usesDigits: boolean): Respelling[] {
  const letters = word.filter((code) => kindsOf(code) & LETTER).length;
  const hasDigits = word.some((code) => kindsOf(code) & (DIGIT | SIGN));
  const tables = hasDigits && (letters >= FEWEST_LETTERS || (usesDigits && letters > 0)) ? LEET : [];
  const spelled = [word, ...tables.map((table) => word.map((code) => table.get(code) ?? code))];
  return spelled.flatMap((codes) => {
    const asItStands = squeeze(codes, Number.POSITIVE_INFINITY);
    if (!hasDrawl(codes)) return [asItStands];
    const [once, twice] = [squeeze(codes, 1), squeeze(codes, 2)];
    // "toooo" is "to" and hardly ever "too"; a longer word with a double letter is that word: "meeeet".
    return once.codes.length <= SHORT_WORD ? [asItStands, once, twice] : [asItStands, twice, once];
  });
}

function hasDrawl(codes: Uint32Array): boolean {
  return codes.some((code, i) => code === codes[i + 1] && code === codes[i + 2]);
}

/** Runs of three and more of one letter become `most`; shorter ones are how words are written. */
function squeeze(codes: Uint32Array, most: number): Respelling {
  const places: number[] = [];
  for (let i = 0; i < codes.length; ) {
    let end = i + 1;
    while (end < codes.length && codes[end] === codes[i]) end += 1;
    const kept = end - i >= DRAWL ? Math.min(most, end - i) : end - i;
    for (let k = 0; k < kept; k += 1) places.push(i + k);
    i = end;
  }
  return { codes: places.map((place) => codes[place] ?? 0), places };
}

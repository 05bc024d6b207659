// The ways one odd word may be meant: digits and signs for letters, and letters repeated for a drawl.
import { DIGIT, kindsOf, LETTER, SIGN } from './characters.ts';

/** Longer words are none: nobody disguises so much in one. */
export const LONGEST_WORD = 40;

/** A way to read a word, and the place in the word where each of its letters begins. */
export interface Respelling {
  readonly length: number;
  readonly codes: Uint32Array;
  readonly places: Uint8Array;
}

/** Digits and signs for the letters they stand for; 1 and | may be either of two. */
const LEET = ['0o1i3e4a5s6g7t8b9g2z@a$s!i|i', '0o1l3e4a5s6g7t8b9g2z@a$s!l|l'].map((pairs) => {
  const letters = Uint8Array.from({ length: 0x80 }, (_, code) => code);
  for (let i = 0; i < pairs.length; i += 2) letters[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  return letters;
});
/** Letters a word needs for its digits to be letters too. */
const FEWEST_LETTERS = 2;
/** Letters in a row from which on it is a drawl. */
const DRAWL = 3;
const SHORT_WORD = 2;

/** Columns of a reading that is tried, used again for the next one. */
const spelled = new Uint32Array(LONGEST_WORD);
const squeezed = new Uint32Array(LONGEST_WORD);
const places = new Uint8Array(LONGEST_WORD);

/**
 * The likeliest reading of a word of at most `LONGEST_WORD` characters that is known; undefined where none is. It is
 * valid until the next call.
 * @param word its first `length` characters.
 * @param usesDigits whether other words of the message do, too.
 */
export function respell(
  word: Uint32Array,
  length: number,
  usesDigits: boolean,
  knows: (codes: Uint32Array, from: number, to: number) => boolean,
): Respelling | undefined {
  let letters = 0;
  let hasDigits = false;
  for (let i = 0; i < length; i += 1) {
    const kinds = kindsOf(word[i] ?? 0);
    if (kinds & LETTER) letters += 1;
    if (kinds & (DIGIT | SIGN)) hasDigits = true;
  }
  const read = readDrawl(word, length, knows);
  if (read !== undefined) return read;
  if (!hasDigits || letters < (usesDigits ? 1 : FEWEST_LETTERS)) return undefined;
  for (const table of LEET) {
    for (let i = 0; i < length; i += 1) spelled[i] = table[word[i] ?? 0] ?? word[i] ?? 0;
    const reading = readDrawl(spelled, length, knows);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/** The word as it stands, or what its repeated letters are a drawl of. */
function readDrawl(
  word: Uint32Array,
  length: number,
  knows: (codes: Uint32Array, from: number, to: number) => boolean,
): Respelling | undefined {
  const tryMost = (most: number): Respelling | undefined => {
    const kept = squeeze(word, length, most);
    if (!knows(squeezed, 0, kept)) return undefined;
    return { length: kept, codes: squeezed, places };
  };
  // "toooo" is "to" and hardly ever "too"; a longer word with a double letter is that word: "meeeet".
  if (!hasDrawl(word, length)) return tryMost(length);
  if (squeeze(word, length, 1) <= SHORT_WORD) return tryMost(length) ?? tryMost(1) ?? tryMost(2);
  return tryMost(length) ?? tryMost(2) ?? tryMost(1);
}

function hasDrawl(codes: Uint32Array, length: number): boolean {
  for (let i = 2; i < length; i += 1) if (codes[i] === codes[i - 1] && codes[i] === codes[i - 2]) return true;
  return false;
}

/** Runs of `DRAWL` and more of one letter become `most`; shorter ones are how words are written. Gives the letters kept. */
function squeeze(codes: Uint32Array, length: number, most: number): number {
  let kept = 0;
  for (let i = 0; i < length; ) {
    let end = i + 1;
    while (end < length && codes[end] === codes[i]) end += 1;
    const last = end - i >= DRAWL ? Math.min(i + most, end) : end;
    for (let place = i; place < last; place += 1) {
      squeezed[kept] = codes[place] ?? 0;
      places[kept] = place;
      kept += 1;
    }
    i = end;
  }
  return kept;
}

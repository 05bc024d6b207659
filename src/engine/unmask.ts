// A second reading of odd-looking messages: look-alike letters, digits inside words, long repeats, spaced
// letters, marks between Chinese characters. A reading counts only where it gives a word the rules know, so
// ordinary text stays what it is ("45s" is not a word). Words are what `tokens.ts` takes for words.
import { applyChanges, type Cell, type Change } from './change.ts';
import { DIGIT, isEmoji, isHan, kindsOf, LETTER, SIGN, WORD } from './characters.ts';
import type { Folded } from './fold.ts';
import { readingsOf } from './respell.ts';
import { segment } from './segment.ts';
import { SPACED_LETTERS } from './tokens.ts';

/** What an odd word may be read as. */
export interface Lexicon {
  knows(word: string): boolean;
  /** The Latin letter a character looks like, if any. */
  lookAlike(code: number): number | undefined;
}

const FULL_STOP = 0x2e;
const SPACE = 0x20;
const LONGEST_WORD = 40;
/** Fewer digits behind a word are part of it: mp3, ps5. */
const FEWEST_DIGITS = 3;

const isWordCharacter = (code: number): boolean => (kindsOf(code) & WORD) !== 0;
const isLetter = (code: number): boolean => (kindsOf(code) & LETTER) !== 0;
const isDigit = (code: number): boolean => (kindsOf(code) & DIGIT) !== 0;

/** A message that looks odd read anew, or undefined where nothing comes of it. Never longer than what it reads, but for spaces. */
export function unmask(folded: Folded, lexicon: Lexicon): Folded | undefined {
  const { codes, length } = folded;
  const manner = mannerOf(folded);
  const changes: Change[] = [];
  const unread: Change[] = [];
  for (let i = 0; i < length; ) {
    const spaced = spacedEnd(folded, i, manner.partings);
    const end = spaced > i ? spaced : wordEnd(folded, i);
    if (spaced > i) {
      const letters = lettersOf(codes, i, end, lexicon);
      const words = readSpaced(letters, lexicon);
      if (words === undefined) unread.push({ from: i, to: end, read: letters });
      else changes.push({ from: i, to: end, read: words });
    } else if (end > i) {
      const word = readWord(codes, i, end, lexicon, manner);
      if (word !== undefined) changes.push(word);
    } else if (isMark(folded, i)) changes.push({ from: i, to: i + 1, read: [] });
    i = Math.max(end, i + 1);
  }
  if (changes.length === 0) return undefined;
  // Where some spaced letters are words, the others are words too, if unknown ones: one word, not five.
  const all = unread.length === 0 ? changes : [...changes, ...unread].sort((a, b) => a.from - b.from);
  return applyChanges(folded, all);
}

/** How a message is disguised: once one word gives it away, shorter ones are read in the same manner. */
interface Manner {
  /** Signs that part the letters of a spaced word: two letters so parted are a word as well. */
  readonly partings: ReadonlySet<number>;
  /**
   * A word mixes Latin with look-alikes, or Chinese stands beside them, so a word of nothing but look-alikes is
   * one of them. Russian stays Russian.
   */
  readonly mixesScripts: boolean;
  /** Several words hold digits among their letters: then one letter and one digit are a word too. */
  readonly usesDigits: boolean;
}

function mannerOf(folded: Folded): Manner {
  const { codes, length } = folded;
  // Among Chinese characters a lone letter is no word: "v x" is one.
  let mixesScripts = false;
  for (let i = 0; i < length && !mixesScripts; i += 1) mixesScripts = isHan(codes[i] ?? SPACE);
  const partings = new Set<number>(mixesScripts ? [SPACE, FULL_STOP] : []);
  let mixed = 0;
  for (let i = 0; i < length; ) {
    const spaced = spacedEnd(folded, i);
    if (spaced > i) partings.add(codes[i + 1] ?? SPACE);
    const end = Math.max(spaced, wordEnd(folded, i));
    let latin = false;
    let other = false;
    let digits = 0;
    for (let at = i; at < end; at += 1) {
      const code = codes[at] ?? 0;
      if (!isLetter(code)) digits += 1;
      else if (code < 0x80) latin = true;
      else other = true;
    }
    mixesScripts ||= latin && other;
    if (spaced === i && latin && digits > 0) mixed += 1;
    i = Math.max(end, i + 1);
  }
  return { partings, mixesScripts, usesDigits: mixed >= 2 };
}

/** End of the word at `from`, with the signs inside it, or at its start where a letter follows. */
function wordEnd(folded: Folded, from: number): number {
  const most = Math.min(folded.length, from + LONGEST_WORD);
  let end = from;
  while (end < most) {
    const kinds = kindsOf(codeAt(folded, end));
    if ((kinds & WORD) === 0 && !((kinds & SIGN) !== 0 && isWordCharacter(codeAt(folded, end + 1)))) break;
    end += 1;
  }
  return end;
}

/** Before and behind the text there is nothing, as between words. */
const codeAt = ({ codes, length }: Folded, at: number): number =>
  at >= 0 && at < length ? (codes[at] ?? SPACE) : SPACE;

/** The first of all readings that is a known word; nothing where the word is known as it stands, or none is. */
function readWord(
  codes: Uint32Array,
  from: number,
  to: number,
  lexicon: Lexicon,
  manner: Manner,
): Change | undefined {
  if (to - from < 2 || !isOddWord(codes, from, to)) return undefined;
  const word = codes.subarray(from, to);
  if (lexicon.knows(spell(word))) return undefined;
  const isLatin = manner.mixesScripts || word.some((code) => code < 0x80);
  const base = isLatin ? word.map((code) => lexicon.lookAlike(code) ?? code) : word;
  for (const { codes: read, places } of readingsOf(base, manner.usesDigits)) {
    if (!lexicon.knows(spell(read))) continue;
    const cells = read.map((code, i) => ({
      code,
      from: from + (places[i] ?? 0),
      to: from + (places[i + 1] ?? word.length),
    }));
    return { from, to, read: cells };
  }
  return splitNumber(codes, from, to, lexicon);
}

/** A known word run together with a number is both: vx12345. */
function splitNumber(codes: Uint32Array, from: number, to: number, { knows }: Lexicon): Change | undefined {
  let border = from;
  while (border < to && isLetter(codes[border] ?? SPACE)) border += 1;
  const number = codes.subarray(border, to);
  if (border === from || number.length < FEWEST_DIGITS || number.some((code) => !isDigit(code)))
    return undefined;
  if (!knows(spell(codes.subarray(from, border)))) return undefined;
  return { from: border, to: border, read: [{ code: SPACE, from: border, to: border }] };
}

/** Plain letters without a long repeat can be read in one way only. */
function isOddWord(codes: Uint32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const code = codes[i] ?? 0;
    if (code < 0x61 || code > 0x7a) return true;
    if (i + 2 < to && code === codes[i + 1] && code === codes[i + 2]) return true;
  }
  return false;
}

/** End of a run of letters that stand alone, each parted from the next by one and the same sign. */
function spacedEnd(folded: Folded, from: number, partings?: ReadonlySet<number>): number {
  if (!standsAlone(folded, from) || isWordCharacter(codeAt(folded, from - 1))) return from;
  // The last letter of "m.e" begins no run of its own, nor does the first of "p.i.c" end one.
  if (isJoined(folded, from - 2)) return from;
  const parting = codeAt(folded, from + 1);
  let letters = 0;
  while (letters < LONGEST_WORD && standsAlone(folded, from + 2 * letters)) {
    letters += 1;
    if (codeAt(folded, from + 2 * letters - 1) !== parting) break;
  }
  if (parting === SPACE && isJoined(folded, from + 2 * letters - 2)) letters -= 1;
  return letters >= (partings?.has(parting) ? 2 : SPACED_LETTERS) ? from + 2 * letters - 1 : from;
}

const standsAlone = (folded: Folded, at: number): boolean =>
  !isWordCharacter(codeAt(folded, at + 1)) && isLetter(codeAt(folded, at));

/** Whether a sign, not a space, stands between the letter at `at` and the next one. */
function isJoined(folded: Folded, at: number): boolean {
  const sign = codeAt(folded, at + 1);
  return (
    sign !== SPACE &&
    !isWordCharacter(sign) &&
    isLetter(codeAt(folded, at)) &&
    isLetter(codeAt(folded, at + 2))
  );
}

/** The letters of a spaced run, without what parts them. */
function lettersOf(codes: Uint32Array, from: number, to: number, { lookAlike }: Lexicon): Cell[] {
  const letters: Cell[] = [];
  for (let i = from; i < to; i += 2) {
    letters.push({ code: lookAlike(codes[i] ?? 0) ?? codes[i] ?? 0, from: i, to: i + 1 });
  }
  return letters;
}

/** Spaced letters as the words they spell; undefined where they spell none. */
function readSpaced(letters: readonly Cell[], { knows }: Lexicon): Cell[] | undefined {
  const text = spell(letters.map(({ code }) => code));
  const words = segment(text, knows, Math.min(letters.length, SPACED_LETTERS));
  let at = 0;
  return words?.flatMap((word) => {
    const start = at;
    at += word.length;
    const end = letters[at - 1]?.to ?? 0;
    return [...letters.slice(start, at), { code: SPACE, from: end, to: end }];
  });
}

/** A stop or an emoji put between two Chinese characters. */
function isMark(folded: Folded, i: number): boolean {
  const code = codeAt(folded, i);
  return (
    (code === FULL_STOP || isEmoji(code)) && isHan(codeAt(folded, i - 1)) && isHan(codeAt(folded, i + 1))
  );
}

const spell = (codes: ArrayLike<number>): string => Reflect.apply(String.fromCodePoint, undefined, codes);

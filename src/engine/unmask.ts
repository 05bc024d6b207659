// A second reading of odd-looking messages: look-alike letters, digits inside words, long repeats, spaced
// letters, marks between Chinese characters. A reading counts only where it gives a word the rules know, so
// ordinary text stays what it is ("45s" is not a word). Words are what `tokens.ts` takes for words.
import { applyChanges, type Cell, type Change } from './change.ts';
import { DIGIT, FOREIGN, HAN, isEmoji, kindsOf, LETTER, SIGN, WORD } from './characters.ts';
import type { Folded } from './fold.ts';
import { LONGEST_WORD, respell } from './respell.ts';
import { createScratch } from './scratch.ts';
import { segment } from './segment.ts';
import { SPACED_LETTERS } from './tokens.ts';

/** What an odd word may be read as. */
export interface Lexicon {
  /** Whether the folded characters from one place to another are a known word. */
  knows(codes: Uint32Array, from: number, to: number): boolean;
  /** The Latin letter a character looks like, or the character itself. */
  lookAlike(code: number): number;
}

const FULL_STOP = 0x2e;
const SPACE = 0x20;
/** Fewer digits behind a word are part of it: mp3, ps5. */
const FEWEST_DIGITS = 3;
/** Places before and behind the text that are looked at: there is nothing, as between words. */
const MARGIN = 2;

/** Folded characters with their kinds, which stand `MARGIN` places further on. */
interface Marked {
  readonly length: number;
  readonly codes: Uint32Array;
  readonly kinds: Uint32Array;
}

const kindsRow = createScratch();

function markKinds({ codes, length }: Folded): Marked {
  const kinds = kindsRow(length + 2 * MARGIN);
  kinds.fill(0, 0, MARGIN);
  for (let i = 0; i < length; i += 1) kinds[i + MARGIN] = kindsOf(codes[i] ?? SPACE);
  kinds.fill(0, length + MARGIN, length + 2 * MARGIN);
  return { length, codes, kinds };
}

const kindsAt = ({ kinds }: Marked, at: number): number => kinds[at + MARGIN] ?? 0;
const isWordCharacter = (text: Marked, at: number): boolean => (kindsAt(text, at) & WORD) !== 0;
const isLetter = (text: Marked, at: number): boolean => (kindsAt(text, at) & LETTER) !== 0;
const codeAt = ({ codes, length }: Marked, at: number): number =>
  at < length ? (codes[at] ?? SPACE) : SPACE;

/** A message that looks odd read anew, or undefined where nothing comes of it. Never longer than what it reads, but for spaces. */
export function unmask(folded: Folded, lexicon: Lexicon): Folded | undefined {
  const text = markKinds(folded);
  const manner = mannerOf(text);
  const changes: Change[] = [];
  const unread: Change[] = [];
  for (let i = 0; i < text.length; ) {
    const spaced = spacedEnd(text, i, manner.partings);
    const end = spaced > i ? spaced : wordEnd(text, i);
    if (spaced > i) {
      const letters = lettersOf(text, i, end, lexicon);
      const words = readSpaced(letters, lexicon);
      if (words === undefined) unread.push({ from: i, to: end, read: letters });
      else changes.push({ from: i, to: end, read: words });
    } else if (end > i) {
      const word = readWord(text, i, end, lexicon, manner);
      if (word !== undefined) changes.push(word);
    } else if (isMark(text, i)) changes.push({ from: i, to: i + 1, read: [] });
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

function mannerOf(text: Marked): Manner {
  const { length } = text;
  // Among Chinese characters a lone letter is no word: "v x" is one.
  let mixesScripts = false;
  for (let i = 0; i < length && !mixesScripts; i += 1) mixesScripts = (kindsAt(text, i) & HAN) !== 0;
  const partings = new Set<number>(mixesScripts ? [SPACE, FULL_STOP] : []);
  let mixed = 0;
  for (let i = 0; i < length; ) {
    const spaced = spacedEnd(text, i);
    if (spaced > i) partings.add(codeAt(text, i + 1));
    const end = Math.max(spaced, wordEnd(text, i));
    let latin = false;
    let other = false;
    let digits = 0;
    for (let at = i; at < end; at += 1) {
      const kinds = kindsAt(text, at);
      if ((kinds & LETTER) === 0) digits += 1;
      else if (kinds & FOREIGN) other = true;
      else latin = true;
    }
    mixesScripts ||= latin && other;
    if (spaced === i && latin && digits > 0) mixed += 1;
    i = Math.max(end, i + 1);
  }
  return { partings, mixesScripts, usesDigits: mixed >= 2 };
}

/** End of the word at `from`, with the signs inside it, or at its start where a letter follows. */
function wordEnd(text: Marked, from: number): number {
  const most = Math.min(text.length, from + LONGEST_WORD);
  let end = from;
  while (end < most) {
    const kinds = kindsAt(text, end);
    if ((kinds & WORD) === 0 && !((kinds & SIGN) !== 0 && isWordCharacter(text, end + 1))) break;
    end += 1;
  }
  return end;
}

/** The word as it stands, in letters that look like Latin ones where it is meant to be Latin. */
const word = new Uint32Array(LONGEST_WORD);

/** The first of all readings that is a known word; nothing where the word is known as it stands, or none is. */
function readWord(
  text: Marked,
  from: number,
  to: number,
  lexicon: Lexicon,
  manner: Manner,
): Change | undefined {
  const { codes } = text;
  if (to - from < 2 || !isOddWord(codes, from, to) || lexicon.knows(codes, from, to)) return undefined;
  let isLatin = manner.mixesScripts;
  for (let i = from; i < to && !isLatin; i += 1) isLatin = (codes[i] ?? 0) < 0x80;
  for (let i = from; i < to; i += 1) {
    const code = codes[i] ?? 0;
    word[i - from] = isLatin ? lexicon.lookAlike(code) : code;
  }
  const read = respell(word, to - from, manner.usesDigits, lexicon.knows);
  if (read === undefined) return splitNumber(text, from, to, lexicon);
  const cells: Cell[] = [];
  for (let i = 0; i < read.length; i += 1) {
    const end = i + 1 < read.length ? (read.places[i + 1] ?? 0) : to - from;
    cells.push({ code: read.codes[i] ?? 0, from: from + (read.places[i] ?? 0), to: from + end });
  }
  return { from, to, read: cells };
}

/** A known word run together with a number is both: vx12345. */
function splitNumber(text: Marked, from: number, to: number, { knows }: Lexicon): Change | undefined {
  let border = from;
  while (border < to && isLetter(text, border)) border += 1;
  if (border === from || to - border < FEWEST_DIGITS) return undefined;
  for (let i = border; i < to; i += 1) if ((kindsAt(text, i) & DIGIT) === 0) return undefined;
  if (!knows(text.codes, from, border)) return undefined;
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
function spacedEnd(text: Marked, from: number, partings?: ReadonlySet<number>): number {
  if (!standsAlone(text, from) || isWordCharacter(text, from - 1)) return from;
  // The last letter of "m.e" begins no run of its own, nor does the first of "p.i.c" end one.
  if (isJoined(text, from - 2)) return from;
  const parting = codeAt(text, from + 1);
  let letters = 0;
  while (letters < LONGEST_WORD && standsAlone(text, from + 2 * letters)) {
    letters += 1;
    if (codeAt(text, from + 2 * letters - 1) !== parting) break;
  }
  if (parting === SPACE && isJoined(text, from + 2 * letters - 2)) letters -= 1;
  return letters >= (partings?.has(parting) ? 2 : SPACED_LETTERS) ? from + 2 * letters - 1 : from;
}

const standsAlone = (text: Marked, at: number): boolean =>
  isLetter(text, at) && !isWordCharacter(text, at + 1);

/** Whether a sign, not a space, stands between the letter at `at` and the next one. */
function isJoined(text: Marked, at: number): boolean {
  return (
    isLetter(text, at) &&
    isLetter(text, at + 2) &&
    !isWordCharacter(text, at + 1) &&
    codeAt(text, at + 1) !== SPACE
  );
}

/** The letters of a spaced run, without what parts them. */
function lettersOf({ codes }: Marked, from: number, to: number, { lookAlike }: Lexicon): Cell[] {
  const letters: Cell[] = [];
  for (let i = from; i < to; i += 2) letters.push({ code: lookAlike(codes[i] ?? 0), from: i, to: i + 1 });
  return letters;
}

/** Spaced letters as the words they spell; undefined where they spell none. */
function readSpaced(letters: readonly Cell[], { knows }: Lexicon): Cell[] | undefined {
  const codes = Uint32Array.from(letters, ({ code }) => code);
  const ends = segment(codes, knows, Math.min(letters.length, SPACED_LETTERS));
  let start = 0;
  return ends?.flatMap((at) => {
    const word = letters.slice(start, at);
    const end = letters[at - 1]?.to ?? 0;
    start = at;
    return [...word, { code: SPACE, from: end, to: end }];
  });
}

/** A stop or an emoji put between two Chinese characters. */
function isMark(text: Marked, i: number): boolean {
  if ((kindsAt(text, i - 1) & kindsAt(text, i + 1) & HAN) === 0) return false;
  const code = codeAt(text, i);
  return code === FULL_STOP || isEmoji(code);
}

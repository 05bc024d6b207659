// A second reading of odd-looking messages: look-alike letters, digits inside words, long repeats, spaced
// letters, marks between Chinese characters. A reading counts only where it gives a word the rules know, so
// ordinary text stays what it is ("45s" is not a word). Words are what `tokens.ts` takes for words.
import type { Folded } from './fold.ts';
import { isHan } from './fold.ts';
import { segment } from './segment.ts';
import { isEmoji, isWordCharacter } from './tokens.ts';

/** What an odd word may be read as. */
export interface Lexicon {
  knows(word: string): boolean;
  /** The Latin letter a character looks like, if any. */
  lookAlike(code: number): number | undefined;
}

/** One character with its place in the original. */
export interface Cell {
  code: number;
  start: number;
  end: number;
}

/** Digits and signs for the letters they stand for; 1 and | may be either of two. */
const LEET: readonly ReadonlyMap<number, number>[] = ['0o1i3e4a5s7t8b@a$s!i|i', '0o1l3e4a5s7t8b@a$s!l|l'].map(
  (pairs) =>
    new Map(
      Array.from({ length: pairs.length / 2 }, (_, i) => [
        pairs.charCodeAt(2 * i),
        pairs.charCodeAt(2 * i + 1),
      ]),
    ),
);
const SIGNS = new Set(['@', '$', '!', '|'].map((sign) => sign.charCodeAt(0)));
const FULL_STOP = 0x2e;
/** At the start of a word it names somebody. */
const AT = 0x40;
const SPACE = 0x20;
/** Letters that stand alone, one after another, before they are taken for a spaced word. */
const SPACED_LETTERS = 3;
const LONGEST_WORD = 40;

/** The message read anew, or undefined where nothing in it is odd. Never longer than what it reads, but for spaces. */
export function unmask(folded: Folded, lexicon: Lexicon): Folded | undefined {
  if (!isOdd(folded)) return undefined;
  const cells = cellsOf(folded);
  const manner = mannerOf(cells);
  const read: Cell[] = [];
  let changed = false;
  for (let i = 0; i < cells.length; ) {
    const spaced = spacedEnd(cells, i, manner.partings);
    const end = spaced > i ? spaced : wordEnd(cells, i);
    const word = cells.slice(i, end);
    const reading = spaced > i ? readSpaced(word, lexicon) : readWord(word, lexicon, manner);
    if (reading !== undefined) changed = true;
    if (end > i) read.push(...(reading ?? word));
    else if (isMark(cells, i)) changed = true;
    else read.push(...cells.slice(i, i + 1));
    i = Math.max(end, i + 1);
  }
  return changed ? foldedOf(read) : undefined;
}

/** How a message is disguised: once one word gives it away, shorter ones are read in the same manner. */
interface Manner {
  /** Signs that part the letters of a spaced word: two letters so parted are a word as well. */
  readonly partings: ReadonlySet<number>;
  /** A word mixes Latin with look-alikes, so a word of nothing but look-alikes is one of them. Russian stays Russian. */
  readonly mixesScripts: boolean;
}

function mannerOf(cells: readonly Cell[]): Manner {
  const partings = new Set<number>();
  let mixesScripts = false;
  for (let i = 0; i < cells.length; ) {
    const spaced = spacedEnd(cells, i);
    if (spaced > i) partings.add(codeAt(cells, i + 1));
    const end = Math.max(spaced, wordEnd(cells, i));
    let latin = false;
    let other = false;
    for (let at = i; at < end; at += 1) {
      const code = codeAt(cells, at);
      latin ||= isLetter(code) && code < 0x80;
      other ||= isLetter(code) && code > 0x7f;
    }
    mixesScripts ||= latin && other;
    i = Math.max(end, i + 1);
  }
  return { partings, mixesScripts };
}

/** Whether a closer look can change anything; one cheap pass, because nearly every message stops here. */
function isOdd({ codes, length }: Folded): boolean {
  let alone = 0;
  for (let i = 0; i < length; i += 1) {
    const code = codes[i] ?? 0;
    const before = codes[i - 1] ?? SPACE;
    const next = codes[i + 1] ?? SPACE;
    if (isLetter(code)) {
      if (code > 0x7f) return true;
      if (code === before && code === next) return true;
      if (isDigit(before) || isDigit(next)) return true;
      if (!isWordCharacter(before) && !isWordCharacter(next)) alone += 1;
      else alone = 0;
      if (alone === SPACED_LETTERS) return true;
    } else if (SIGNS.has(code) && isLetter(next) && (isLetter(before) || code !== AT)) return true;
    else if (isHan(before) && isHan(next) && (code === FULL_STOP || isEmoji(code))) return true;
  }
  return false;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (code: number): boolean => isWordCharacter(code) && !isDigit(code) && code !== 0x5f;
const codeAt = (cells: readonly Cell[], i: number): number => cells[i]?.code ?? SPACE;

/** A word with the signs inside it, or at its start where a letter follows. */
function wordEnd(cells: readonly Cell[], from: number): number {
  let end = from;
  while (end < cells.length && end - from < LONGEST_WORD) {
    const code = codeAt(cells, end);
    if (!isWordCharacter(code) && !(SIGNS.has(code) && isWordCharacter(codeAt(cells, end + 1)))) break;
    end += 1;
  }
  return end;
}

/** Plain letters without a long repeat can be read in one way only. */
function isOddWord(word: readonly Cell[]): boolean {
  return word.some(
    ({ code }, i) =>
      code < 0x61 || code > 0x7a || (code === codeAt(word, i + 1) && code === codeAt(word, i + 2)),
  );
}

/** The first of all readings that is a known word; undefined where the word is known as it stands, or none is. */
function readWord(
  word: readonly Cell[],
  { knows, lookAlike }: Lexicon,
  { mixesScripts }: Manner,
): Cell[] | undefined {
  if (word.length < 2 || !isOddWord(word) || knows(spell(word))) return undefined;
  const latin = word.map((cell) => ({ ...cell, code: lookAlike(cell.code) ?? cell.code }));
  const letters = word.filter(({ code }) => isLetter(code)).length;
  const base = mixesScripts || word.some(({ code }) => code < 0x80) ? latin : word;
  const tables = letters >= 2 ? [undefined, ...LEET] : [undefined];
  for (const table of tables) {
    const spelled = base.map((cell) => ({ ...cell, code: table?.get(cell.code) ?? cell.code }));
    for (const most of [Number.POSITIVE_INFINITY, 1, 2]) {
      const reading = squeeze(spelled, most);
      if (knows(spell(reading))) return reading;
    }
  }
  return undefined;
}

/** Runs of three and more of one letter become `most`; shorter ones are how words are written. */
function squeeze(word: readonly Cell[], most: number): Cell[] {
  const cells: Cell[] = [];
  for (let i = 0; i < word.length; ) {
    let end = i + 1;
    while (end < word.length && codeAt(word, end) === codeAt(word, i)) end += 1;
    const run = word.slice(i, end);
    const kept = run.length >= 3 ? run.slice(0, most) : run;
    const last = kept.at(-1);
    const close = run.at(-1)?.end;
    cells.push(...kept.slice(0, -1));
    if (last !== undefined) cells.push({ ...last, end: close ?? last.end });
    i = end;
  }
  return cells;
}

/** End of a run of letters that stand alone, each parted from the next by one and the same sign. */
function spacedEnd(cells: readonly Cell[], from: number, partings?: ReadonlySet<number>): number {
  if (isWordCharacter(codeAt(cells, from - 1))) return from;
  const parting = codeAt(cells, from + 1);
  const standsAlone = (at: number): boolean =>
    isLetter(codeAt(cells, at)) && !isWordCharacter(codeAt(cells, at + 1));
  let letters = 0;
  while (letters < LONGEST_WORD && standsAlone(from + 2 * letters)) {
    letters += 1;
    if (codeAt(cells, from + 2 * letters - 1) !== parting) break;
  }
  return letters >= (partings?.has(parting) ? 2 : SPACED_LETTERS) ? from + 2 * letters - 1 : from;
}

/** Spaced letters as the words they spell; undefined where they spell none. */
function readSpaced(run: readonly Cell[], { knows, lookAlike }: Lexicon): Cell[] | undefined {
  const letters = run
    .filter(({ code }) => isLetter(code))
    .map((cell) => ({ ...cell, code: lookAlike(cell.code) ?? cell.code }));
  const words = segment(spell(letters), knows, Math.min(letters.length, SPACED_LETTERS));
  if (words === undefined) return undefined;
  const cells: Cell[] = [];
  let at = 0;
  for (const word of words) {
    cells.push(...letters.slice(at, at + word.length));
    at += word.length;
    const { end = 0 } = letters[at - 1] ?? {};
    cells.push({ code: SPACE, start: end, end });
  }
  return cells;
}

/** A stop or an emoji put between two Chinese characters. */
function isMark(cells: readonly Cell[], i: number): boolean {
  const code = codeAt(cells, i);
  return (code === FULL_STOP || isEmoji(code)) && isHan(codeAt(cells, i - 1)) && isHan(codeAt(cells, i + 1));
}

const spell = (cells: readonly Cell[]): string => String.fromCodePoint(...cells.map(({ code }) => code));

function cellsOf({ codes, starts, ends, length }: Folded): Cell[] {
  return Array.from({ length }, (_, i) => ({
    code: codes[i] ?? 0,
    start: starts[i] ?? 0,
    end: ends[i] ?? 0,
  }));
}

function foldedOf(cells: readonly Cell[]): Folded {
  return {
    length: cells.length,
    codes: Uint32Array.from(cells, ({ code }) => code),
    starts: Uint32Array.from(cells, ({ start }) => start),
    ends: Uint32Array.from(cells, ({ end }) => end),
  };
}

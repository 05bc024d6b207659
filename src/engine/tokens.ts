// Cuts text into tokens in one pass that folds as it goes: a word of an alphabet, or a single ideograph or
// emoji. English phrases run over words, Chinese ones over characters, and both are tokens here.
import {
  entryOf,
  FULL_STOP,
  foldCharacter,
  HAN,
  IGNORED,
  isEmoji,
  kindsOf,
  LETTER,
  SENTENCE_END,
  SINGLE,
  SPECIAL,
  WORD,
} from './characters.ts';
import { type Folded, fold, MAX_FOLDED, MAX_READ } from './fold.ts';
import { HASH_START, hashUnit } from './hash.ts';
import { looksOdd, UNUSUAL } from './oddness.ts';
import { createScratch } from './scratch.ts';

/** Added to the position after the end of a sentence: larger than any gap, so no phrase runs across it. */
export const SENTENCE_DISTANCE = 32;
/** Letters that stand alone, one after another, before they are taken for a spaced word. */
export const SPACED_LETTERS = 3;

/** The tokens of one text, column by column. */
export interface Tokens {
  length: number;
  /** Folded spellings one after another, in UTF-16 units; that of token t ends at `unitEnds[t]`. */
  readonly units: Uint16Array;
  readonly unitEnds: Uint32Array;
  readonly hashes: Uint32Array;
  /** Counts tokens, and jumps by `SENTENCE_DISTANCE` at the end of a sentence. */
  readonly positions: Uint32Array;
  /** Range in the original text, in UTF-16 units, half open. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Kinds that some character, and that every character of the token has. */
  readonly some: Uint32Array;
  readonly every: Uint32Array;
  /** Whether a closer look might read another word: a cheap guess on the safe side. */
  odd: boolean;
  /** Ideographs among them. */
  characters: number;
}

/** One token, spelled out. */
export interface Token {
  readonly word: string;
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

/** Texts up to this length share one set of columns, so that reading them allocates nothing. */
const USUAL_LENGTH = 4096;
const shared = emptyTokens(USUAL_LENGTH);

/**
 * Tokens of any text; linear in its length, never throws. The columns are used again by the next call.
 */
export function readTokens(text: string): Tokens {
  const tokens = tokensFor(text.length);
  return read(text, tokens, false) ? tokens : readFolded(fold(text));
}

/** Tokens of text that was folded, with their places in the original. */
export function readFolded(folded: Folded): Tokens {
  const { starts, ends } = folded;
  const { text, places } = spellFolded(folded);
  const tokens = tokensFor(text.length);
  read(text, tokens, true);
  for (let t = 0; t < tokens.length; t += 1) {
    tokens.starts[t] = starts[places[tokens.starts[t] ?? 0] ?? 0] ?? 0;
    tokens.ends[t] = ends[places[(tokens.ends[t] ?? 1) - 1] ?? 0] ?? 0;
  }
  return tokens;
}

const placesRow = createScratch();
/** Characters spelled at once: an engine takes only so many arguments. */
const SPELLED = 4096;

/** Folded text as a string, and the place each of its UTF-16 units has in the columns. */
function spellFolded({ codes, length }: Folded): { text: string; places: Uint32Array } {
  const places = placesRow(2 * length);
  let text = '';
  let units = 0;
  for (let i = 0; i < length; i += 1) {
    if (i % SPELLED === 0)
      text += Reflect.apply(
        String.fromCodePoint,
        undefined,
        codes.subarray(i, Math.min(length, i + SPELLED)),
      );
    places[units] = i;
    units += 1;
    if ((codes[i] ?? 0) <= 0xffff) continue;
    places[units] = i;
    units += 1;
  }
  return { text, places };
}

/** Tokens of any text as objects, for tools and for compiling. */
export function tokenize(text: string): Token[] {
  const tokens = readTokens(text);
  return Array.from({ length: tokens.length }, (_, t) => ({
    word: spellingOf(tokens, t),
    position: tokens.positions[t] ?? 0,
    start: tokens.starts[t] ?? 0,
    end: tokens.ends[t] ?? 0,
  }));
}

/** Folded spelling of token `t`. */
export function spellingOf({ units, unitEnds }: Tokens, t: number): string {
  const spelling = units.subarray(t === 0 ? 0 : unitEnds[t - 1], unitEnds[t]);
  return Array.from(spelling, (unit) => String.fromCharCode(unit)).join('');
}

function tokensFor(length: number): Tokens {
  return length <= USUAL_LENGTH ? shared : emptyTokens(Math.min(length, MAX_FOLDED));
}

function emptyTokens(size: number): Tokens {
  const column = (): Uint32Array => new Uint32Array(size + 1);
  return {
    length: 0,
    units: new Uint16Array(size + 2),
    unitEnds: column(),
    hashes: column(),
    positions: column(),
    starts: column(),
    ends: column(),
    some: column(),
    every: column(),
    odd: false,
    characters: 0,
  };
}

/** Fills the columns. Stops with false at a character that becomes several, unless the text was folded before. */
function read(text: string, tokens: Tokens, wasFolded: boolean): boolean {
  const { units, unitEnds, hashes, positions, starts, ends, some: somes, every: everies } = tokens;
  const size = Math.min(text.length, MAX_READ);
  let count = 0;
  let kept = 0;
  let position = 0;
  let odd = false;
  let characters = 0;
  let alone = 0;
  // The token being read: `some` is 0 where there is none.
  let some = 0;
  let every = 0;
  let hash = HASH_START;
  // The two characters before, with their kinds.
  let last = 0;
  let beforeLast = 0;
  for (let at = 0; at <= size; at += 1) {
    const from = at;
    let entry = at < size && kept < MAX_FOLDED ? entryOf(text.charCodeAt(at)) : END;
    let code = entry & 0xffff;
    if (entry & (SPECIAL | IGNORED)) {
      if (entry & IGNORED) continue;
      const point = text.codePointAt(at) ?? 0;
      if (point > 0xffff) at += 1;
      const folded = isPlainEmoji(point) ? [point] : foldCharacter(point);
      if (folded.length > 1 && !wasFolded) return false;
      if (folded.length === 0) continue;
      code = folded[0] ?? 0;
      entry = kindsOf(code);
    }
    if (entry & WORD && some & WORD) {
      // The word goes on.
      some |= entry;
      every &= entry;
    } else {
      if (some !== 0) {
        if (some & LETTER) {
          alone = kept - (count === 0 ? 0 : (unitEnds[count - 1] ?? 0)) === 1 ? alone + 1 : 0;
          odd ||= alone >= SPACED_LETTERS;
        }
        unitEnds[count] = kept;
        hashes[count] = hash;
        somes[count] = some;
        everies[count] = every;
        count += 1;
      }
      some = entry & (WORD | SINGLE) ? entry : 0;
      if (some !== 0) {
        every = entry;
        if (entry & HAN) characters += 1;
        hash = HASH_START;
        positions[count] = position;
        position += 1;
        starts[count] = from;
      } else if (entry & (SENTENCE_END | FULL_STOP) && endsSentence(entry, last, text.charCodeAt(at + 1))) {
        position += SENTENCE_DISTANCE;
      }
    }
    if (some !== 0) {
      if (code > 0xffff) {
        units[kept] = 0xd7c0 + (code >> 10);
        hash = hashUnit(hash, 0xd7c0 + (code >> 10));
        kept += 1;
        code = 0xdc00 + (code & 0x3ff);
      }
      units[kept] = code;
      hash = hashUnit(hash, code);
      kept += 1;
      ends[count] = at + 1;
    }
    if (entry === last || (entry | last) & UNUSUAL) odd ||= looksOdd(entry, last, beforeLast);
    beforeLast = last;
    last = entry;
    if (entry === END) break;
  }
  tokens.length = count;
  tokens.odd = odd;
  tokens.characters = characters;
  return true;
}

/** Behind the last character; ends a word as a space does. */
const END = 0x20;

/** The most frequent of the characters beyond the basic plane; skin tones are the exception. */
const isPlainEmoji = (code: number): boolean =>
  isEmoji(code) && !(code >= 0x1f3fb && code <= 0x1f3ff) && code > 0x1f2ff;

/** A full stop inside "3.5" or "..." ends nothing. */
function endsSentence(entry: number, last: number, nextUnit: number): boolean {
  if (entry & SENTENCE_END) return true;
  const next = Number.isNaN(nextUnit) ? 0 : entryOf(nextUnit);
  return (last & FULL_STOP) === 0 && (next & (FULL_STOP | WORD)) === 0;
}

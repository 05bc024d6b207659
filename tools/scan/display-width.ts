// How wide a text stands on a terminal, and how to show what has no width or would do harm there.
import { eastAsianWidth } from 'get-east-asian-width';

/** One character as a reader sees it, with its range in the original. */
export interface Cell {
  readonly shown: string;
  /** Columns it takes. */
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Shown as two columns whatever their parts are. */
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;
/** Invisible, line breaking or controlling, and half surrogate pairs. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Cuts a text into cells; invisible characters become their number, as `⟨200B⟩`. */
export function cellsOf(text: string): Cell[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment, index }) => {
    const shown = EMOJI.test(segment) ? segment : Array.from(segment, showHidden).join('');
    return { shown, width: graphemeWidth(shown), start: index, end: index + segment.length };
  });
}

/** Columns a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(text)) width += graphemeWidth(segment);
  return width;
}

function showHidden(char: string): string {
  if (char === '\t') return ' ';
  if (!HIDDEN.test(char)) return char;
  return `⟨${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

function graphemeWidth(grapheme: string): number {
  if (EMOJI.test(grapheme)) return 2;
  let width = 0;
  for (const char of grapheme) {
    if (!/\p{M}/u.test(char)) width += eastAsianWidth(char.codePointAt(0) ?? 0);
  }
  return width;
}

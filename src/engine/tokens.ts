// Cuts folded text into tokens: a word of an alphabet, or a single ideograph or emoji.
// English phrases run over words, Chinese ones over characters, and both are tokens here.
import { type Folded, fold, isHan } from './fold.ts';

/** Added to the position after the end of a sentence: larger than any gap, so no phrase runs across it. */
export const SENTENCE_DISTANCE = 32;

export interface Token {
  /** Folded spelling. */
  readonly word: string;
  /** Counts tokens, and jumps by `SENTENCE_DISTANCE` at the end of a sentence. */
  readonly position: number;
  /** Range in the original text, in UTF-16 units, half open. */
  readonly start: number;
  readonly end: number;
}

/** Tokens of any text, in order; linear in its length. */
export function tokenize(text: string): Token[] {
  return tokensOf(fold(text));
}

/** Tokens of text that was folded already. */
export function tokensOf(folded: Folded): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  const push = (from: number, to: number): void => {
    let word = '';
    for (let i = from; i < to; i += 1) word += String.fromCodePoint(folded.codes[i] ?? 0);
    tokens.push({ word, position, start: folded.starts[from] ?? 0, end: folded.ends[to - 1] ?? 0 });
    position += 1;
  };
  for (let i = 0; i < folded.length; ) {
    const code = folded.codes[i] ?? 0;
    if (isWordCharacter(code)) {
      const from = i;
      while (i < folded.length && isWordCharacter(folded.codes[i] ?? 0)) i += 1;
      push(from, i);
      continue;
    }
    if (isSingle(code)) push(i, i + 1);
    else if (endsSentence(folded, i)) position += SENTENCE_DISTANCE;
    i += 1;
  }
  return tokens;
}

/** Letters, digits and the underscore, of every alphabet; not ideographs. */
export function isWordCharacter(code: number): boolean {
  if (code < 0x80) {
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
  }
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return false;
  if (code >= 0x2000 && code <= 0x2bff) return false; // punctuation, arrows, symbols
  if (code >= 0x2e80 && code <= 0x31ff) return code >= 0x3131 && code <= 0x318e; // CJK signs and kana; Hangul stays
  return !isHan(code) && !isEmoji(code);
}

function isSingle(code: number): boolean {
  return isHan(code) || isEmoji(code) || (code >= 0x3041 && code <= 0x30ff) || code === 0x3005;
}

export function isEmoji(code: number): boolean {
  return (code >= 0x1f000 && code <= 0x1faff) || (code >= 0x2600 && code <= 0x27bf) || code === 0x2b50;
}

/** A full stop inside "3.5" or "..." ends nothing; a new line does. */
function endsSentence(folded: Folded, i: number): boolean {
  const code = folded.codes[i] ?? 0;
  if (code === 0x0a || code === 0x21 || code === 0x3f || code === 0x3002 || code === 0x203c) return true;
  if (code !== 0x2e) return false;
  const next = folded.codes[i + 1] ?? 0x20;
  return next !== 0x2e && folded.codes[i - 1] !== 0x2e && !isWordCharacter(next);
}

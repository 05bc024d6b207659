// What the tokens of a message may stand for. In the plain reading each stands for itself.
import { DIGIT } from './characters.ts';
import type { Pack } from './pack.ts';
import type { Tokens } from './tokens.ts';
import { createTokenFinder, UNKNOWN } from './vocabulary.ts';

/** The token of any number. */
const NUMBER = 0;

type Column = { readonly [index: number]: number };

/** A message as the automaton reads it, column by column. */
export interface Reading {
  readonly length: number;
  readonly positions: Column;
  readonly starts: Column;
  readonly ends: Column;
  /** Token t may stand for each of `choices` until choiceEnds[t], from where the one before ends. */
  readonly choiceEnds: Column;
  readonly choices: Column;
  /** How alike text and choice are, in bits: among others of one entry, and where the entry is that token alone. */
  readonly likeness: Column;
  readonly likenessAlone: Column;
}

/** The plain reading of tokens: words as they are spelled. Columns are used again by the next call. */
export function createReader(pack: Pack): (tokens: Tokens) => Reading {
  const findToken = createTokenFinder(pack);
  let choiceEnds = new Uint32Array(0);
  let choices = new Uint16Array(0);
  let likeness = new Uint8Array(0); // spelled the same: nothing to compare
  return (tokens) => {
    if (choiceEnds.length < tokens.length) {
      choiceEnds = new Uint32Array(tokens.positions.length);
      choices = new Uint16Array(2 * tokens.positions.length);
      likeness = new Uint8Array(2 * tokens.positions.length);
    }
    let count = 0;
    for (let t = 0; t < tokens.length; t += 1) {
      if ((tokens.every[t] ?? 0) & DIGIT) {
        choices[count] = NUMBER;
        count += 1;
      }
      const token = findToken(tokens, t);
      if (token !== UNKNOWN) {
        choices[count] = token;
        count += 1;
      }
      choiceEnds[t] = count;
    }
    const { length, positions, starts, ends } = tokens;
    return { length, positions, starts, ends, choiceEnds, choices, likeness, likenessAlone: likeness };
  };
}

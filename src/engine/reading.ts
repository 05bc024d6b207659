// What the tokens of a message may stand for. In the plain reading each stands for itself.
import { DIGIT } from './characters.ts';
import { createScratch } from './scratch.ts';
import type { Tokens } from './tokens.ts';
import { type TokenFinder, UNKNOWN } from './vocabulary.ts';

/** The token of any number. */
export const NUMBER = 0;

/** A message as the automaton reads it, column by column. */
export interface Reading {
  readonly length: number;
  readonly positions: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Token t may stand for each of `choices` until choiceEnds[t], from where the one before ends. */
  readonly choiceEnds: Uint32Array;
  readonly choices: Uint16Array;
  /** How alike text and choice are, in bits: among others of one entry, and where the entry is that token alone. */
  readonly likeness: Uint8Array;
  readonly likenessAlone: Uint8Array;
}

const FIRST_CAPACITY = 512;
/** Columns that a very long message made larger are not kept. */
const KEPT_CAPACITY = 16_384;

/** A reading that is built one token after another, in columns that are used again for the next one. */
export class ReadingBuilder implements Reading {
  length = 0;
  positions = new Uint32Array(FIRST_CAPACITY);
  starts = new Uint32Array(FIRST_CAPACITY);
  ends = new Uint32Array(FIRST_CAPACITY);
  choiceEnds = new Uint32Array(FIRST_CAPACITY);
  choices = new Uint16Array(FIRST_CAPACITY);
  likeness = new Uint8Array(FIRST_CAPACITY);
  likenessAlone = new Uint8Array(FIRST_CAPACITY);
  #chosen = 0;

  clear(): void {
    this.length = 0;
    this.#chosen = 0;
    if (this.positions.length > KEPT_CAPACITY) this.#growTokens(FIRST_CAPACITY);
    if (this.choices.length > KEPT_CAPACITY) this.#growChoices(FIRST_CAPACITY);
  }

  /** Something the token that comes next may stand for. */
  choose(token: number, likeness: number, likenessAlone: number): void {
    const at = this.#chosen;
    if (at === this.choices.length) this.#growChoices(2 * at);
    this.choices[at] = token;
    this.likeness[at] = likeness;
    this.likenessAlone[at] = likenessAlone;
    this.#chosen = at + 1;
  }

  /** Ends the token whose choices were given. */
  close(position: number, start: number, end: number): void {
    const at = this.length;
    if (at === this.positions.length) this.#growTokens(2 * at);
    this.positions[at] = position;
    this.starts[at] = start;
    this.ends[at] = end;
    this.choiceEnds[at] = this.#chosen;
    this.length = at + 1;
  }

  #growTokens(capacity: number): void {
    const copy = (column: Uint32Array): Uint32Array<ArrayBuffer> => {
      const larger = new Uint32Array(capacity);
      larger.set(column.subarray(0, this.length));
      return larger;
    };
    this.positions = copy(this.positions);
    this.starts = copy(this.starts);
    this.ends = copy(this.ends);
    this.choiceEnds = copy(this.choiceEnds);
  }

  #growChoices(capacity: number): void {
    const { choices, likeness, likenessAlone } = this;
    this.choices = new Uint16Array(capacity);
    this.likeness = new Uint8Array(capacity);
    this.likenessAlone = new Uint8Array(capacity);
    this.choices.set(choices.subarray(0, this.#chosen));
    this.likeness.set(likeness.subarray(0, this.#chosen));
    this.likenessAlone.set(likenessAlone.subarray(0, this.#chosen));
  }
}

/** A reading of words as they are spelled. */
export interface PlainReading {
  readonly reading: Reading;
  /** The token each word stands for, `UNKNOWN` where no rule knows it. */
  readonly words: Uint32Array;
}

/** Prepares the plain reading of tokens; it is valid until the next call. */
export function createReader(findToken: TokenFinder): (tokens: Tokens) => PlainReading {
  const reading = new ReadingBuilder();
  const wordsRow = createScratch();
  return (tokens) => {
    reading.clear();
    const words = wordsRow(tokens.length);
    for (let t = 0; t < tokens.length; t += 1) {
      // Spelled the same: there is no likeness to compare.
      if ((tokens.every[t] ?? 0) & DIGIT) reading.choose(NUMBER, 0, 0);
      const token = findToken(tokens, t);
      words[t] = token;
      if (token !== UNKNOWN) reading.choose(token, 0, 0);
      reading.close(tokens.positions[t] ?? 0, tokens.starts[t] ?? 0, tokens.ends[t] ?? 0);
    }
    return { reading, words };
  };
}

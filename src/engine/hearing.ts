// How the characters of a message sound, and which of them may stand for another: only those next to a neighbour with
// which they sound like two that stand side by side in an entry of the rules. In ordinary Chinese few do.
import { HAN } from './characters.ts';
import type { Pack } from './pack.ts';
import { hasPair } from './pair-filter.ts';
import type { Tokens } from './tokens.ts';
import { type TokenFinder, UNKNOWN } from './vocabulary.ts';

export interface Hearing {
  /** Listens to the tokens of a text; gives whether some character of it may stand for another. */
  listen(tokens: Tokens): boolean;
  /** The sound of token t of that text, -1 if it has none. */
  soundOf(t: number): number;
  /** Whether a writer may have put it for another: nobody hides behind 的 or 我, or in a common word. */
  isStandIn(t: number): boolean;
  /** Whether it is one and sounds, with a neighbour, like a pair of the rules. */
  isPaired(t: number): boolean;
}

/** Prepares the tables of a pack. Answers are about the text listened to last. */
export function createHearing(pack: Pack, findToken: TokenFinder): Hearing {
  const { ofUnit, ofTokens } = soundsOf(pack);
  const mayFollow = neighboursOf(pack, ofTokens);
  let length = 0;
  let sounds = new Int16Array(0);
  let words = new Uint16Array(0);
  let standIns = new Uint8Array(0);

  /** Two tokens as they stand there, or as they sound, that follow each other in some entry of the rules. */
  const isPair = (before: number): boolean => {
    const after = before + 1;
    if (before < 0 || after >= length) return false;
    const [first, second] = [sounds[before] ?? -1, sounds[after] ?? -1];
    const [word, next] = [words[before] ?? UNKNOWN, words[after] ?? UNKNOWN];
    const [isFirst, isSecond] = [standIns[before] === 1, standIns[after] === 1];
    // Who writes what the rules say need not be heard.
    if (word !== UNKNOWN && next !== UNKNOWN && mayFollow(word, next)) return false;
    return (
      (isFirst && next !== UNKNOWN && mayFollow(SOUND + first, next)) ||
      (isSecond && word !== UNKNOWN && mayFollow(word, SOUND + second)) ||
      (isFirst && isSecond && mayFollow(SOUND + first, SOUND + second))
    );
  };

  return {
    listen(tokens) {
      ({ length } = tokens);
      if (sounds.length < length) {
        sounds = new Int16Array(2 * length);
        words = new Uint16Array(2 * length);
        standIns = new Uint8Array(2 * length);
      }
      let isOneWord = false;
      for (let t = 0; t < length; t += 1) {
        const unit = unitOf(tokens, t);
        const sound = isHan(tokens, t) ? (ofUnit[unit] ?? 0) : 0;
        const word = findToken(tokens, t);
        sounds[t] = sound !== 0 ? sound - 1 : (ofTokens[word]?.[0] ?? -1);
        words[t] = word;
        // In a common word a character means itself.
        const wasOneWord = isOneWord;
        isOneWord =
          t + 1 < length &&
          isHan(tokens, t) &&
          isHan(tokens, t + 1) &&
          hasPair(pack.ordinaryPairs, unit, unitOf(tokens, t + 1));
        standIns[t] = sound !== 0 && !wasOneWord && !isOneWord ? 1 : 0;
      }
      for (let t = 0; t + 1 < length; t += 1) if (isPair(t)) return true;
      return false;
    },
    soundOf: (t) => sounds[t] ?? -1,
    isStandIn: (t) => standIns[t] === 1,
    isPaired: (t) => standIns[t] === 1 && (isPair(t - 1) || isPair(t)),
  };
}

const unitOf = ({ units, unitEnds }: Tokens, t: number): number => units[(unitEnds[t] ?? 1) - 1] ?? 0;
const isHan = ({ some }: Tokens, t: number): boolean => ((some[t] ?? 0) & HAN) !== 0;

/** Numbers of sounds: that of a character one may write for another, + 1, and those of the tokens of the rules. */
function soundsOf({ soundOffsets, soundUnits, mateOffsets, mateTokens, rootChildren }: Pack) {
  const ofUnit = new Uint16Array(0x10000);
  for (let sound = 0; sound + 1 < soundOffsets.length; sound += 1) {
    for (let i = soundOffsets[sound] ?? 0; i < (soundOffsets[sound + 1] ?? 0); i += 1) {
      ofUnit[soundUnits[i] ?? 0] = sound + 1;
    }
  }
  const ofTokens: number[][] = Array.from({ length: rootChildren.length }, () => []);
  for (let sound = 0; sound + 1 < mateOffsets.length; sound += 1) {
    for (let m = mateOffsets[sound] ?? 0; m < (mateOffsets[sound + 1] ?? 0); m += 1) {
      ofTokens[mateTokens[m] ?? 0]?.push(sound);
    }
  }
  return { ofUnit, ofTokens };
}

/** Sounds and tokens share one row of numbers. */
const SOUND = 0x10000;
/** Bits of the set below, at a tenth of them set: it may take a pair for another, and never misses one. */
const FILTER = 2 ** 20;
const placeOf = (before: number, after: number): number => {
  const hash = Math.imul(Math.imul(before, 0x9e3779b1) ^ after, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & (FILTER - 1);
};

/** The pairs of tokens side by side in the entries of the rules, as they are and with one or both known by the sound alone. */
function neighboursOf({ edgeOffsets, edgeTokens }: Pack, ofTokens: readonly (readonly number[])[]) {
  const bits = new Uint8Array(FILTER >> 3);
  const add = (before: number, after: number): void => {
    const place = placeOf(before, after);
    bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7));
  };
  // Edge e leads to node e + 1, so the token that leads to node n is that of edge n - 1.
  for (let node = 1; node + 1 < edgeOffsets.length; node += 1) {
    const first = edgeTokens[node - 1] ?? 0;
    for (let edge = edgeOffsets[node] ?? 0; edge < (edgeOffsets[node + 1] ?? 0); edge += 1) {
      const second = edgeTokens[edge] ?? 0;
      add(first, second);
      for (const sound of ofTokens[first] ?? []) {
        add(SOUND + sound, second);
        for (const other of ofTokens[second] ?? []) add(SOUND + sound, SOUND + other);
      }
      for (const other of ofTokens[second] ?? []) add(first, SOUND + other);
    }
  }
  return (before: number, after: number): boolean => {
    const place = placeOf(before, after);
    return ((bits[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
  };
}

// How the characters of a message sound, and which of them may stand for another: only those next to a neighbour with
// which they sound like two that stand side by side in an entry of the rules. In ordinary Chinese few do.
import { HAN } from './characters.ts';
import type { Pack } from './pack.ts';
import { hasPair } from './pair-filter.ts';
import { addPair, createPairs, mayHold } from './pair-set.ts';
import { createScratch } from './scratch.ts';
import type { Tokens } from './tokens.ts';
import { UNKNOWN } from './vocabulary.ts';

export interface Hearing {
  /**
   * Listens to the tokens of a text; gives whether some character of it may stand for another.
   * @param words what each token stands for as it is spelled.
   */
  listen(tokens: Tokens, words: Uint32Array): boolean;
  /** The sound of token t of that text, which may stand for another. */
  soundOf(t: number): number;
  /** Whether a writer may have put it for another: nobody hides behind 的 or 我, or in a common word. */
  isStandIn(t: number): boolean;
  /** Whether it is one and sounds, with a neighbour, like a pair of the rules. */
  isPaired(t: number): boolean;
}

/** Prepares the tables of a pack. Answers are about the text listened to last. */
export function createHearing(pack: Pack): Hearing {
  const { ofUnit, ofTokens } = soundsOf(pack);
  const neighbours = neighboursOf(pack, ofTokens);
  const rows = { sounds: createScratch(), standIns: createScratch(), pairs: createScratch() };
  let [sounds, standIns, pairs] = [rows.sounds(0), rows.standIns(0), rows.pairs(0)];

  /** Two tokens as they stand there, or as they sound, that follow each other in some entry of the rules. */
  const isPair = (before: number, word: number, next: number): boolean => {
    const [isFirst, isSecond] = [standIns[before] === 1, standIns[before + 1] === 1];
    if (!isFirst && !isSecond) return false;
    // Who writes what the rules say need not be heard.
    if (word !== UNKNOWN && next !== UNKNOWN && mayHold(neighbours, word, next)) return false;
    const [first, second] = [SOUND + (sounds[before] ?? 0), SOUND + (sounds[before + 1] ?? 0)];
    return (
      (isFirst && next !== UNKNOWN && mayHold(neighbours, first, next)) ||
      (isSecond && word !== UNKNOWN && mayHold(neighbours, word, second)) ||
      (isFirst && isSecond && mayHold(neighbours, first, second))
    );
  };

  return {
    listen(tokens, words) {
      const { length } = tokens;
      sounds = rows.sounds(length);
      standIns = rows.standIns(length);
      pairs = rows.pairs(length);
      let isOneWord = false;
      for (let t = 0; t < length; t += 1) {
        const unit = unitOf(tokens, t);
        const sound = isHan(tokens, t) ? (ofUnit[unit] ?? 0) : 0;
        sounds[t] = sound - 1;
        // In a common word a character means itself.
        const wasOneWord = isOneWord;
        isOneWord =
          t + 1 < length &&
          isHan(tokens, t) &&
          isHan(tokens, t + 1) &&
          hasPair(pack.ordinaryPairs, unit, unitOf(tokens, t + 1));
        standIns[t] = sound !== 0 && !wasOneWord && !isOneWord ? 1 : 0;
      }
      let hasPairs = false;
      for (let t = 0; t + 1 < length; t += 1) {
        const pair = isPair(t, words[t] ?? UNKNOWN, words[t + 1] ?? UNKNOWN);
        pairs[t] = pair ? 1 : 0;
        hasPairs ||= pair;
      }
      if (length > 0) pairs[length - 1] = 0;
      return hasPairs;
    },
    soundOf: (t) => sounds[t] ?? 0,
    isStandIn: (t) => standIns[t] === 1,
    isPaired: (t) => standIns[t] === 1 && (pairs[t] === 1 || (t > 0 && pairs[t - 1] === 1)),
  };
}

const unitOf = ({ units, unitEnds }: Tokens, t: number): number => units[(unitEnds[t] ?? 1) - 1] ?? 0;
const isHan = ({ some }: Tokens, t: number): boolean => ((some[t] ?? 0) & HAN) !== 0;

const NO_SOUNDS: readonly number[] = [];

/** Numbers of sounds: that of a character one may write for another, + 1, and those of the tokens of the rules. */
function soundsOf({ soundOffsets, soundUnits, mateOffsets, mateTokens, rootChildren }: Pack) {
  const ofUnit = new Uint16Array(0x10000);
  for (let sound = 0; sound + 1 < soundOffsets.length; sound += 1) {
    for (let i = soundOffsets[sound] ?? 0; i < (soundOffsets[sound + 1] ?? 0); i += 1) {
      ofUnit[soundUnits[i] ?? 0] = sound + 1;
    }
  }
  const ofTokens = new Array<readonly number[]>(rootChildren.length).fill(NO_SOUNDS);
  for (let sound = 0; sound + 1 < mateOffsets.length; sound += 1) {
    for (let m = mateOffsets[sound] ?? 0; m < (mateOffsets[sound + 1] ?? 0); m += 1) {
      const token = mateTokens[m] ?? 0;
      ofTokens[token] = [...(ofTokens[token] ?? NO_SOUNDS), sound];
    }
  }
  return { ofUnit, ofTokens };
}

/** Sounds and tokens share one row of numbers. */
const SOUND = 0x10000;
/** Bits of the set below, at a tenth of them set. */
const NEIGHBOUR_BITS = 2 ** 20;

/** The pairs of tokens side by side in the entries of the rules, as they are and with one or both known by the sound alone. */
function neighboursOf({ edgeOffsets, edgeTokens }: Pack, ofTokens: readonly (readonly number[])[]) {
  const neighbours = createPairs(NEIGHBOUR_BITS);
  // Edge e leads to node e + 1, so the token that leads to node n is that of edge n - 1.
  for (let node = 1; node + 1 < edgeOffsets.length; node += 1) {
    const first = edgeTokens[node - 1] ?? 0;
    for (let edge = edgeOffsets[node] ?? 0; edge < (edgeOffsets[node + 1] ?? 0); edge += 1) {
      const second = edgeTokens[edge] ?? 0;
      addPair(neighbours, first, second);
      for (const sound of ofTokens[first] ?? []) {
        addPair(neighbours, SOUND + sound, second);
        for (const other of ofTokens[second] ?? []) addPair(neighbours, SOUND + sound, SOUND + other);
      }
      for (const other of ofTokens[second] ?? []) addPair(neighbours, first, SOUND + other);
    }
  }
  return neighbours;
}

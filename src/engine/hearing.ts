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
  const ofUnit = soundsOfUnits(pack);
  const neighbours = neighboursOf(pack);
  const rows = { sounds: createScratch(), standIns: createScratch(), pairs: createScratch() };
  let [sounds, standIns, pairs] = [rows.sounds(0), rows.standIns(0), rows.pairs(0)];

  /** Two tokens as they stand there, or as they sound, that follow each other in some entry of the rules. */
  const isPair = (before: number, word: number, next: number): boolean => {
    const isFirst = standIns[before] === 1;
    const isSecond = standIns[before + 1] === 1;
    if (!isFirst && !isSecond) return false;
    // Who writes what the rules say need not be heard.
    if (word !== UNKNOWN && next !== UNKNOWN && mayHold(neighbours, word, next)) return false;
    const first = SOUND + (sounds[before] ?? 0);
    const second = SOUND + (sounds[before + 1] ?? 0);
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
      // In a common word a character means itself.
      let isOneWord = false;
      let unit = hanAt(tokens, 0);
      for (let t = 0; t < length; t += 1) {
        const wasOneWord = isOneWord;
        const next = hanAt(tokens, t + 1);
        isOneWord = unit !== 0 && next !== 0 && hasPair(pack.ordinaryPairs, unit, next);
        const sound = ofUnit[unit] ?? 0;
        sounds[t] = sound - 1;
        standIns[t] = sound !== 0 && !wasOneWord && !isOneWord ? 1 : 0;
        unit = next;
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

/** The last unit of a token that is an ideograph, 0 for every other token, and behind the last one. */
const hanAt = ({ length, some, units, unitEnds }: Tokens, t: number): number =>
  t < length && ((some[t] ?? 0) & HAN) !== 0 ? (units[(unitEnds[t] ?? 1) - 1] ?? 0) : 0;

/** The sound of each character one may write for another, + 1. */
function soundsOfUnits({ soundOffsets, soundUnits }: Pack): Uint16Array {
  const ofUnit = new Uint16Array(0x10000);
  for (let sound = 0; sound + 1 < soundOffsets.length; sound += 1) {
    const end = soundOffsets[sound + 1] ?? 0;
    for (let i = soundOffsets[sound] ?? 0; i < end; i += 1) ofUnit[soundUnits[i] ?? 0] = sound + 1;
  }
  return ofUnit;
}

/** The sounds of each token of the rules: those of token t are `sounds[ends[t - 1]]` until `sounds[ends[t]]`. */
function soundsOfTokens({ mateOffsets, mateTokens, rootChildren }: Pack) {
  const ends = new Uint32Array(rootChildren.length);
  for (let m = 0; m < mateTokens.length; m += 1)
    ends[mateTokens[m] ?? 0] = (ends[mateTokens[m] ?? 0] ?? 0) + 1;
  for (let token = 1; token < ends.length; token += 1)
    ends[token] = (ends[token] ?? 0) + (ends[token - 1] ?? 0);
  const sounds = new Uint16Array(mateTokens.length);
  const free = ends.slice();
  for (let sound = mateOffsets.length - 2; sound >= 0; sound -= 1) {
    const end = mateOffsets[sound + 1] ?? 0;
    for (let m = mateOffsets[sound] ?? 0; m < end; m += 1) {
      const token = mateTokens[m] ?? 0;
      const place = (free[token] ?? 0) - 1;
      free[token] = place;
      sounds[place] = sound;
    }
  }
  return { ends, sounds };
}

/** Sounds and tokens share one row of numbers. */
const SOUND = 0x10000;
/** Bits of the set below, at a tenth of them set. */
const NEIGHBOUR_BITS = 2 ** 20;

/** The pairs of tokens side by side in the entries of the rules, as they are and with one or both known by the sound alone. */
function neighboursOf(pack: Pack): Uint8Array {
  const { edgeOffsets, edgeTokens } = pack;
  const { ends, sounds } = soundsOfTokens(pack);
  const neighbours = createPairs(NEIGHBOUR_BITS);
  /** The pairs of `first` with the token behind it, and with each of its sounds. */
  const addBehind = (first: number, second: number): void => {
    addPair(neighbours, first, second);
    const end = ends[second] ?? 0;
    for (let s = ends[second - 1] ?? 0; s < end; s += 1) addPair(neighbours, first, SOUND + (sounds[s] ?? 0));
  };
  // Edge e leads to node e + 1, so the token that leads to node n is that of edge n - 1.
  for (let node = 1; node + 1 < edgeOffsets.length; node += 1) {
    const first = edgeTokens[node - 1] ?? 0;
    const lastSound = ends[first] ?? 0;
    const lastEdge = edgeOffsets[node + 1] ?? 0;
    for (let edge = edgeOffsets[node] ?? 0; edge < lastEdge; edge += 1) {
      const second = edgeTokens[edge] ?? 0;
      addBehind(first, second);
      for (let s = ends[first - 1] ?? 0; s < lastSound; s += 1) addBehind(SOUND + (sounds[s] ?? 0), second);
    }
  }
  return neighbours;
}

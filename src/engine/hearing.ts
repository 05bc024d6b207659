// How the characters of a message sound, and where that is worth following: only where two neighbours sound like
// two that stand side by side in an entry of the rules, which in ordinary Chinese few do.
import { HAN } from './characters.ts';
import type { Pack } from './pack.ts';
import { hasPair } from './pair-filter.ts';
import type { Tokens } from './tokens.ts';
import type { TokenFinder } from './vocabulary.ts';

export interface Heard {
  /** The sound of token t, -1 if it has none. */
  soundOf(t: number): number;
  /** Whether a writer may have put this character for another: nobody hides behind 的 or 我, or in a common word. */
  isStandIn(t: number): boolean;
  /** Whether token t and a neighbour sound like a pair of the rules. */
  isPaired(t: number): boolean;
}

/** Prepares the tables of a pack. What `hear` gives is valid until its next call. */
export function createHearing(pack: Pack, findToken: TokenFinder): (tokens: Tokens) => Heard {
  const soundOfUnit = soundsByUnit(pack);
  const soundsOfToken = soundsByToken(pack);
  const count = pack.mateOffsets.length - 1;
  const pairs = pairsOf(pack, soundsOfToken, count);
  let sounds = new Int16Array(0);
  return (tokens) => {
    if (sounds.length < tokens.length) sounds = new Int16Array(2 * tokens.length);
    const unitOf = (t: number): number => tokens.units[(tokens.unitEnds[t] ?? 1) - 1] ?? 0;
    const isHan = (t: number): boolean => ((tokens.some[t] ?? 0) & HAN) !== 0;
    /** In a common word a character means itself. */
    const isInWord = (t: number): boolean =>
      (t > 0 && isHan(t - 1) && hasPair(pack.ordinaryPairs, unitOf(t - 1), unitOf(t))) ||
      (t + 1 < tokens.length && isHan(t + 1) && hasPair(pack.ordinaryPairs, unitOf(t), unitOf(t + 1)));
    const hasSound = (t: number): boolean => isHan(t) && soundOfUnit[unitOf(t)] !== 0;
    for (let t = 0; t < tokens.length; t += 1) {
      sounds[t] = hasSound(t)
        ? (soundOfUnit[unitOf(t)] ?? 0) - 1
        : (soundsOfToken[findToken(tokens, t)]?.[0] ?? -1);
    }
    const isPair = (before: number, after: number): boolean => {
      if (before < 0 || after >= tokens.length) return false;
      const [first, second] = [sounds[before] ?? -1, sounds[after] ?? -1];
      return first >= 0 && second >= 0 && pairs[first * count + second] === 1;
    };
    return {
      soundOf: (t) => sounds[t] ?? -1,
      isStandIn: (t) => hasSound(t) && !isInWord(t),
      isPaired: (t) => isPair(t - 1, t) || isPair(t, t + 1),
    };
  };
}

/** Number of the sound + 1 by character. */
function soundsByUnit({ soundOffsets, soundUnits }: Pack): Uint16Array {
  const sounds = new Uint16Array(0x10000);
  for (let sound = 0; sound + 1 < soundOffsets.length; sound += 1) {
    for (let i = soundOffsets[sound] ?? 0; i < (soundOffsets[sound + 1] ?? 0); i += 1) {
      sounds[soundUnits[i] ?? 0] = sound + 1;
    }
  }
  return sounds;
}

function soundsByToken({ mateOffsets, mateTokens, rootChildren }: Pack): number[][] {
  const sounds: number[][] = Array.from({ length: rootChildren.length }, () => []);
  for (let sound = 0; sound + 1 < mateOffsets.length; sound += 1) {
    for (let m = mateOffsets[sound] ?? 0; m < (mateOffsets[sound + 1] ?? 0); m += 1) {
      sounds[mateTokens[m] ?? 0]?.push(sound);
    }
  }
  return sounds;
}

/** A square of sounds: 1 where the second follows the first on an edge of the trie. */
function pairsOf(pack: Pack, soundsOfToken: readonly number[][], count: number): Uint8Array {
  const { edgeOffsets, edgeTokens } = pack;
  const pairs = new Uint8Array(count * count);
  // Edge e leads to node e + 1, so the token that leads to node n is that of edge n - 1.
  for (let node = 1; node + 1 < edgeOffsets.length; node += 1) {
    for (const first of soundsOfToken[edgeTokens[node - 1] ?? 0] ?? []) {
      for (let edge = edgeOffsets[node] ?? 0; edge < (edgeOffsets[node + 1] ?? 0); edge += 1) {
        for (const second of soundsOfToken[edgeTokens[edge] ?? 0] ?? []) pairs[first * count + second] = 1;
      }
    }
  }
  return pairs;
}

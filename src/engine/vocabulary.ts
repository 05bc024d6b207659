// The tokens the rules know, laid out as a hash table that is used where it lies, and how they sound.
import { HASH_START, hashUnit } from './hash.ts';
import type { Orthography } from './orthography.ts';
import { offsetsOf, type Pack } from './pack.ts';
import { writePairs } from './pair-filter.ts';
import type { Tokens } from './tokens.ts';

/** The token of a word no rule knows. */
export const UNKNOWN = 0xffff;

export type VocabularySections = Pick<
  Pack,
  | 'wordTable'
  | 'spellingOffsets'
  | 'spellingUnits'
  | 'spellingTokens'
  | 'mateOffsets'
  | 'mateTokens'
  | 'soundOffsets'
  | 'soundUnits'
  | 'ordinaryPairs'
>;

/** Token 0 has no spelling; a spelling that is a token of its own keeps its own meaning. */
export function layOutVocabulary(tokens: readonly string[], orthography: Orthography): VocabularySections {
  const own = new Set(tokens);
  const spellings = tokens.flatMap((word, token) =>
    token === 0
      ? []
      : [word, ...orthography.spellings(word).filter((other) => !own.has(other))].map((spelling) => ({
          spelling,
          token,
        })),
  );
  // At most half full, so that a search soon meets a gap.
  const wordTable = new Uint16Array(2 ** Math.ceil(Math.log2(2 * spellings.length + 2)));
  spellings.forEach(({ spelling }, index) => {
    let place = hashOf(spelling) & (wordTable.length - 1);
    while (wordTable[place] !== 0) place = (place + 1) & (wordTable.length - 1);
    wordTable[place] = index + 1;
  });
  return {
    wordTable,
    spellingOffsets: offsetsOf(spellings.map(({ spelling }) => spelling)),
    spellingUnits: unitsOf(spellings.map(({ spelling }) => spelling).join('')),
    spellingTokens: Uint16Array.from(spellings, ({ token }) => token),
    ...layOutSounds(tokens, orthography),
    ordinaryPairs: writePairs(orthography.ordinaryPairs),
  };
}

/** Tokens by their sound, and the characters by which a message may mean it. */
function layOutSounds(
  tokens: readonly string[],
  { syllables, soundsOf, charactersOf }: Orthography,
): Pick<Pack, 'mateOffsets' | 'mateTokens' | 'soundOffsets' | 'soundUnits'> {
  const mates: number[][] = syllables.map(() => []);
  tokens.forEach((word, token) => {
    for (const sound of soundsOf(word)) mates[sound]?.push(token);
  });
  const characters = mates.map((known, sound) => (known.length === 0 ? '' : charactersOf(sound).join('')));
  return {
    mateOffsets: offsetsOf(mates),
    mateTokens: Uint16Array.from(mates.flat()),
    soundOffsets: offsetsOf(characters),
    soundUnits: unitsOf(characters.join('')),
  };
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

function hashOf(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i += 1) hash = hashUnit(hash, word.charCodeAt(i));
  return hash;
}

type WordTable = Pick<Pack, 'wordTable' | 'spellingOffsets' | 'spellingUnits' | 'spellingTokens'>;

/** The token of word `t` of a text; `UNKNOWN` if no rule knows it. */
export type TokenFinder = (tokens: Tokens, t: number) => number;

/** Prepares the table for looking up words. */
export function createTokenFinder(pack: WordTable): TokenFinder {
  // Every second token of Chinese is one of these: worth a table of their own.
  const ofOneUnit = new Uint16Array(0x10000).fill(UNKNOWN);
  pack.spellingTokens.forEach((token, spelling) => {
    const start = pack.spellingOffsets[spelling] ?? 0;
    if (pack.spellingOffsets[spelling + 1] === start + 1) ofOneUnit[pack.spellingUnits[start] ?? 0] = token;
  });
  return ({ hashes, units, unitEnds }, t) => {
    const from = t === 0 ? 0 : (unitEnds[t - 1] ?? 0);
    const to = unitEnds[t] ?? 0;
    return to - from === 1
      ? (ofOneUnit[units[from] ?? 0] ?? UNKNOWN)
      : find(pack, hashes[t] ?? 0, units, from, to);
  };
}

/** Whether a rule knows the spelling of folded characters from one place to another. */
export type WordKnower = (codes: Uint32Array, from: number, to: number) => boolean;

/** Prepares the table for asking whether a word is known. */
export function createWordKnower(pack: WordTable): WordKnower {
  let units = new Uint16Array(0);
  return (codes, from, to) => {
    if (units.length < 2 * (to - from)) units = new Uint16Array(4 * (to - from));
    let hash = HASH_START;
    let length = 0;
    for (let i = from; i < to; i += 1) {
      let code = codes[i] ?? 0;
      if (code > 0xffff) {
        const high = 0xd7c0 + (code >> 10);
        units[length] = high;
        hash = hashUnit(hash, high);
        length += 1;
        code = 0xdc00 + (code & 0x3ff);
      }
      units[length] = code;
      hash = hashUnit(hash, code);
      length += 1;
    }
    return find(pack, hash, units, 0, length) !== UNKNOWN;
  };
}

function find(
  { wordTable, spellingOffsets, spellingUnits, spellingTokens }: WordTable,
  hash: number,
  units: Uint16Array,
  from: number,
  to: number,
): number {
  const mask = wordTable.length - 1;
  for (let place = hash & mask; ; place = (place + 1) & mask) {
    const spelling = (wordTable[place] ?? 0) - 1;
    if (spelling < 0) return UNKNOWN;
    const start = spellingOffsets[spelling] ?? 0;
    if ((spellingOffsets[spelling + 1] ?? 0) - start !== to - from) continue;
    let i = from;
    while (i < to && units[i] === spellingUnits[start + i - from]) i += 1;
    if (i === to) return spellingTokens[spelling] ?? UNKNOWN;
  }
}

// Reads Chinese by its sound: 罗聊 and luoliao as 裸聊. Every character may stand for any word of the rules
// that sounds like it, and a Latin word for the syllables it consists of; so many readings are right only by
// chance, and a phrase must be long enough, or true enough to the letter, to count.
import { DIGIT, FOREIGN, HAN, LETTER } from './characters.ts';
import type { Pack } from './pack.ts';
import type { Reading } from './reading.ts';
import { createSyllableSplitter, MOST_LETTERS } from './syllables.ts';
import { spellingOf, type Tokens } from './tokens.ts';
import { createTokenFinder, UNKNOWN } from './vocabulary.ts';

/**
 * Bits by which one matching token tells a phrase from chance. Basis: a character of chat is one of about
 * a thousand (10 bits), its syllable one of about four hundred, unequally common (6 bits); who writes
 * syllables in letters does so on purpose (8 bits).
 */
const LITERAL = 10;
const SAME_SOUND = 6;
const SYLLABLE = 8;
/** One character that only sounds like the whole of an entry says next to nothing. */
const SAME_SOUND_ALONE = 1;
/** A phrase by sound needs as many: two characters and one that sounds like it, or four syllables. */
export const LEAST_LIKENESS = 26;

/** A text without characters is Chinese only if nearly all its letters are syllables. */
const LEAST_PINYIN = 0.8;
const FEWEST_SYLLABLES = 4;

/** The reading by sound; undefined where there is no Chinese to be heard. */
export function createSoundReader(pack: Pack): (tokens: Tokens) => Reading | undefined {
  const findToken = createTokenFinder(pack);
  const split = createSyllableSplitter(pack.syllables);
  const soundOfUnit = soundsByUnit(pack);

  /** Syllables of each word that consists of them, by token. A text without characters must be nearly all syllables. */
  const syllablesIn = (tokens: Tokens, hasHan: boolean): Map<number, readonly number[]> => {
    const found = new Map<number, readonly number[]>();
    const mostForeign = hasHan ? Number.POSITIVE_INFINITY : (1 - LEAST_PINYIN) * lettersOf(tokens);
    let foreign = 0;
    let count = 0;
    for (let t = 0; t < tokens.length; t += 1) {
      if (!isLatinWord(tokens, t)) continue;
      const sounds = mayBeSyllables(tokens, t) ? split(spellingOf(tokens, t)) : undefined;
      if (sounds === undefined) foreign += lengthOf(tokens, t);
      else {
        found.set(t, sounds);
        count += sounds.length;
      }
      if (foreign > mostForeign) return new Map();
    }
    return hasHan || count >= FEWEST_SYLLABLES ? found : new Map();
  };

  return (tokens) => {
    let han = 0;
    for (let t = 0; t < tokens.length; t += 1) if ((tokens.some[t] ?? 0) & HAN) han += 1;
    const pinyin = syllablesIn(tokens, han > 0);
    if (han < 2 && pinyin.size === 0) return undefined;

    const reading = createColumns();
    let shift = 0;
    for (let t = 0; t < tokens.length; t += 1) {
      const place = { start: tokens.starts[t] ?? 0, end: tokens.ends[t] ?? 0 };
      const token = findToken(tokens, t);
      const sounds = pinyin.get(t);
      const unit = tokens.units[(tokens.unitEnds[t] ?? 1) - 1] ?? 0;
      const sound = (tokens.some[t] ?? 0) & HAN ? (soundOfUnit[unit] ?? 0) - 1 : -1;
      if (token !== UNKNOWN) reading.choose(token, LITERAL);
      if ((tokens.every[t] ?? 0) & DIGIT) reading.choose(0, LITERAL);
      if (sounds === undefined) {
        if (sound >= 0) chooseMates(reading, sound, SAME_SOUND, token);
        reading.close(shift + (tokens.positions[t] ?? 0), place);
        continue;
      }
      sounds.forEach((syllable, i) => {
        if (i > 0) shift += 1;
        chooseMates(reading, syllable, SYLLABLE, UNKNOWN);
        reading.close(shift + (tokens.positions[t] ?? 0), place);
      });
    }
    return reading.finish();
  };

  function chooseMates(reading: Columns, sound: number, likeness: number, literal: number): void {
    for (let m = pack.mateOffsets[sound] ?? 0; m < (pack.mateOffsets[sound + 1] ?? 0); m += 1) {
      const mate = pack.mateTokens[m] ?? 0;
      if (mate !== literal) reading.choose(mate, likeness);
    }
  }
}

const isLatinWord = ({ some }: Tokens, t: number): boolean =>
  ((some[t] ?? 0) & (LETTER | FOREIGN | DIGIT)) === LETTER;

/** Chinese syllables end in a vowel, n, ng or r: a look at the last letter spares most English words a closer one. */
function mayBeSyllables(tokens: Tokens, t: number): boolean {
  const { units, unitEnds } = tokens;
  return lengthOf(tokens, t) <= MOST_LETTERS && LAST_LETTERS.includes(units[(unitEnds[t] ?? 1) - 1] ?? 0);
}
const LAST_LETTERS = Array.from('aeiouvngr', (letter) => letter.charCodeAt(0));

function lettersOf(tokens: Tokens): number {
  let letters = 0;
  for (let t = 0; t < tokens.length; t += 1) if (isLatinWord(tokens, t)) letters += lengthOf(tokens, t);
  return letters;
}

const lengthOf = ({ unitEnds }: Tokens, t: number): number =>
  (unitEnds[t] ?? 0) - (t === 0 ? 0 : (unitEnds[t - 1] ?? 0));

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

interface Columns {
  choose(token: number, likeness: number): void;
  /** Ends the token whose choices were given. */
  close(position: number, place: { readonly start: number; readonly end: number }): void;
  finish(): Reading;
}

function createColumns(): Columns {
  const positions: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const choiceEnds: number[] = [];
  const choices: number[] = [];
  const likeness: number[] = [];
  const likenessAlone: number[] = [];
  return {
    choose(token, bits) {
      choices.push(token);
      likeness.push(bits);
      likenessAlone.push(bits === SAME_SOUND ? SAME_SOUND_ALONE : bits);
    },
    close(position, { start, end }) {
      positions.push(position);
      starts.push(start);
      ends.push(end);
      choiceEnds.push(choices.length);
    },
    finish: () => ({
      length: positions.length,
      positions,
      starts,
      ends,
      choiceEnds,
      choices,
      likeness,
      likenessAlone,
    }),
  };
}

// Reads Chinese by its sound: 罗聊 and luoliao as 裸聊. Every character may stand for any word of the rules
// that sounds like it, and a Latin word for the syllables it consists of; so many readings are right only by
// chance, and a phrase must be long enough, or true enough to the letter, to count.
import { DIGIT } from './characters.ts';
import { createHearing, type Hearing } from './hearing.ts';
import type { Occurrences } from './occurrences.ts';
import type { Pack } from './pack.ts';
import { createPinyinFinder } from './pinyin.ts';
import { NUMBER, type Reading, ReadingBuilder } from './reading.ts';
import type { Tokens } from './tokens.ts';
import { UNKNOWN } from './vocabulary.ts';

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
/** A phrase by sound needs as many: three characters and one that sounds like it, two and two, or four syllables. */
export const LEAST_LIKENESS = 28;
/** Characters below which there is nothing to compare. */
const FEWEST_CHARACTERS = 2;
const NONE: readonly number[] = [];

/** The reading by sound; undefined where there is no Chinese to be heard. Valid until the next call. */
export function createSoundReader(pack: Pack): (tokens: Tokens, words: Uint32Array) => Reading | undefined {
  const findPinyin = createPinyinFinder(pack.syllables);
  const reading = new ReadingBuilder();
  // Its tables are made for the first Chinese message; many chats never need them.
  let hearing: Hearing | undefined;

  const chooseMates = (sound: number, likeness: number, alone: number, literal: number): void => {
    for (let m = pack.mateOffsets[sound] ?? 0; m < (pack.mateOffsets[sound + 1] ?? 0); m += 1) {
      const mate = pack.mateTokens[m] ?? 0;
      if (mate !== literal) reading.choose(mate, likeness, alone);
    }
  };

  return (tokens, words) => {
    const { characters } = tokens;
    const pinyin = findPinyin(tokens);
    if (characters < FEWEST_CHARACTERS && pinyin.size === 0) return undefined;
    hearing ??= createHearing(pack);
    if (!hearing.listen(tokens, words) && pinyin.size === 0) return undefined;

    reading.clear();
    let position = 0;
    for (let t = 0; t < tokens.length; t += 1) {
      // Several syllables of one word take several places.
      const step = (tokens.positions[t] ?? 0) - (t === 0 ? 0 : (tokens.positions[t - 1] ?? 0));
      position += step;
      const start = tokens.starts[t] ?? 0;
      const end = tokens.ends[t] ?? 0;
      const token = words[t] ?? UNKNOWN;
      if (token !== UNKNOWN) reading.choose(token, LITERAL, LITERAL);
      if ((tokens.every[t] ?? 0) & DIGIT) reading.choose(NUMBER, LITERAL, LITERAL);
      if (hearing.isPaired(t) || (pinyin.size > 0 && hearing.isStandIn(t)))
        chooseMates(hearing.soundOf(t), SAME_SOUND, SAME_SOUND_ALONE, token);
      const syllables = pinyin.size === 0 ? NONE : (pinyin.get(t) ?? NONE);
      for (let place = 0; place < syllables.length; place += 1) {
        if (place > 0) {
          reading.close(position, start, end);
          position += 1;
        }
        chooseMates(syllables[place] ?? 0, SYLLABLE, SYLLABLE, place === 0 ? token : UNKNOWN);
      }
      reading.close(position, start, end);
    }
    return reading;
  };
}

/**
 * Whether an entry of more than one token stands there by its sound. One character that only sounds like an entry says
 * next to nothing, so without such an entry the walk would find what was found already.
 */
export function hearsEntry({ count, starts, ends, likeness }: Occurrences): boolean {
  for (let o = 0; o < count; o += 1) {
    const tokens = (ends[o] ?? 0) - (starts[o] ?? 0) + 1;
    if (tokens > 1 && (likeness[o] ?? 0) < LITERAL * tokens) return true;
  }
  return false;
}

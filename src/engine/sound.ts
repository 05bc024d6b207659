// Reads Chinese by its sound: 罗聊 and luoliao as 裸聊. Every character may stand for any word of the rules
// that sounds like it, and a Latin word for the syllables it consists of; so many readings are right only by
// chance, and a phrase must be long enough, or true enough to the letter, to count.
import { DIGIT, HAN } from './characters.ts';
import { createHearing, type Hearing } from './hearing.ts';
import type { Occurrences } from './occurrences.ts';
import type { Pack } from './pack.ts';
import { createPinyinFinder } from './pinyin.ts';
import { NUMBER, type Reading, ReadingBuilder } from './reading.ts';
import type { Tokens } from './tokens.ts';
import { type TokenFinder, UNKNOWN } from './vocabulary.ts';

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

/** The reading by sound; undefined where there is no Chinese to be heard. Valid until the next call. */
export function createSoundReader(
  pack: Pack,
  findToken: TokenFinder,
): (tokens: Tokens) => Reading | undefined {
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

  return (tokens) => {
    const characters = countCharacters(tokens);
    const pinyin = findPinyin(tokens, characters > 0);
    if (characters < FEWEST_CHARACTERS && pinyin.size === 0) return undefined;
    hearing ??= createHearing(pack, findToken);
    if (!hearing.listen(tokens) && pinyin.size === 0) return undefined;

    reading.clear();
    let position = 0;
    for (let t = 0; t < tokens.length; t += 1) {
      // Several syllables of one word take several places.
      const step = (tokens.positions[t] ?? 0) - (t === 0 ? 0 : (tokens.positions[t - 1] ?? 0));
      position += step;
      const [start, end] = [tokens.starts[t] ?? 0, tokens.ends[t] ?? 0];
      const token = findToken(tokens, t);
      if (token !== UNKNOWN) reading.choose(token, LITERAL, LITERAL);
      if ((tokens.every[t] ?? 0) & DIGIT) reading.choose(NUMBER, LITERAL, LITERAL);
      if (hearing.isPaired(t) || (pinyin.size > 0 && hearing.isStandIn(t)))
        chooseMates(hearing.soundOf(t), SAME_SOUND, SAME_SOUND_ALONE, token);
      const [first, ...others] = pinyin.get(t) ?? [];
      if (first !== undefined) chooseMates(first, SYLLABLE, SYLLABLE, token);
      reading.close(position, start, end);
      for (const sound of others) {
        position += 1;
        chooseMates(sound, SYLLABLE, SYLLABLE, UNKNOWN);
        reading.close(position, start, end);
      }
    }
    return reading;
  };
}

/**
 * Whether an entry of more than one token stands there by its sound. One character that only sounds like an entry says
 * next to nothing, so without such an entry the walk would find what was found already.
 */
export function hearsEntry({ length }: Reading, { offsets, ends, likeness }: Occurrences): boolean {
  for (let token = 0; token < length; token += 1) {
    for (let o = offsets[token] ?? 0; o < (offsets[token + 1] ?? 0); o += 1) {
      const tokens = (ends[o] ?? 0) - token + 1;
      if (tokens > 1 && (likeness[o] ?? 0) < LITERAL * tokens) return true;
    }
  }
  return false;
}

function countCharacters({ length, some }: Tokens): number {
  let count = 0;
  for (let t = 0; t < length; t += 1) if ((some[t] ?? 0) & HAN) count += 1;
  return count;
}

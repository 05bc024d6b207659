// A first guess, made for each character as it is read: whether a message may hide words in odd spellings.
import { DIGIT, FOREIGN, FULL_STOP, HAN, LETTER, PICTURE, SIGN } from './characters.ts';

/** Nothing is odd where neither a character nor the one before has one of these kinds, nor are they equal. */
export const UNUSUAL = FOREIGN | DIGIT | SIGN | FULL_STOP | PICTURE;
const AT = '@'.charCodeAt(0);

/** Whether a character behind these two may be a disguise; nearly every text has none. */
export function looksOdd(entry: number, last: number, beforeLast: number): boolean {
  if (entry & LETTER) {
    if (entry & FOREIGN || last & DIGIT) return true;
    if (entry === last && entry === beforeLast) return true;
    return (last & SIGN) !== 0 && ((beforeLast & LETTER) !== 0 || (last & 0xffff) !== AT);
  }
  if (entry & DIGIT) return (last & LETTER) !== 0;
  const isMark = (last & FULL_STOP) !== 0 || (last & PICTURE) !== 0;
  return isMark && (entry & beforeLast & HAN) !== 0;
}

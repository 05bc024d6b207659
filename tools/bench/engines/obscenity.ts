// obscenity with look-alikes and lower case. Its recommended set for English also drops what is no Latin letter,
// which is all of Chinese.
import {
  assignIncrementingIds,
  parseRawPattern,
  RegExpMatcher,
  resolveConfusablesTransformer,
  toAsciiLowerCaseTransformer,
} from 'obscenity';
import { isChinesePhrase } from '../data/phrases.ts';
import type { PhraseList, Search } from './engine.ts';

/** Each phrase between word borders where it is English: its borders know ASCII letters only. */
export function buildObscenity({ literal }: PhraseList): Search {
  const matcher = new RegExpMatcher({
    blacklistedTerms: assignIncrementingIds(
      literal.map((phrase) => parseRawPattern(isChinesePhrase(phrase) ? phrase : `|${phrase}|`)),
    ),
    blacklistMatcherTransformers: [resolveConfusablesTransformer(), toAsciiLowerCaseTransformer()],
  });
  return (text) => matcher.getAllMatches(text).length;
}

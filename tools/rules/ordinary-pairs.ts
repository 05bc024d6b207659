// Characters that stand side by side in common words: where a message has such a pair, its characters mean
// themselves and hide nothing. ordinary-pairs.txt holds the pairs whose words occur 6,000 times and more in the
// word list of jieba (2012, MIT licence, its dict.txt), and behind an empty line those with 2,000 and more.
import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

/** Pairs in Simplified characters; the commonest, which are worth their bytes, in Traditional ones too. */
export function readOrdinaryPairs(): string[] {
  const text = readFileSync(new URL('ordinary-pairs.txt', import.meta.url), 'utf8');
  const [commonest = [], common = []] = text.split('\n\n').map((block) => block.trim().split(/\s+/));
  const toTraditional = Converter({ from: 'cn', to: 't' });
  return [...new Set([...commonest, ...common, ...commonest.map(toTraditional)])];
}

// Characters that stand side by side in common words: where a message has such a pair, its characters mean
// themselves and hide nothing. ordinary-pairs.json holds the pairs whose words occur 6,000 times and more in the
// word list of jieba (2012, MIT licence, its dict.txt), and those with 2,000 and more.
import { Converter } from 'opencc-js';
import pairs from './ordinary-pairs.json' with { type: 'json' };

/** Pairs in Simplified characters; the commonest, which are worth their bytes, in Traditional ones too. */
export function readOrdinaryPairs(): string[] {
  const [commonest = [], common = []] = [pairs.commonest, pairs.common].map((lines) =>
    lines.join(' ').split(' '),
  );
  const toTraditional = Converter({ from: 'cn', to: 't' });
  return [...new Set([...commonest, ...common, ...commonest.map(toTraditional)])];
}

// Characters that stand side by side in common words, by the word list of jieba: where a message has such a pair,
// its characters mean themselves and hide nothing.
import { dict } from '@node-rs/jieba/dict.js';
import { Converter } from 'opencc-js';

/** How often the words of a pair occur in the list's corpus, at least. */
const FREQUENT = 2000;
/** Pairs that are written otherwise in Traditional characters are worth their bytes only if they are commoner. */
const VERY_FREQUENT = 6000;
const WORD = /^\p{Script=Han}{2,4}$/u;

/** Pairs in Simplified and, for the commonest, in Traditional characters. */
export function readOrdinaryPairs(): string[] {
  const counts = new Map<string, number>();
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word = '', count = ''] = line.split(' ');
    if (!WORD.test(word)) continue;
    for (let i = 0; i + 1 < word.length; i += 1) {
      const pair = word.slice(i, i + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + Number(count));
    }
  }
  const toTraditional = Converter({ from: 'cn', to: 't' });
  const pairsFrom = (least: number): string[] =>
    [...counts].filter(([, count]) => count >= least).map(([pair]) => pair);
  return [...new Set([...pairsFrom(FREQUENT), ...pairsFrom(VERY_FREQUENT).map(toTraditional)])];
}

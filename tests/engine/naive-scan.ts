// The oracle: reads a phrase as a child would, trying every way. Slow, obvious, and compared with `scan`.
import { NUMBER_LIST } from '../../src/engine/classes.ts';
import { type Atom, parsePhrase } from '../../src/engine/phrase.ts';
import type { WordLists } from '../../src/engine/rule.ts';
import { type Token, tokenize } from '../../src/engine/tokens.ts';

export interface Span {
  start: number;
  end: number;
}

/** Every place where `phrase` stands in `text`. */
export function naiveMatches(phrase: string, lists: WordLists, text: string): Span[] {
  const tokens = tokenize(text);
  const elements = parsePhrase(phrase);
  const spans: Span[] = [];

  const wordsOf = (atom: Atom): (string[] | 'number')[] => {
    if ('word' in atom) return [tokenize(atom.word).map(({ word }) => word)];
    if (atom.list === NUMBER_LIST) return ['number'];
    return (lists[atom.list] ?? []).map((entry) => tokenize(entry).map(({ word }) => word));
  };
  const next = (from: number, gap: number): number[] => {
    const before = tokens[from - 1];
    return tokens.flatMap((token, i) =>
      before === undefined || (i >= from && token.position - before.position <= gap + 1) ? [i] : [],
    );
  };
  /** Tries the elements from `index` on; `from` is the first token that may be used. */
  const go = (index: number, from: number, gap: number, first: Token | undefined): void => {
    const element = elements[index];
    if (element === undefined) {
      const last = tokens[from - 1];
      if (first !== undefined && last !== undefined) spans.push({ start: first.start, end: last.end });
      return;
    }
    if (element.kind === 'gap') {
      go(index + 1, from, gap + element.most, first);
      return;
    }
    if (element.optional) go(index + 1, from, gap, first);
    for (const words of element.atoms.flatMap(wordsOf)) {
      for (const at of first === undefined ? tokens.keys() : next(from, gap)) {
        const length = words === 'number' ? 1 : words.length;
        if (fits(words, at)) go(index + 1, at + length, 0, first ?? tokens[at]);
      }
    }
  };
  const fits = (words: string[] | 'number', at: number): boolean => {
    if (words === 'number') return /^[0-9]+$/.test(tokens[at]?.word ?? '');
    return words.every((word, i) => {
      const token = tokens[at + i];
      const before = tokens[at + i - 1];
      const joined = i === 0 || token?.position === (before?.position ?? 0) + 1;
      return token?.word === word && joined;
    });
  };
  go(0, 0, 0, undefined);
  return spans;
}

// One message in, its signals out: one walk over the tokens, a second one only where the message looks odd. From each token the entries that begin there are
// looked up; what they reach is written down when they end, so every node asks what was reached before its
// entry began. Nothing is remembered from message to message.
import { MAX_ENTRY } from './classes.ts';
import { fold } from './fold.ts';
import type { Direction } from './message.ts';
import { DIRECTIONS, type Pack } from './pack.ts';
import { SENTENCE_DISTANCE, type Token, tokensOf } from './tokens.ts';
import { type Lexicon, unmask } from './unmask.ts';

/** One hit of one rule in one message. */
export interface Signal {
  rule: string;
  /** Range of the words that matched, in UTF-16 units of the original text, half open. */
  start: number;
  end: number;
}

export type Scanner = (text: string, direction: Direction) => Signal[];

/** Something reached by an entry that ends at a later token. */
interface Arrival {
  slot: number;
  start: number;
}

/**
 * Prepares a pack for scanning. The scanner gives at most one signal a rule, the first that ends,
 * ordered by place; it never throws, whatever the text.
 */
export function createScanner(pack: Pack): Scanner {
  const tokenIds = new Map(pack.vocabulary.flatMap((spellings, id) => spellings.map((word) => [word, id])));
  const rootEdges = new Map(
    Array.from(pack.edgeTokens.subarray(0, pack.edgeOffsets[1]), (token, edge) => [token, edge]),
  );
  const lexicon = lexiconOf(pack, tokenIds);
  const slots = pack.finalOffsets.length - 1;
  const reached = new Float64Array(slots);
  const began = new Uint32Array(slots);
  // Positions go on growing from message to message, so that old ones are out of reach without clearing.
  let base = 2 * SENTENCE_DISTANCE;

  /** Everything an entry that begins at token `from` and ends at `to` reaches. */
  const arrive = (trieNode: number, from: Token, arrivals: Arrival[]): void => {
    const position = base + from.position;
    for (let c = pack.classOffsets[trieNode] ?? 0; c < (pack.classOffsets[trieNode + 1] ?? 0); c += 1) {
      const entries = pack.classIds[c] ?? 0;
      for (
        let node = pack.nodeOffsets[entries] ?? 0;
        node < (pack.nodeOffsets[entries + 1] ?? 0);
        node += 1
      ) {
        const pred = pack.preds[node] ?? 0;
        if (pred !== 0 && position - (reached[pred] ?? 0) > (pack.gaps[node] ?? 0) + 1) continue;
        arrivals.push({ slot: pack.writes[node] ?? 0, start: pred === 0 ? from.start : (began[pred] ?? 0) });
      }
    }
  };

  /** Walks the tokens of one reading of a message; what an earlier reading found stands. */
  const walk = (tokens: readonly Token[], found: Map<number, Signal>, muted: Set<number>): void => {
    const ids = tokens.map(({ word }) => tokenIds.get(word));
    const pending: Arrival[][] = tokens.map(() => []);
    tokens.forEach((token, from) => {
      if (isNumber(token.word)) {
        const edge = rootEdges.get(0);
        if (edge !== undefined) arrive(edge + 1, token, pending[from] ?? []);
      }
      for (let to = from, at = 0; to < from + MAX_ENTRY; to += 1) {
        const id = ids[to];
        const joined = (tokens[to]?.position ?? 0) - token.position === to - from;
        if (id === undefined || !joined) break;
        const edge = at === 0 ? rootEdges.get(id) : findEdge(pack, at, id);
        if (edge === undefined) break;
        at = edge + 1;
        arrive(at, token, pending[to] ?? []);
      }
      for (const { slot, start } of pending[from] ?? []) {
        const position = base + token.position;
        if (reached[slot] === position && (began[slot] ?? 0) >= start) continue;
        reached[slot] = position;
        began[slot] = start;
        for (let f = pack.finalOffsets[slot] ?? 0; f < (pack.finalOffsets[slot + 1] ?? 0); f += 1) {
          const phrase = pack.finalPhrases[f] ?? 0;
          const rule = pack.phraseRule[phrase] ?? 0;
          if (pack.phraseMutes[phrase] === 1) muted.add(rule);
          else if (!found.has(rule)) found.set(rule, { rule: pack.rules[rule] ?? '', start, end: token.end });
        }
      }
    });
    base += (tokens.at(-1)?.position ?? 0) + 2 * SENTENCE_DISTANCE;
  };

  return (text, direction) => {
    const found = new Map<number, Signal>();
    const muted = new Set<number>();
    const folded = fold(text);
    walk(tokensOf(folded), found, muted);
    const unmasked = unmask(folded, lexicon);
    if (unmasked !== undefined) walk(tokensOf(unmasked), found, muted);
    return [...found]
      .filter(([rule]) => !muted.has(rule) && hears(DIRECTIONS[pack.directions[rule] ?? 0], direction))
      .map(([, signal]) => signal)
      .sort((a, b) => a.start - b.start || a.end - b.end);
  };
}

function lexiconOf(pack: Pack, tokenIds: ReadonlyMap<string, number>): Lexicon {
  const pairs = Array.from(pack.lookAlikes, (char) => char.codePointAt(0) ?? 0);
  const lookAlikes = new Map<number, number>();
  for (let i = 0; i < pairs.length; i += 2) lookAlikes.set(pairs[i] ?? 0, pairs[i + 1] ?? 0);
  return { knows: (word) => tokenIds.has(word), lookAlike: (code) => lookAlikes.get(code) };
}

/** The edge of a trie node for a token, by halving. */
function findEdge(pack: Pack, node: number, token: number): number | undefined {
  let low = pack.edgeOffsets[node] ?? 0;
  let high = (pack.edgeOffsets[node + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = pack.edgeTokens[middle] ?? 0;
    if (there === token) return middle;
    if (there < token) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** A message of unknown direction may be a received one; taking it for sent would accuse the child. */
function hears(rule: (typeof DIRECTIONS)[number] | undefined, message: Direction): boolean {
  return rule === 'any' || rule === message || (rule === 'received' && message === 'unknown');
}

function isNumber(word: string): boolean {
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

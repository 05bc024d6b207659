// One message in, its signals out: one walk over the tokens, touching only the nodes of each word.
// Nothing is remembered from message to message.
import type { Direction } from './message.ts';
import { DIRECTIONS, type Pack } from './pack.ts';
import { SENTENCE_DISTANCE, tokenize } from './tokens.ts';

/** One hit of one rule in one message. */
export interface Signal {
  rule: string;
  /** Range of the words that matched, in UTF-16 units of the original text, half open. */
  start: number;
  end: number;
}

export type Scanner = (text: string, direction: Direction) => Signal[];

/**
 * Prepares a pack for scanning. The scanner gives at most one signal a rule, the first that ends,
 * ordered by place; it never throws, whatever the text.
 */
export function createScanner(pack: Pack): Scanner {
  const ids = new Map(pack.vocabulary.map((word, id) => [word, id]));
  const reached = new Float64Array(pack.finals.length);
  const began = new Uint32Array(pack.finals.length);
  // Positions go on growing from message to message, so that old ones are out of reach without clearing.
  let base = SENTENCE_DISTANCE;

  return (text, direction) => {
    const tokens = tokenize(text);
    const found = new Map<number, Signal>();
    const muted = new Set<number>();
    for (const token of tokens) {
      const id = ids.get(token.word) ?? (isNumber(token.word) ? 0 : undefined);
      if (id === undefined) continue;
      const position = base + token.position;
      for (let node = pack.offsets[id] ?? 0; node < (pack.offsets[id + 1] ?? 0); node += 1) {
        const pred = pack.preds[node] ?? 0;
        if (pred !== 0 && position - (reached[pred] ?? 0) > (pack.gaps[node] ?? 0) + 1) continue;
        const slot = pack.writes[node] ?? 0;
        const start = pred === 0 ? token.start : (began[pred] ?? 0);
        if (reached[slot] === position && (began[slot] ?? 0) >= start) continue;
        reached[slot] = position;
        began[slot] = start;
        const phrase = pack.finals[slot] ?? 0;
        if (phrase === 0) continue;
        const rule = pack.phraseRule[phrase - 1] ?? 0;
        if (pack.phraseMutes[phrase - 1] === 1) muted.add(rule);
        else if (!found.has(rule)) found.set(rule, { rule: pack.rules[rule] ?? '', start, end: token.end });
      }
    }
    base += (tokens.at(-1)?.position ?? 0) + 2 * SENTENCE_DISTANCE;
    return [...found]
      .filter(([rule]) => !muted.has(rule) && hears(DIRECTIONS[pack.directions[rule] ?? 0], direction))
      .map(([, signal]) => signal)
      .sort((a, b) => a.start - b.start || a.end - b.end);
  };
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

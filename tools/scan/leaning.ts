// Which words of a message lean to a side, and how far: what the scanner only adds up.
import type { Pack } from '../../src/engine/index.ts';
import { createEntryFinder } from '../../src/engine/occurrences.ts';
import { createReader } from '../../src/engine/reading.ts';
import { readTokens } from '../../src/engine/tokens.ts';
import { TONE_UNIT, tonesByNode } from '../../src/engine/tone.ts';
import { createTokenFinder } from '../../src/engine/vocabulary.ts';

export interface Leaning {
  readonly words: string;
  readonly bits: number;
}

/** Each entry of the lexicon that stands in the text, once, the strongest first. */
export function leaningsOf(text: string, pack: Pack): Leaning[] {
  const { reading } = createReader(createTokenFinder(pack))(readTokens(text));
  const { count, nodes, starts, ends } = createEntryFinder(pack)(reading);
  const leanings = new Map<number, Leaning>();
  const tones = tonesByNode(pack);
  for (let o = 0; o < count; o += 1) {
    const node = nodes[o] ?? 0;
    const bits = (tones[node] ?? 0) * TONE_UNIT;
    const words = text.slice(reading.starts[starts[o] ?? 0], reading.ends[ends[o] ?? 0]);
    if (bits !== 0 && !leanings.has(node)) leanings.set(node, { words, bits });
  }
  return [...leanings.values()].sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
}

// Where in a message entries of the rules stand: from each token the trie is followed as far as it goes.
import type { Pack } from './pack.ts';
import type { Reading } from './reading.ts';
import { createPlaceFinder } from './rows.ts';

/** Tokens of one entry at most: what is longer is a phrase. */
export const MAX_ENTRY = 8;

/** Those that begin at token t are `offsets[t]` until `offsets[t + 1]`. */
export interface Occurrences {
  readonly count: number;
  /** Tokens of the longest of them. */
  readonly longest: number;
  readonly offsets: Uint32Array;
  /** The node of the trie at which the entry ends. */
  readonly nodes: Uint32Array;
  /** Its first and its last token. */
  readonly starts: Uint32Array;
  /** The position of the first. */
  readonly startPositions: Uint32Array;
  readonly ends: Uint32Array;
  /** How like the text it is, in bits. */
  readonly likeness: Uint16Array;
}

const FIRST_CAPACITY = 1024;
/** Columns that a very long message made larger are not kept. */
const KEPT_CAPACITY = 32_768;

/** Prepares the trie of a pack. What is found is valid until the next call. */
export function createEntryFinder(pack: Pack): (reading: Reading) => Occurrences {
  const { edgeOffsets } = pack;
  const findChild = childFinder(pack);
  let offsets = new Uint32Array(FIRST_CAPACITY);
  let nodes = new Uint32Array(FIRST_CAPACITY);
  let starts = new Uint32Array(FIRST_CAPACITY);
  let startPositions = new Uint32Array(FIRST_CAPACITY);
  let ends = new Uint32Array(FIRST_CAPACITY);
  let likenesses = new Uint16Array(FIRST_CAPACITY);
  let count = 0;
  let longest = 0;

  const resize = (capacity: number): void => {
    nodes = resized(nodes, new Uint32Array(capacity));
    starts = resized(starts, new Uint32Array(capacity));
    startPositions = resized(startPositions, new Uint32Array(capacity));
    ends = resized(ends, new Uint32Array(capacity));
    likenesses = resized(likenesses, new Uint16Array(capacity));
  };

  const add = (node: number, start: number, startPosition: number, end: number, likeness: number): void => {
    if (count === nodes.length) resize(2 * count);
    nodes[count] = node;
    starts[count] = start;
    startPositions[count] = startPosition;
    ends[count] = end;
    likenesses[count] = likeness;
    count += 1;
    if (end - start >= longest) longest = end - start + 1;
  };

  /** Follows the entries from a node of the trie through token `to`, whatever it may stand for. */
  const descend = (node: number, reading: Reading, from: number, to: number, likeness: number): void => {
    const { choiceEnds, choices, positions } = reading;
    for (let c = to === 0 ? 0 : (choiceEnds[to - 1] ?? 0); c < (choiceEnds[to] ?? 0); c += 1) {
      const child = findChild(node, choices[c] ?? 0);
      if (child === 0) continue;
      const sum = likeness + (reading.likeness[c] ?? 0);
      add(child, from, positions[from] ?? 0, to, from === to ? (reading.likenessAlone[c] ?? 0) : sum);
      const isLast = to + 1 >= reading.length || positions[to + 1] !== (positions[to] ?? 0) + 1;
      if (!isLast && edgeOffsets[child] !== edgeOffsets[child + 1]) {
        descend(child, reading, from, to + 1, sum);
      }
    }
  };

  return (reading) => {
    count = 0;
    longest = 0;
    if (nodes.length > KEPT_CAPACITY) resize(FIRST_CAPACITY);
    if (offsets.length <= reading.length || offsets.length > KEPT_CAPACITY)
      offsets = new Uint32Array(Math.max(FIRST_CAPACITY, reading.length + 1));
    for (let t = 0; t < reading.length; t += 1) {
      offsets[t] = count;
      descend(0, reading, t, t, 0);
    }
    offsets[reading.length] = count;
    return { count, longest, offsets, nodes, starts, startPositions, ends, likeness: likenesses };
  };
}

function resized<T extends Uint16Array | Uint32Array>(column: T, other: T): T {
  other.set(column.subarray(0, other.length));
  return other;
}

/** Finds the trie node behind the edge of a node for a token, 0 if there is none. Edge e leads to node e + 1. */
function childFinder({ rootChildren, edgeOffsets, edgeTokens }: Pack) {
  const placeOf = createPlaceFinder(edgeOffsets, edgeTokens, 1);
  return (node: number, token: number): number =>
    node === 0 ? (rootChildren[token] ?? 0) : placeOf(node, token) + 1;
}

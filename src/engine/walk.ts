// The automaton: from each token the entries that begin there are looked up in the trie; what they reach is
// written down when they end, so every node asks what was reached before its entry began. It knows tokens
// and slots only; what a found phrase means is for `scan.ts`.
import { MAX_ENTRY } from './classes.ts';
import type { Pack } from './pack.ts';
import type { Reading } from './reading.ts';
import { SENTENCE_DISTANCE } from './tokens.ts';

/** Called with each phrase that was found and its range in the original text. */
export type Found = (phrase: number, start: number, end: number) => void;

/** Walks one reading; phrases whose words are together less like the text than `least` bits are not found. */
export type Walk = (reading: Reading, least: number, found: Found) => void;

/** Beyond this the places are counted from the beginning again. */
const LAST_POSITION = 2 ** 30;

/** Prepares a pack for walking; nothing is remembered from one reading to the next. */
export function createWalk(pack: Pack): Walk {
  const {
    classIds,
    classOffsets,
    edgeOffsets,
    finalOffsets,
    finalPhrases,
    firstOffsets,
    firstSlots,
    gaps,
    nodeOffsets,
    preds,
    writes,
  } = pack;
  const findChild = childFinder(pack);
  const slots = finalOffsets.length - 1;
  /** For each slot: where it was last reached, where its words begin in the text, how like they are. */
  const reached = new Int32Array(slots);
  const began = new Uint32Array(slots);
  const likenesses = new Uint16Array(slots);
  const onwards = onwardsOf(pack);
  /** The last position at which an entry of each class may go on from what was reached. */
  const classUses = new Int32Array(nodeOffsets.length - 1);
  /** What is reached at the end of token t waits in `queues[t % MAX_ENTRY]`. */
  const queues = Array.from({ length: MAX_ENTRY }, createQueue);
  // Positions go on growing from reading to reading, so that old ones are out of reach without clearing.
  let base = 2 * SENTENCE_DISTANCE;
  /** The last position at which anything that was reached may still go on. */
  let lastUse = 0;

  /** Everything an entry reaches that begins at token `from` and ends at trie node `node`. */
  const arrive = (node: number, reading: Reading, from: number, to: number, likeness: number): void => {
    const start = reading.starts[from] ?? 0;
    const queue = queues[to % MAX_ENTRY] ?? createQueue();
    for (let f = firstOffsets[node] ?? 0; f < (firstOffsets[node + 1] ?? 0); f += 1) {
      push(queue, firstSlots[f] ?? 0, start, likeness);
    }
    const position = base + (reading.positions[from] ?? 0);
    if (position > lastUse) return;
    for (let c = classOffsets[node] ?? 0; c < (classOffsets[node + 1] ?? 0); c += 1) {
      const entries = classIds[c] ?? 0;
      if (position > (classUses[entries] ?? 0)) continue;
      for (let i = nodeOffsets[entries] ?? 0; i < (nodeOffsets[entries + 1] ?? 0); i += 1) {
        const pred = preds[i] ?? 0;
        if (position - (reached[pred] ?? 0) > (gaps[i] ?? 0) + 1) continue;
        push(queue, writes[i] ?? 0, began[pred] ?? 0, (likenesses[pred] ?? 0) + likeness);
      }
    }
  };

  /** Follows the entries from a trie node through token `to`, whatever it may stand for. */
  const descend = (node: number, reading: Reading, from: number, to: number, likeness: number): void => {
    const { choiceEnds, choices, likeness: alike, likenessAlone, positions } = reading;
    const isLast = to + 1 >= reading.length || (positions[to + 1] ?? 0) !== (positions[to] ?? 0) + 1;
    for (let c = to === 0 ? 0 : (choiceEnds[to - 1] ?? 0); c < (choiceEnds[to] ?? 0); c += 1) {
      const child = findChild(node, choices[c] ?? 0);
      if (child === 0) continue;
      const sum = likeness + (alike[c] ?? 0);
      arrive(child, reading, from, to, from === to ? (likenessAlone[c] ?? 0) : sum);
      const goesOn = edgeOffsets[child] !== edgeOffsets[child + 1];
      if (goesOn && !isLast) descend(child, reading, from, to + 1, sum);
    }
  };

  /** A slot was reached: entries of these classes may go on from it, until there. */
  const expect = (slot: number, position: number): void => {
    for (let o = onwards.offsets[slot] ?? 0; o < (onwards.offsets[slot + 1] ?? 0); o += 1) {
      const id = onwards.classes[o] ?? 0;
      const until = position + (onwards.distances[o] ?? 0);
      if (until > (classUses[id] ?? 0)) classUses[id] = until;
      if (until > lastUse) lastUse = until;
    }
  };

  /** Writes down what is reached at the end of token `t`. Of two ways to a slot the likelier counts, then the shorter. */
  const settle = (queue: Queue, t: number, reading: Reading, least: number, found: Found): void => {
    const position = base + (reading.positions[t] ?? 0);
    for (let i = 0; i < queue.length; i += 1) {
      const slot = queue.slots[i] ?? 0;
      const start = queue.starts[i] ?? 0;
      const likeness = queue.likenesses[i] ?? 0;
      if (reached[slot] === position) {
        const known = likenesses[slot] ?? 0;
        if (known > likeness || (known === likeness && (began[slot] ?? 0) >= start)) continue;
      }
      reached[slot] = position;
      began[slot] = start;
      likenesses[slot] = likeness;
      expect(slot, position);
      if (likeness < least) continue;
      const end = finalOffsets[slot + 1] ?? 0;
      for (let f = finalOffsets[slot] ?? 0; f < end; f += 1) {
        found(finalPhrases[f] ?? 0, start, reading.ends[t] ?? 0);
      }
    }
    queue.length = 0;
  };

  return (reading, least, found) => {
    const { length, choiceEnds } = reading;
    for (let t = 0, before = 0; t < length; t += 1) {
      const end = choiceEnds[t] ?? 0;
      if (end > before) descend(0, reading, t, t, 0);
      before = end;
      const queue = queues[t % MAX_ENTRY];
      if (queue !== undefined && queue.length > 0) settle(queue, t, reading, least, found);
    }
    base += (reading.positions[reading.length - 1] ?? 0) + 2 * SENTENCE_DISTANCE;
    if (base < LAST_POSITION) return;
    base = 2 * SENTENCE_DISTANCE;
    lastUse = 0;
    classUses.fill(0);
    reached.fill(0);
  };
}

/** Columns that never shrink, so that emptying them costs nothing. */
interface Queue {
  length: number;
  readonly slots: number[];
  readonly starts: number[];
  readonly likenesses: number[];
}

const createQueue = (): Queue => ({ length: 0, slots: [], starts: [], likenesses: [] });

function push(queue: Queue, slot: number, start: number, likeness: number): void {
  queue.slots[queue.length] = slot;
  queue.starts[queue.length] = start;
  queue.likenesses[queue.length] = likeness;
  queue.length += 1;
}

/** For each slot the classes that may go on from it, and how far behind it, in tokens. */
interface Onwards {
  readonly offsets: Uint32Array;
  readonly classes: Uint16Array;
  readonly distances: Uint8Array;
}

function onwardsOf({ preds, gaps, nodeOffsets, finalOffsets }: Pack): Onwards {
  const offsets = new Uint32Array(finalOffsets.length);
  for (const pred of preds) offsets[pred + 1] = (offsets[pred + 1] ?? 0) + 1;
  for (let slot = 1; slot < offsets.length; slot += 1) {
    offsets[slot] = (offsets[slot] ?? 0) + (offsets[slot - 1] ?? 0);
  }
  const next = offsets.slice();
  const classes = new Uint16Array(preds.length);
  const distances = new Uint8Array(preds.length);
  for (let id = 0; id + 1 < nodeOffsets.length; id += 1) {
    for (let i = nodeOffsets[id] ?? 0; i < (nodeOffsets[id + 1] ?? 0); i += 1) {
      const slot = preds[i] ?? 0;
      const place = next[slot] ?? 0;
      classes[place] = id;
      distances[place] = (gaps[i] ?? 0) + 1;
      next[slot] = place + 1;
    }
  }
  return { offsets, classes, distances };
}

/** Finds the trie node behind the edge of a node for a token, 0 if there is none; by halving. */
function childFinder({ rootChildren, edgeOffsets, edgeTokens }: Pack) {
  return (node: number, token: number): number => {
    if (node === 0) return rootChildren[token] ?? 0;
    let low = edgeOffsets[node] ?? 0;
    let high = (edgeOffsets[node + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const there = edgeTokens[middle] ?? 0;
      if (there === token) return middle + 1;
      if (there < token) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  };
}

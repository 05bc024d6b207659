// From every anchor that stands in a message, outward: a step asks whether one of its entries stands near enough
// to where the search has come. The window of a step is narrow and ways are short, so the time for a message grows with
// its length and no faster. What a found phrase means is for `scan.ts`.
import { MAX_ENTRY, type Occurrences } from './occurrences.ts';
import type { Pack } from './pack.ts';
import { MAX_GAP } from './phrase.ts';
import type { Reading } from './reading.ts';
import { GAP_BITS, LEFTWARD, OPTIONAL } from './steps.ts';

/** Called with each phrase that was found and its range in the original text, in no order. */
export type Found = (phrase: number, start: number, end: number) => void;

/**
 * Walks one reading, whose entries were looked up; phrases whose words are together less like the text than `least`
 * bits are not found.
 */
export type Walk = (reading: Reading, entries: Occurrences, least: number, found: Found) => void;

/** Prepares a pack for walking; nothing is remembered from one reading to the next. */
export function createWalk(pack: Pack): Walk {
  const { anchorOffsets, anchors, classOffsets, classIds, stepOffsets, stepKinds } = pack;
  const { stepClassOffsets, stepClasses, finalOffsets, finalPhrases } = pack;
  const holds = classTester(pack);
  const roots = stepOffsets.length - 1 - stepKinds.length;
  /** Where a way has come to, for each of its steps; used again by the next way. */
  const frontiers: Frontier[] = [];
  const { wordBits, bitsOfClass } = busiestWords(pack);
  /** The last walk in which each class was met, and the busiest words that were met in this one. */
  const met = new Uint32Array(bitsOfClass.length);
  let walks = 0;
  let busy = 0;

  // What is walked, the same for all functions below.
  let now: Reading;
  let at: Occurrences;
  let length: number;
  let positions: Uint32Array;
  let least: number;
  let found: Found;

  /** Nearly every way ends here: nothing the step asks for stands anywhere in the text. */
  const mayHold = (step: number): boolean => {
    for (let c = stepClassOffsets[step] ?? 0; c < (stepClassOffsets[step + 1] ?? 0); c += 1) {
      const id = stepClasses[c] ?? 0;
      if (met[id] === walks || ((bitsOfClass[id] ?? 0) & busy) !== 0) return true;
    }
    return ((stepKinds[step] ?? 0) & OPTIONAL) !== 0;
  };

  const meetClasses = (): void => {
    walks += 1;
    if (walks > LAST_WALK) {
      met.fill(0);
      walks = 1;
    }
    busy = 0;
    const count = at.offsets[length] ?? 0;
    for (let o = 0; o < count; o += 1) {
      const node = at.nodes[o] ?? 0;
      const bit = wordBits[node] ?? 0;
      if (bit !== 0) {
        busy |= bit;
        continue;
      }
      const end = classOffsets[node + 1] ?? 0;
      for (let c = classOffsets[node] ?? 0; c < end; c += 1) met[classIds[c] ?? 0] = walks;
    }
  };

  const rightward = (step: number, from: number, gap: number, likeness: number, to: Frontier): void => {
    const last = (positions[from] ?? 0) + gap + 1;
    for (let t = from + 1; t < length && (positions[t] ?? 0) <= last; t += 1) {
      for (let o = at.offsets[t] ?? 0; o < (at.offsets[t + 1] ?? 0); o += 1) {
        if (holds(step, at.nodes[o] ?? 0)) put(to, at.ends[o] ?? 0, 0, likeness + (at.likeness[o] ?? 0));
      }
    }
  };

  const leftward = (step: number, from: number, gap: number, likeness: number, to: Frontier): void => {
    const first = (positions[from] ?? 0) - gap - 1;
    for (let t = from - 1; t >= 0 && (positions[t] ?? 0) > first - MAX_ENTRY; t -= 1) {
      for (let o = at.offsets[t] ?? 0; o < (at.offsets[t + 1] ?? 0); o += 1) {
        const end = at.ends[o] ?? 0;
        if (end >= from || (positions[end] ?? 0) < first) continue;
        if (holds(step, at.nodes[o] ?? 0)) put(to, t, 0, likeness + (at.likeness[o] ?? 0));
      }
    }
  };

  /** The places to which an entry of the step leads from `from`; outward on its side. */
  const advance = (step: number, from: Frontier, to: Frontier): void => {
    const kind = stepKinds[step] ?? 0;
    to.length = 0;
    for (let i = 0; i < from.length; i += 1) {
      const token = from.tokens[i] ?? 0;
      const likeness = from.likeness[i] ?? 0;
      const gap = Math.min((kind & GAP_BITS) + (from.slacks[i] ?? 0), MAX_GAP);
      if (kind & LEFTWARD) leftward(step, token, gap, likeness, to);
      else rightward(step, token, gap, likeness, to);
      if (kind & OPTIONAL) put(to, token, gap, likeness);
    }
  };

  /** Follows all ways that lead on from a node. `here` is on one side; the other stands still at `other`. */
  const follow = (node: number, depth: number, isLeft: boolean, here: Frontier, other: number): void => {
    const best = bestOf(here, isLeft);
    const token = here.tokens[best] ?? 0;
    const likeness = here.likeness[best] ?? 0;
    if (likeness >= least) {
      const start = now.starts[isLeft ? token : other] ?? 0;
      const end = now.ends[isLeft ? other : token] ?? 0;
      const lastFinal = finalOffsets[node + 1] ?? 0;
      for (let f = finalOffsets[node] ?? 0; f < lastFinal; f += 1) found(finalPhrases[f] ?? 0, start, end);
    }
    const lastStep = stepOffsets[node + 1] ?? 0;
    for (let step = stepOffsets[node] ?? 0; step < lastStep; step += 1) {
      if (!mayHold(step)) continue;
      const goesLeft = ((stepKinds[step] ?? 0) & LEFTWARD) !== 0;
      const next = frontierAt(depth);
      if (goesLeft === isLeft) {
        advance(step, here, next);
        if (next.length > 0) follow(roots + step, depth + 1, isLeft, next, other);
        continue;
      }
      // This side is done; the other one goes on from the anchor.
      const beyond = frontierAt(depth + 1);
      advance(step, startAt(next, other, likeness), beyond);
      if (beyond.length > 0) follow(roots + step, depth + 2, goesLeft, beyond, token);
    }
  };

  const frontierAt = (depth: number): Frontier => {
    frontiers[depth] ??= createFrontier();
    return frontiers[depth];
  };

  /** Whether anything is found at a node, or may be found beyond it. */
  const isPromising = (node: number): boolean => {
    if (finalOffsets[node] !== finalOffsets[node + 1]) return true;
    const lastStep = stepOffsets[node + 1] ?? 0;
    for (let step = stepOffsets[node] ?? 0; step < lastStep; step += 1) if (mayHold(step)) return true;
    return false;
  };

  return (reading, entries, leastLikeness, tell) => {
    now = reading;
    least = leastLikeness;
    found = tell;
    at = entries;
    ({ length, positions } = reading);
    meetClasses();
    for (let t = 0; t < length; t += 1) {
      for (let o = at.offsets[t] ?? 0; o < (at.offsets[t + 1] ?? 0); o += 1) {
        const node = at.nodes[o] ?? 0;
        const lastAnchor = anchorOffsets[node + 1] ?? 0;
        for (let a = anchorOffsets[node] ?? 0; a < lastAnchor; a += 1) {
          const anchor = anchors[a] ?? 0;
          if (!isPromising(anchor)) continue;
          const start = startAt(frontierAt(0), at.ends[o] ?? 0, at.likeness[o] ?? 0);
          follow(anchor, 1, false, start, t);
        }
      }
    }
  };
}

const LAST_WALK = 2 ** 32 - 2;

/**
 * The words that are in most classes ("you", "me") have a bit each: to see that one is there must not cost a look at all
 * its classes.
 */
function busiestWords({ classOffsets, classIds, stepClasses }: Pack) {
  const classesAt = (node: number): number => (classOffsets[node + 1] ?? 0) - (classOffsets[node] ?? 0);
  const busy: number[] = [];
  for (let node = 0; node + 1 < classOffsets.length; node += 1) if (classesAt(node) >= BUSY) busy.push(node);
  const wordBits = new Int32Array(classOffsets.length);
  const bitsOfClass = new Int32Array(1 + stepClasses.reduce((most, id) => Math.max(most, id), 0));
  const busiest = busy.sort((a, b) => classesAt(b) - classesAt(a)).slice(0, 32);
  for (const [place, node] of busiest.entries()) {
    wordBits[node] = 1 << place;
    for (let c = classOffsets[node] ?? 0; c < (classOffsets[node + 1] ?? 0); c += 1) {
      const id = classIds[c] ?? 0;
      bitsOfClass[id] = (bitsOfClass[id] ?? 0) | (1 << place);
    }
  }
  return { wordBits, bitsOfClass };
}
const BUSY = 16;

/** Outermost tokens on one side, how much wider the next gap may be, and how like the text the way there is. */
interface Frontier {
  length: number;
  readonly tokens: number[];
  readonly slacks: number[];
  readonly likeness: number[];
}

const createFrontier = (): Frontier => ({ length: 0, tokens: [], slacks: [], likeness: [] });

function startAt(frontier: Frontier, token: number, likeness: number): Frontier {
  frontier.length = 0;
  put(frontier, token, 0, likeness);
  return frontier;
}

function put(frontier: Frontier, token: number, slack: number, likeness: number): void {
  const { length, tokens, slacks, likeness: known } = frontier;
  let i = 0;
  while (i < length && (tokens[i] !== token || slacks[i] !== slack)) i += 1;
  if (i < length && (known[i] ?? 0) >= likeness) return;
  tokens[i] = token;
  slacks[i] = slack;
  known[i] = likeness;
  if (i === length) frontier.length = length + 1;
}

/** The place that is most like the text; of equals the one nearest to the anchor. */
function bestOf({ length, tokens, likeness }: Frontier, isLeft: boolean): number {
  let best = 0;
  for (let i = 1; i < length; i += 1) {
    const more = (likeness[i] ?? 0) - (likeness[best] ?? 0);
    const nearer = (tokens[best] ?? 0) - (tokens[i] ?? 0);
    if (more > 0 || (more === 0 && (isLeft ? -nearer : nearer) > 0)) best = i;
  }
  return best;
}

/** Whether the entry at a node of the trie is one of those a step asks for; by halving. */
function classTester({ stepClassOffsets, stepClasses, classOffsets, classIds }: Pack) {
  return (step: number, node: number): boolean => {
    for (let c = stepClassOffsets[step] ?? 0; c < (stepClassOffsets[step + 1] ?? 0); c += 1) {
      const wanted = stepClasses[c] ?? 0;
      let low = classOffsets[node] ?? 0;
      let high = (classOffsets[node + 1] ?? 0) - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const there = classIds[middle] ?? 0;
        if (there === wanted) return true;
        if (there < wanted) low = middle + 1;
        else high = middle - 1;
      }
    }
    return false;
  };
}

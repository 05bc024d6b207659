// From every anchor that stands in a message, outward: a step asks whether one of its entries stands near enough
// to where the search has come. The window of a step is narrow and ways are short, so the time for a message grows with
// its length and no faster. What a found phrase means is for `scan.ts`.
import { createMembership } from './membership.ts';
import type { Occurrences } from './occurrences.ts';
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
  const { anchorOffsets, anchors, stepOffsets, stepKinds, finalOffsets, finalPhrases } = pack;
  const isMember = createMembership(pack);
  const roots = stepOffsets.length - 1 - stepKinds.length;
  /** Where a way has come to, for each of its steps; used again by the next way. */
  const frontiers: Frontier[] = [];

  // What is walked, the same for all functions below.
  let now: Reading;
  let at: Occurrences;
  let least: number;
  let found: Found;

  const rightward = (step: number, from: number, gap: number, likeness: number, to: Frontier): void => {
    const { count, offsets, nodes, startPositions, ends } = at;
    const last = (now.positions[from] ?? 0) + gap + 1;
    for (let o = offsets[from + 1] ?? 0; o < count && (startPositions[o] ?? 0) <= last; o += 1) {
      if (isMember(step, nodes[o] ?? 0)) put(to, ends[o] ?? 0, 0, likeness + (at.likeness[o] ?? 0));
    }
  };

  const leftward = (step: number, from: number, gap: number, likeness: number, to: Frontier): void => {
    const { longest, offsets, nodes, startPositions, starts, ends } = at;
    const first = (now.positions[from] ?? 0) - gap - 1;
    for (let o = (offsets[from] ?? 0) - 1; o >= 0; o -= 1) {
      if ((startPositions[o] ?? 0) <= first - longest) return;
      const end = ends[o] ?? 0;
      if (end >= from || (now.positions[end] ?? 0) < first) continue;
      if (isMember(step, nodes[o] ?? 0)) put(to, starts[o] ?? 0, 0, likeness + (at.likeness[o] ?? 0));
    }
  };

  /** Adds the places to which an entry of the step leads from one place; outward on its side. */
  const reach = (step: number, token: number, slack: number, likeness: number, to: Frontier): void => {
    const kind = stepKinds[step] ?? 0;
    const gap = Math.min((kind & GAP_BITS) + slack, MAX_GAP);
    if (kind & LEFTWARD) leftward(step, token, gap, likeness, to);
    else rightward(step, token, gap, likeness, to);
    if (kind & OPTIONAL) put(to, token, gap, likeness);
  };

  /** Tells of the phrases that end at a node, where the way to it is enough like the text. */
  const tell = (node: number, start: number, end: number, likeness: number): void => {
    if (likeness < least) return;
    const last = finalOffsets[node + 1] ?? 0;
    for (let f = finalOffsets[node] ?? 0; f < last; f += 1)
      found(finalPhrases[f] ?? 0, now.starts[start] ?? 0, now.ends[end] ?? 0);
  };

  /** Follows all ways that lead on from a node. `here` is on one side; the other stands still at `other`. */
  const follow = (node: number, depth: number, isLeft: boolean, here: Frontier, other: number): void => {
    const best = bestOf(here, isLeft);
    const token = here.tokens[best] ?? 0;
    const likeness = here.likeness[best] ?? 0;
    tell(node, isLeft ? token : other, isLeft ? other : token, likeness);
    const lastStep = stepOffsets[node + 1] ?? 0;
    for (let step = stepOffsets[node] ?? 0; step < lastStep; step += 1) {
      const goesLeft = ((stepKinds[step] ?? 0) & LEFTWARD) !== 0;
      const isTurn = goesLeft !== isLeft;
      const next = emptyFrontier(depth);
      // Where the way turns, this side is done, and the other one goes on from the anchor.
      if (isTurn) reach(step, other, 0, likeness, next);
      else
        for (let i = 0; i < here.length; i += 1)
          reach(step, here.tokens[i] ?? 0, here.slacks[i] ?? 0, here.likeness[i] ?? 0, next);
      if (next.length > 0) follow(roots + step, depth + 1, goesLeft, next, isTurn ? token : other);
    }
  };

  /** Follows all ways from an anchor whose entry stands from one token to another. */
  const start = (anchor: number, first: number, last: number, likeness: number): void => {
    tell(anchor, first, last, likeness);
    const lastStep = stepOffsets[anchor + 1] ?? 0;
    for (let step = stepOffsets[anchor] ?? 0; step < lastStep; step += 1) {
      const goesLeft = ((stepKinds[step] ?? 0) & LEFTWARD) !== 0;
      const next = emptyFrontier(0);
      reach(step, goesLeft ? first : last, 0, likeness, next);
      if (next.length > 0) follow(roots + step, 1, goesLeft, next, goesLeft ? last : first);
    }
  };

  const emptyFrontier = (depth: number): Frontier => {
    frontiers[depth] ??= createFrontier();
    frontiers[depth].length = 0;
    return frontiers[depth];
  };

  return (reading, entries, leastLikeness, toFound) => {
    now = reading;
    at = entries;
    least = leastLikeness;
    found = toFound;
    const { count, nodes, starts, ends, likeness } = entries;
    for (let o = 0; o < count; o += 1) {
      const node = nodes[o] ?? 0;
      const lastAnchor = anchorOffsets[node + 1] ?? 0;
      for (let a = anchorOffsets[node] ?? 0; a < lastAnchor; a += 1)
        start(anchors[a] ?? 0, starts[o] ?? 0, ends[o] ?? 0, likeness[o] ?? 0);
    }
  };
}

/** Outermost tokens on one side, how much wider the next gap may be, and how like the text the way there is. */
interface Frontier {
  length: number;
  readonly tokens: number[];
  readonly slacks: number[];
  readonly likeness: number[];
}

const createFrontier = (): Frontier => ({ length: 0, tokens: [], slacks: [], likeness: [] });

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

// Whether an entry is one of those a step asks for. It nearly never is, so a filter answers before the classes of the
// entry are searched: a common word is in hundreds.
import type { Pack } from './pack.ts';
import { addPair, createPairs, mayHold, roomFor } from './pair-set.ts';

/** Whether the entry that ends at a node of the trie is one of those a step asks for. */
export type Membership = (step: number, node: number) => boolean;

/** Prepares the filter of a pack. */
export function createMembership(pack: Pack): Membership {
  const { stepClassOffsets, stepClasses, classOffsets, classIds } = pack;
  const members = membersOf(pack);
  return (step, node) => {
    const end = stepClassOffsets[step + 1] ?? 0;
    for (let c = stepClassOffsets[step] ?? 0; c < end; c += 1) {
      const id = stepClasses[c] ?? 0;
      if (!mayHold(members, id, node)) continue;
      if (holds(classIds, classOffsets[node] ?? 0, classOffsets[node + 1] ?? 0, id)) return true;
    }
    return false;
  };
}

/** Pairs of class and node. */
function membersOf({ classOffsets, classIds }: Pack): Uint8Array {
  const members = createPairs(roomFor(classIds.length));
  for (let node = 0; node + 1 < classOffsets.length; node += 1) {
    const end = classOffsets[node + 1] ?? 0;
    for (let c = classOffsets[node] ?? 0; c < end; c += 1) addPair(members, classIds[c] ?? 0, node);
  }
  return members;
}

/** Whether a number stands between two places of a row in ascending order; by halving. */
function holds(row: Uint16Array, from: number, to: number, wanted: number): boolean {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = row[middle] ?? 0;
    if (there === wanted) return true;
    if (there < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

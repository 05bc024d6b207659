// Whether an entry is one of those a step asks for. It nearly never is, so two filters answer before the classes of the
// entry are searched, a common word being in hundreds: 32 bits of the step, then one bit of the pair.
import type { Pack } from './pack.ts';
import { addPair, createPairs, mayHold, roomFor } from './pair-set.ts';

/** Whether the entry that ends at a node of the trie is one of those a step asks for. */
export type Membership = (step: number, node: number) => boolean;

/** Prepares the filters of a pack. */
export function createMembership(pack: Pack): Membership {
  const { stepClassOffsets, stepClasses, classOffsets, classIds } = pack;
  const { masks, members } = filtersOf(pack);
  return (step, node) => {
    if (((masks[step] ?? 0) & (1 << node)) === 0) return false;
    const end = stepClassOffsets[step + 1] ?? 0;
    for (let c = stepClassOffsets[step] ?? 0; c < end; c += 1) {
      const id = stepClasses[c] ?? 0;
      if (!mayHold(members, id, node)) continue;
      if (holds(classIds, classOffsets[node] ?? 0, classOffsets[node + 1] ?? 0, id)) return true;
    }
    return false;
  };
}

/** The pairs of class and node; and for each step a mask of the last five bits of the nodes in its classes. */
function filtersOf({ classOffsets, classIds, stepKinds, stepClassOffsets, stepClasses }: Pack) {
  const members = createPairs(roomFor(classIds.length));
  const ofClass = new Int32Array(MOST_CLASSES);
  for (let node = 0; node + 1 < classOffsets.length; node += 1) {
    const end = classOffsets[node + 1] ?? 0;
    for (let c = classOffsets[node] ?? 0; c < end; c += 1) {
      const id = classIds[c] ?? 0;
      addPair(members, id, node);
      ofClass[id] = (ofClass[id] ?? 0) | (1 << node);
    }
  }
  const masks = new Int32Array(stepKinds.length);
  for (let step = 0; step < masks.length; step += 1) {
    const end = stepClassOffsets[step + 1] ?? 0;
    for (let c = stepClassOffsets[step] ?? 0; c < end; c += 1)
      masks[step] = (masks[step] ?? 0) | (ofClass[stepClasses[c] ?? 0] ?? 0);
  }
  return { masks, members };
}

/** Numbers of classes have 16 bits in a pack. */
const MOST_CLASSES = 2 ** 16;

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

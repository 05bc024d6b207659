// Whether an entry is one of those a step asks for. It nearly never is, so a filter answers before the classes of the entry
// are searched: 32 bits of the step.
import type { Pack } from './pack.ts';
import { createPlaceFinder } from './rows.ts';

/** Whether the entry that ends at a node of the trie is one of those a step asks for. */
export type Membership = (step: number, node: number) => boolean;

/** Prepares the filters of a pack. */
export function createMembership(pack: Pack): Membership {
  const { stepClassOffsets, stepClasses, classOffsets, classIds } = pack;
  const masks = masksOf(pack);
  const placeOf = createPlaceFinder(classOffsets, classIds);
  return (step, node) => {
    if (((masks[step] ?? 0) & (1 << node)) === 0) return false;
    const end = stepClassOffsets[step + 1] ?? 0;
    for (let c = stepClassOffsets[step] ?? 0; c < end; c += 1)
      if (placeOf(node, stepClasses[c] ?? 0) >= 0) return true;
    return false;
  };
}

/** For each step a mask of the last five bits of the nodes in its classes. */
function masksOf({ classOffsets, classIds, stepKinds, stepClassOffsets, stepClasses }: Pack): Int32Array {
  const ofClass = new Int32Array(MOST_CLASSES);
  for (let node = 0; node + 1 < classOffsets.length; node += 1) {
    const end = classOffsets[node + 1] ?? 0;
    for (let c = classOffsets[node] ?? 0; c < end; c += 1) {
      const id = classIds[c] ?? 0;
      ofClass[id] = (ofClass[id] ?? 0) | (1 << node);
    }
  }
  const masks = new Int32Array(stepKinds.length);
  for (let step = 0; step < masks.length; step += 1) {
    const end = stepClassOffsets[step + 1] ?? 0;
    for (let c = stepClassOffsets[step] ?? 0; c < end; c += 1)
      masks[step] = (masks[step] ?? 0) | (ofClass[stepClasses[c] ?? 0] ?? 0);
  }
  return masks;
}

/** Numbers of classes have 16 bits in a pack. */
const MOST_CLASSES = 2 ** 16;

// A phrase is looked up from its rarest part, the anchor: nearly every message holds none, and costs nothing
// more. From the anchor steps lead to the neighbours, outward on one side, then on the other. Phrases with the same
// anchor share the steps they have in common.
//
//   dont|never tell ..2 <family>      anchor <family>, step left ..2 {dont tell, never tell}
import { offsetsOf, type Pack } from './pack.ts';

/** Bits of a step's kind above the gap, which is `MAX_GAP` at most. */
export const GAP_BITS = 0x0f;
export const LEFTWARD = 0x10;
export const OPTIONAL = 0x20;

/** One part of a phrase: what may stand there, and how many tokens may lie between it and the part before. */
export interface Part {
  readonly classes: readonly number[];
  readonly optional: boolean;
  readonly gap: number;
}

interface Node {
  readonly kind: number;
  readonly classes: readonly number[];
  readonly children: Map<string, Node>;
  readonly phrases: number[];
}

export type StepSections = Pick<
  Pack,
  | 'anchorOffsets'
  | 'anchors'
  | 'classOffsets'
  | 'classIds'
  | 'stepOffsets'
  | 'stepKinds'
  | 'stepClassOffsets'
  | 'stepClasses'
  | 'finalOffsets'
  | 'finalPhrases'
>;

/** Collects the steps of all phrases. @param commonness of a class: which part is the anchor. */
export function createSteps(commonness: (id: number) => number) {
  const roots = new Map<number, Node>();

  return {
    /** Adds a phrase by its number. */
    add(phrase: number, parts: readonly Part[]): void {
      const required = trim(parts);
      const anchor = rarest(required, commonness);
      for (const id of required[anchor]?.classes ?? []) {
        let node = roots.get(id) ?? createNode(0, []);
        roots.set(id, node);
        for (const [kind, classes] of stepsFrom(required, anchor, commonness)) {
          const key = [kind, ...classes].join(' ');
          const next = node.children.get(key) ?? createNode(kind, classes);
          node.children.set(key, next);
          node = next;
        }
        node.phrases.push(phrase);
      }
    },
    /** @param byTrieNode the classes of the entry that ends at each node of the trie. */
    layOut: (byTrieNode: readonly (readonly number[])[]) => layOut(roots, byTrieNode),
  };
}

const createNode = (kind: number, classes: readonly number[]): Node => ({
  kind,
  classes,
  children: new Map(),
  phrases: [],
});

/** Without the optional parts at both ends: they never make the difference. */
function trim(parts: readonly Part[]): readonly Part[] {
  const first = parts.findIndex(({ optional }) => !optional);
  const last = parts.findLastIndex(({ optional }) => !optional);
  return parts.slice(first, last + 1);
}

const costOf = ({ classes }: Part, commonness: (id: number) => number): number =>
  classes.reduce((sum, id) => sum + commonness(id), 0);

function rarest(parts: readonly Part[], commonness: (id: number) => number): number {
  const costs = parts.map((part) => (part.optional ? Number.POSITIVE_INFINITY : costOf(part, commonness)));
  return costs.indexOf(Math.min(...costs));
}

/** The side whose nearest part is the rarer one comes first: most searches end there. */
function stepsFrom(
  parts: readonly Part[],
  anchor: number,
  commonness: (id: number) => number,
): (readonly [number, readonly number[]])[] {
  const kindOf = (gap: number, { optional }: Part): number => gap | (optional ? OPTIONAL : 0);
  const right = parts.slice(anchor + 1).map((part) => [kindOf(part.gap, part), part.classes] as const);
  // A gap belongs to the part behind it, which on the way to the left is the one before.
  const left = parts
    .slice(0, anchor)
    .map((part, i) => [kindOf(parts[i + 1]?.gap ?? 0, part) | LEFTWARD, part.classes] as const)
    .reverse();
  const [before, after] = [parts[anchor - 1], parts[anchor + 1]];
  if (before === undefined || after === undefined) return [...right, ...left];
  return costOf(before, commonness) < costOf(after, commonness) ? [...left, ...right] : [...right, ...left];
}

/** Breadth first, roots in front, so that the children of a node stand together. */
function layOut(roots: ReadonlyMap<number, Node>, byTrieNode: readonly (readonly number[])[]): StepSections {
  const ids = [...roots.keys()].sort((a, b) => a - b);
  const rootOf = new Map(ids.map((id, root) => [id, root]));
  const nodes = ids.flatMap((id) => roots.get(id) ?? []);
  for (const node of nodes) nodes.push(...node.children.values());
  const steps = nodes.slice(ids.length);
  const stepped = new Set(steps.flatMap(({ classes }) => classes));
  const anchors = byTrieNode.map((classes) => classes.flatMap((id) => rootOf.get(id) ?? []));
  const classIds = byTrieNode.map((classes) => classes.filter((id) => stepped.has(id)));
  return {
    anchorOffsets: offsetsOf(anchors),
    anchors: Uint16Array.from(anchors.flat()),
    classOffsets: offsetsOf(classIds),
    classIds: Uint16Array.from(classIds.flat()),
    stepOffsets: offsetsOf(nodes.map(({ children }) => ({ length: children.size }))),
    stepKinds: Uint8Array.from(steps, ({ kind }) => kind),
    stepClassOffsets: offsetsOf(steps.map(({ classes }) => classes)),
    stepClasses: Uint16Array.from(steps.flatMap(({ classes }) => classes)),
    finalOffsets: offsetsOf(nodes.map(({ phrases }) => phrases)),
    finalPhrases: Uint16Array.from(nodes.flatMap(({ phrases }) => phrases)),
  };
}

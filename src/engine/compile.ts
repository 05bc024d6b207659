// Rules -> pack, at build time. Elements that stand side by side are written out as entries of several words
// while they are few; what is left is a class of entries, and a node says "an entry of this class, at most
// `gap` tokens after slot `pred`, reaches slot `write`". Equal beginnings share their slots.
//
//   dont|never tell ..2 <family>   START --{dont tell, never tell}--> 1 --..2 {mum, dad, ...}--> 2*   (* = found)
import {
  type Classes,
  type CompiledClasses,
  createClasses,
  type Entry,
  MAX_ENTRY,
  NUMBER_WORD,
} from './classes.ts';
import { type Orthography, PLAIN } from './orthography.ts';
import { DIRECTIONS, offsetsOf, type Pack } from './pack.ts';
import { MAX_GAP, PhraseError, parsePhrase } from './phrase.ts';
import type { Rule, WordLists } from './rule.ts';

/** Entries one part may be written out to: more would cost more bytes than the nodes they save. */
const MAX_WRITTEN_OUT = 8;

interface Node {
  class: number;
  pred: number;
  gap: number;
  write: number;
}
/** Slots a phrase may go on from, each with the gap it may leave. */
type Frontier = readonly { slot: number; gap: number }[];
const START: Frontier = [{ slot: 0, gap: 0 }];

/** What may stand at one place of a phrase, after a gap of at most `gap` tokens. */
interface Part {
  /** A class for each. A list is one class wherever it is written. */
  readonly entries: readonly (readonly Entry[])[];
  readonly optional: boolean;
  readonly gap: number;
}

/**
 * Compiles rules and the word lists they name; what `orthography` knows is compiled in, so that scanning knows it for free.
 * @throws PhraseError naming rule, field and phrase, with what was expected and what was found.
 */
export function compile(rules: readonly Rule[], lists: WordLists, orthography: Orthography = PLAIN): Pack {
  const classes = createClasses(lists, orthography);
  const nodes: Node[] = [];
  const slots = new Map<string, number>();
  const finals: number[][] = [[]];
  const phraseRule: number[] = [];
  const phraseMutes: number[] = [];

  const reach = (from: Frontier, ids: readonly number[]): number => {
    const key = JSON.stringify([from, ids]);
    const shared = slots.get(key);
    if (shared !== undefined) return shared;
    const write = finals.push([]) - 1;
    slots.set(key, write);
    for (const { slot, gap } of from) {
      for (const id of ids) nodes.push({ class: id, pred: slot, gap, write });
    }
    return write;
  };

  const addPhrase = (source: string, rule: number, mutes: boolean): void => {
    let frontier = START;
    for (const part of partsOf(source, classes)) {
      const from = frontier.map(({ slot, gap }) => ({ slot, gap: Math.min(gap + part.gap, MAX_GAP) }));
      const reached = { slot: reach(from, part.entries.map(classes.idOf)), gap: 0 };
      frontier = part.optional ? [reached, ...from] : [reached];
    }
    const phrase = phraseRule.push(rule) - 1;
    phraseMutes.push(mutes ? 1 : 0);
    for (const { slot } of frontier) finals[slot]?.push(phrase);
  };

  for (const [index, rule] of rules.entries()) {
    for (const field of ['match', 'unless'] as const) {
      for (const source of rule[field]) {
        try {
          addPhrase(source, index, field === 'unless');
        } catch (cause) {
          if (!(cause instanceof PhraseError)) throw cause;
          throw new PhraseError(`${rule.id}: ${field} "${source}": ${cause.message}`, { cause });
        }
      }
    }
  }
  const directions = rules.map((rule) => DIRECTIONS.indexOf(rule.direction));
  return layOut(classes.finish(), nodes, finals, {
    phraseRule: Uint16Array.from(phraseRule),
    phraseMutes: Uint8Array.from(phraseMutes),
    rules: rules.map((rule) => rule.id),
    directions: Uint8Array.from(directions),
    lookAlikes: orthography.lookAlikes,
    syllables: orthography.syllables,
  });
}

/** The parts of a phrase, neighbours written out where that stays small. */
function partsOf(source: string, classes: Classes): Part[] {
  const parts: Part[] = [];
  let gap = 0;
  for (const element of parsePhrase(source)) {
    if (element.kind === 'gap') {
      gap += element.most;
      continue;
    }
    const part = { entries: classes.entriesOf(element.atoms), optional: element.optional, gap };
    const last = parts.at(-1);
    const joined = last === undefined || gap > 0 ? undefined : writeOut(last, part);
    if (joined === undefined) parts.push(part);
    else parts[parts.length - 1] = joined;
    gap = 0;
  }
  return parts;
}

/** Both parts as one, or undefined where that would be too much. A number stands for too many words. */
function writeOut(before: Part, part: Part): Part | undefined {
  const [first, second] = [before, part].map(({ entries, optional }) =>
    optional ? [...entries.flat(), []] : entries.flat(),
  );
  if (first === undefined || second === undefined) return undefined;
  if (first.length * second.length > MAX_WRITTEN_OUT) return undefined;
  const both = first.flatMap((one) => second.map((other) => [...one, ...other]));
  if (both.some((words) => words.length > MAX_ENTRY || words.includes(NUMBER_WORD))) return undefined;
  return {
    entries: [both.filter((words) => words.length > 0)],
    optional: before.optional && part.optional,
    gap: before.gap,
  };
}

function layOut(
  classes: CompiledClasses,
  nodes: readonly Node[],
  finals: readonly number[][],
  rest: Pick<Pack, 'phraseRule' | 'phraseMutes' | 'rules' | 'directions' | 'lookAlikes' | 'syllables'>,
): Pack {
  if (finals.length > 0xffff) throw new PhraseError(`expected at most 65,535 slots, found ${finals.length}`);
  const byClass: Node[][] = Array.from({ length: classes.count }, () => []);
  const firstByClass: number[][] = Array.from({ length: classes.count }, () => []);
  for (const node of nodes) {
    if (node.pred === 0) firstByClass[node.class]?.push(node.write);
    else byClass[node.class]?.push(node);
  }
  const goesOn = (id: number): boolean => (byClass[id]?.length ?? 0) > 0;
  const first = classes.byTrieNode.map((ids) => ids.flatMap((id) => firstByClass[id] ?? []));
  const after = classes.byTrieNode.map((ids) => ids.filter(goesOn));
  const laidOut = byClass.flat();
  return {
    ...classes.sections,
    ...rest,
    firstOffsets: offsetsOf(first),
    firstSlots: Uint16Array.from(first.flat()),
    classOffsets: offsetsOf(after),
    classIds: Uint16Array.from(after.flat()),
    nodeOffsets: offsetsOf(byClass),
    preds: Uint16Array.from(laidOut, (node) => node.pred),
    gaps: Uint8Array.from(laidOut, (node) => node.gap),
    writes: Uint16Array.from(laidOut, (node) => node.write),
    finalOffsets: offsetsOf(finals),
    finalPhrases: Uint16Array.from(finals.flat()),
  };
}

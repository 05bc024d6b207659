// Rules -> pack, at build time. Each element of a phrase (`dont|never`, `<family>`) is a class of entries, and
// a node says "an entry of this class, at most `gap` tokens after slot `pred`, reaches slot `write`".
// Equal beginnings share their slots, an optional element is a second node past it, so the pack grows with
// what is written in the rules and never with the number of sentences that stands for.
//
//   dont|never tell ur?      START --{dont,never}--> 1 --{tell}--> 2* --{ur}--> 3*     (* = phrase found)
import { type CompiledClasses, createClasses, type Spellings } from './classes.ts';
import { DIRECTIONS, type Pack } from './pack.ts';
import { type Element, MAX_GAP, PhraseError, parsePhrase } from './phrase.ts';
import type { Rule, WordLists } from './rule.ts';

interface Node {
  class: number;
  pred: number;
  gap: number;
  write: number;
}
/** Slots a phrase may go on from, each with the gap it may leave. */
type Frontier = readonly { slot: number; gap: number }[];
const START: Frontier = [{ slot: 0, gap: 0 }];

/**
 * Compiles rules and the word lists they name; `spellings` are compiled in, so that scanning knows them for free.
 * @throws PhraseError naming rule, field and phrase, with what was expected and what was found.
 */
export function compile(
  rules: readonly Rule[],
  lists: WordLists,
  spellings: Spellings = () => [],
  lookAlikes: Pack['lookAlikes'] = '',
): Pack {
  const classes = createClasses(lists, spellings);
  const nodes: Node[] = [];
  const slots = new Map<string, number>();
  const finals: number[][] = [[]];
  const phraseRule: number[] = [];
  const phraseMutes: number[] = [];

  const reach = (from: Frontier, element: Extract<Element, { kind: 'choice' }>): number => {
    const entries = classes.idOf(element.atoms);
    const key = `${JSON.stringify(from)} ${entries}`;
    const shared = slots.get(key);
    if (shared !== undefined) return shared;
    const write = finals.push([]) - 1;
    slots.set(key, write);
    for (const { slot, gap } of from) nodes.push({ class: entries, pred: slot, gap, write });
    return write;
  };

  const addPhrase = (source: string, rule: number, mutes: boolean): void => {
    let frontier = START;
    for (const element of parsePhrase(source)) {
      if (element.kind === 'gap') {
        frontier = frontier.map(({ slot, gap }) => ({ slot, gap: Math.min(gap + element.most, MAX_GAP) }));
      } else {
        const reached = { slot: reach(frontier, element), gap: 0 };
        frontier = element.optional ? [reached, ...frontier] : [reached];
      }
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
    lookAlikes,
  });
}

function layOut(
  classes: CompiledClasses,
  nodes: readonly Node[],
  finals: readonly number[][],
  rest: Pick<Pack, 'phraseRule' | 'phraseMutes' | 'rules' | 'directions' | 'lookAlikes'>,
): Pack {
  if (finals.length > 0xffff) throw new PhraseError(`expected at most 65,535 slots, found ${finals.length}`);
  const byClass = nodes.toSorted((a, b) => a.class - b.class || a.write - b.write);
  const nodeOffsets = Uint32Array.from(
    { length: classes.count + 1 },
    (_, id) => byClass.filter((node) => node.class < id).length,
  );
  const finalOffsets = Uint32Array.from({ length: finals.length + 1 }, () => 0);
  finals.forEach((phrases, slot) => {
    finalOffsets[slot + 1] = (finalOffsets[slot] ?? 0) + phrases.length;
  });
  return {
    ...classes.sections,
    ...rest,
    nodeOffsets,
    preds: Uint16Array.from(byClass, (node) => node.pred),
    gaps: Uint8Array.from(byClass, (node) => node.gap),
    writes: Uint16Array.from(byClass, (node) => node.write),
    finalOffsets,
    finalPhrases: Uint16Array.from(finals.flat()),
  };
}

// Rules -> pack, at build time. Each phrase becomes a chain of slots; a node says "this word, at most
// `gap` tokens after slot `pred`, reaches slot `write`". Alternatives of different length meet again in
// one slot, an optional word is a second node past it, so the pack grows with the length of the phrases
// and never with the number of sentences they stand for.
//
//   dont|never tell ur?        START --dont--> 1 --tell--> 2* --ur--> 3*      (* = phrase found)
//                              START --never-> 1

import { DIRECTIONS, type Pack } from './pack.ts';
import { type Atom, type Element, MAX_GAP, PhraseError, parsePhrase } from './phrase.ts';
import type { Rule, WordLists } from './rule.ts';
import { tokenize } from './tokens.ts';

/** The list every rule may use: a token of digits. */
export const NUMBER_LIST = 'number';
const NUMBER_WORD = '\u0000';
const DIGITS = /^[0-9]+$/;

interface Node {
  pred: number;
  gap: number;
  write: number;
}
/** Slots a phrase may go on from, each with the gap it may leave. */
type Frontier = readonly { slot: number; gap: number }[];

/**
 * Compiles rules and the word lists they name.
 * @throws PhraseError naming rule and phrase, with what was expected and what was found.
 */
export function compile(rules: readonly Rule[], lists: WordLists): Pack {
  const nodesByWord = new Map<string, Node[]>();
  const finals: number[] = [0];
  const phraseRule: number[] = [];
  const phraseMutes: number[] = [];

  const newSlot = (): number => finals.push(0) - 1;
  const addNode = (word: string, node: Node): void => {
    const nodes = nodesByWord.get(word);
    if (nodes === undefined) nodesByWord.set(word, [node]);
    else nodes.push(node);
  };

  const wordsOf = (atom: Atom): string[][] => {
    if ('word' in atom) return [spell(atom.word)];
    if (atom.list === NUMBER_LIST) return [[NUMBER_WORD]];
    const words = lists[atom.list];
    if (words === undefined) {
      throw new PhraseError(`expected a list of rules/words, found unknown <${atom.list}>`);
    }
    return words.map(spell);
  };

  const addChoice = (from: Frontier, atoms: readonly Atom[]): number => {
    const chains = new Map(atoms.flatMap(wordsOf).map((words) => [words.join(' '), words]));
    const inner = [...chains.values()].map((words) => words.slice(0, -1).map(newSlot));
    const join = newSlot();
    [...chains.values()].forEach((words, chain) => {
      words.forEach((word, i) => {
        const write = inner[chain]?.[i] ?? join;
        const before: Frontier = i === 0 ? from : [{ slot: inner[chain]?.[i - 1] ?? 0, gap: 0 }];
        for (const { slot, gap } of before) addNode(word, { pred: slot, gap, write });
      });
    });
    return join;
  };

  const addPhrase = (source: string, rule: number, mutes: boolean): void => {
    const phrase = phraseRule.push(rule);
    phraseMutes.push(mutes ? 1 : 0);
    let frontier: Frontier = [{ slot: 0, gap: 0 }];
    for (const element of parsePhrase(source)) frontier = advance(frontier, element, addChoice);
    for (const { slot } of frontier) finals[slot] = phrase;
  };

  rules.forEach((rule, index) => {
    const all = [
      ...rule.match.map((source) => ({ source, mutes: false })),
      ...rule.unless.map((source) => ({ source, mutes: true })),
    ];
    for (const { source, mutes } of all) {
      try {
        addPhrase(source, index, mutes);
      } catch (cause) {
        if (!(cause instanceof PhraseError)) throw cause;
        const field = mutes ? 'unless' : 'match';
        throw new PhraseError(`${rule.id}: ${field} "${source}": ${cause.message}`, { cause });
      }
    }
  });

  return {
    ...layOut(nodesByWord),
    finals: Uint32Array.from(finals),
    phraseRule: Uint32Array.from(phraseRule),
    phraseMutes: Uint32Array.from(phraseMutes),
    rules: rules.map((rule) => rule.id),
    directions: Uint32Array.from(rules, (rule) => DIRECTIONS.indexOf(rule.direction)),
  };
}

function advance(
  frontier: Frontier,
  element: Element,
  addChoice: (from: Frontier, atoms: readonly Atom[]) => number,
): Frontier {
  if (element.kind === 'gap') {
    return frontier.map(({ slot, gap }) => ({ slot, gap: Math.min(gap + element.most, MAX_GAP) }));
  }
  const reached = { slot: addChoice(frontier, element.atoms), gap: 0 };
  return element.optional ? [reached, ...frontier] : [reached];
}

function spell(source: string): string[] {
  const words = tokenize(source).map((token) => token.word);
  if (words.length === 0) throw new PhraseError(`expected letters, found "${source}"`);
  return words;
}

/** Nodes of a word stand together, highest slot first, so that no node reads a slot its own token wrote. */
function layOut(
  nodesByWord: Map<string, Node[]>,
): Pick<Pack, 'vocabulary' | 'offsets' | 'preds' | 'gaps' | 'writes'> {
  const anyNumber = nodesByWord.get(NUMBER_WORD) ?? [];
  const vocabulary = [NUMBER_WORD, ...[...nodesByWord.keys()].filter((word) => word !== NUMBER_WORD).sort()];
  const offsets = [0];
  const nodes: Node[] = [];
  for (const word of vocabulary) {
    const own = word === NUMBER_WORD ? [] : (nodesByWord.get(word) ?? []);
    const numeric = word === NUMBER_WORD || DIGITS.test(word) ? anyNumber : [];
    nodes.push(...[...own, ...numeric].sort((a, b) => b.write - a.write));
    offsets.push(nodes.length);
  }
  return {
    vocabulary,
    offsets: Uint32Array.from(offsets),
    preds: Uint32Array.from(nodes, (node) => node.pred),
    gaps: Uint32Array.from(nodes, (node) => node.gap),
    writes: Uint32Array.from(nodes, (node) => node.write),
  };
}

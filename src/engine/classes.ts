// The words of the rules: entries of one or more tokens, the classes they belong to, and the trie in which
// a message's tokens are looked up. Equal classes are one class, wherever they are written.
import type { Pack } from './pack.ts';
import { type Atom, PhraseError } from './phrase.ts';
import type { WordLists } from './rule.ts';
import { tokenize } from './tokens.ts';

/** The list every rule may use: a token of digits. */
export const NUMBER_LIST = 'number';
/** Vocabulary entry 0, which no text can spell. */
const NUMBER_WORD = '\u0000';
/** Tokens of one entry at most: what is longer is a phrase. */
export const MAX_ENTRY = 8;

type Sections = Pick<Pack, 'vocabulary' | 'edgeOffsets' | 'edgeTokens' | 'classOffsets' | 'classIds'>;

export interface CompiledClasses {
  readonly count: number;
  readonly sections: Sections;
}

interface TrieNode {
  readonly children: Map<number, TrieNode>;
  readonly classes: Set<number>;
}

/** Other spellings of a token that mean the same, for example 傳 for 传. */
export type Spellings = (token: string) => readonly string[];

/** Collects classes while phrases are compiled. */
export function createClasses(
  lists: WordLists,
  spellings: Spellings,
): {
  /** The class that holds just what these alternatives stand for. @throws PhraseError */
  idOf(atoms: readonly Atom[]): number;
  finish(): CompiledClasses;
} {
  const vocabulary = new Map([[NUMBER_WORD, 0]]);
  const ids = new Map<string, number>();
  const root: TrieNode = { children: new Map(), classes: new Set() };

  const entriesOf = (atom: Atom): string[][] => {
    if ('word' in atom) return [spell(atom.word)];
    if (atom.list === NUMBER_LIST) return [[NUMBER_WORD]];
    const words = lists[atom.list];
    if (words === undefined) {
      throw new PhraseError(`expected a list of rules/words, found unknown <${atom.list}>`);
    }
    return words.map(spell);
  };

  const tokenOf = (word: string): number => {
    const known = vocabulary.get(word);
    if (known !== undefined) return known;
    vocabulary.set(word, vocabulary.size);
    return vocabulary.size - 1;
  };

  return {
    idOf(atoms) {
      const entries = new Map(atoms.flatMap(entriesOf).map((words) => [words.join(' '), words]));
      const key = [...entries.keys()].sort().join('|');
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = ids.size;
      ids.set(key, id);
      for (const words of entries.values()) {
        let node = root;
        for (const word of words) node = childOf(node, tokenOf(word));
        node.classes.add(id);
      }
      return id;
    },
    finish: () => ({
      count: ids.size,
      sections: {
        // A spelling that is a token of its own keeps its own meaning.
        vocabulary: [...vocabulary.keys()].map((token) => [
          token,
          ...spellings(token).filter((other) => !vocabulary.has(other)),
        ]),
        ...layOutTrie(root),
      },
    }),
  };
}

function childOf(node: TrieNode, token: number): TrieNode {
  const known = node.children.get(token);
  if (known !== undefined) return known;
  const child: TrieNode = { children: new Map(), classes: new Set() };
  node.children.set(token, child);
  return child;
}

function spell(source: string): string[] {
  const words = tokenize(source).map(({ word }) => word);
  if (words.length === 0) throw new PhraseError(`expected letters, found "${source}"`);
  if (words.length > MAX_ENTRY) {
    throw new PhraseError(
      `expected at most ${MAX_ENTRY} words in one entry, found ${words.length} in "${source}"`,
    );
  }
  return words;
}

/** Breadth first, so that the children of a node stand together and edge `i` leads to node `i + 1`. */
function layOutTrie(root: TrieNode): Omit<Sections, 'vocabulary'> {
  const nodes = [root];
  const edgeOffsets = [0];
  const edgeTokens: number[] = [];
  const classOffsets = [0];
  const classIds: number[] = [];
  for (const node of nodes) {
    for (const [token, child] of [...node.children].sort(([a], [b]) => a - b)) {
      edgeTokens.push(token);
      nodes.push(child);
    }
    edgeOffsets.push(edgeTokens.length);
    classIds.push(...[...node.classes].sort((a, b) => a - b));
    classOffsets.push(classIds.length);
  }
  if (nodes.length > 0xffff) throw new PhraseError(`expected at most 65,535 words, found ${nodes.length}`);
  return {
    edgeOffsets: Uint16Array.from(edgeOffsets),
    edgeTokens: Uint16Array.from(edgeTokens),
    classOffsets: Uint32Array.from(classOffsets),
    classIds: Uint16Array.from(classIds),
  };
}

// The words of the rules: entries of one or more tokens, the classes they belong to, and the trie in which
// a message's tokens are looked up. Equal classes are one class, wherever they are written.
import { MAX_ENTRY } from './occurrences.ts';
import type { Orthography } from './orthography.ts';
import { offsetsOf, type Pack } from './pack.ts';
import { type Atom, PhraseError } from './phrase.ts';
import type { Lexicon, WordLists } from './rule.ts';
import { tokenize } from './tokens.ts';
import { TONE_UNIT } from './tone.ts';
import { layOutVocabulary, UNKNOWN, type VocabularySections } from './vocabulary.ts';

/** The list every rule may use: a token of digits. */
export const NUMBER_LIST = 'number';
/** Token 0, which no text can spell. */
export const NUMBER_WORD = '\u0000';
/** Words in order; an empty one stands for nothing at all. */
export type Entry = readonly string[];

type TrieSections = Pick<Pack, 'edgeOffsets' | 'edgeTokens' | 'rootChildren' | 'toneNodes' | 'tones'>;

export interface CompiledClasses {
  /** Classes of the entry that ends at each node of the trie. */
  readonly byTrieNode: readonly (readonly number[])[];
  /** How often some entry of a class is met in ordinary messages, compared with others. */
  readonly commonness: (id: number) => number;
  readonly sections: VocabularySections & TrieSections;
}

interface TrieNode {
  readonly children: Map<number, TrieNode>;
  readonly classes: Set<number>;
  /** Of the entry that ends here, in units. */
  tone: number;
}

export interface Classes {
  /** What these alternatives stand for: the plain words together, and each list for itself. @throws PhraseError */
  entriesOf(atoms: readonly Atom[]): Entry[][];
  /** The class that holds just these entries. */
  idOf(entries: readonly Entry[]): number;
  /** Takes in words that no phrase asks for, with their bits. @throws PhraseError */
  lean(lexicon: Lexicon): void;
  finish(): CompiledClasses;
}

/** Collects classes while phrases are compiled. */
export function createClasses(lists: WordLists, orthography: Orthography): Classes {
  const tokens = new Map([[NUMBER_WORD, 0]]);
  const ids = new Map<string, number>();
  const entries: Entry[][] = [];
  const root = createNode();

  const entriesOf = (atom: Atom): Entry[] => {
    if ('list' in atom && atom.list === NUMBER_LIST) return [[NUMBER_WORD]];
    const words = 'word' in atom ? [atom.word] : lists[atom.list];
    if (words === undefined && 'list' in atom) {
      throw new PhraseError(`expected a list of rules/words, found unknown <${atom.list}>`);
    }
    return (words ?? [])
      .flatMap((word) => [word, ...orthography.wordings(word)])
      .map((word) => spell(word).map(orthography.standard));
  };

  /** As its rarest word, and the rarer the more words there are. Every message may hold a number. */
  const commonnessOfEntry = (words: Entry): number =>
    words[0] === NUMBER_WORD ? 1 : Math.min(...words.map(orthography.commonness)) / 4 ** (words.length - 1);

  const tokenOf = (word: string): number => {
    const known = tokens.get(word);
    if (known !== undefined) return known;
    tokens.set(word, tokens.size);
    return tokens.size - 1;
  };

  const nodeOf = (words: Entry): TrieNode => words.reduce((node, word) => childOf(node, tokenOf(word)), root);

  return {
    entriesOf(atoms) {
      const words = atoms.filter((atom) => 'word' in atom).flatMap(entriesOf);
      const byList = atoms.filter((atom) => 'list' in atom).map(entriesOf);
      return words.length === 0 ? byList : [words, ...byList];
    },
    idOf(own) {
      const distinct = new Map(own.map((words) => [words.join(' '), words]));
      const key = [...distinct.keys()].sort().join('|');
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = ids.size;
      ids.set(key, id);
      entries.push([...distinct.values()]);
      for (const words of distinct.values()) nodeOf(words).classes.add(id);
      return id;
    },
    lean(lexicon) {
      for (const [source, bits] of Object.entries(lexicon)) {
        for (const wording of [source, ...orthography.wordings(source)]) {
          nodeOf(spell(wording).map(orthography.standard)).tone = bits / TONE_UNIT;
        }
      }
    },
    finish: () => {
      for (const { size } of [tokens, ids]) {
        if (size >= UNKNOWN)
          throw new PhraseError(`expected fewer than 65,535 words and classes, found ${size}`);
      }
      const { byTrieNode, trie } = layOutTrie(root, tokens.size);
      const sections = { ...layOutVocabulary([...tokens.keys()], orthography), ...trie };
      const commonness = (id: number): number =>
        (entries[id] ?? []).reduce((sum, words) => sum + commonnessOfEntry(words), 0);
      return { byTrieNode, commonness, sections };
    },
  };
}

const createNode = (): TrieNode => ({ children: new Map(), classes: new Set(), tone: 0 });

function childOf(node: TrieNode, token: number): TrieNode {
  const known = node.children.get(token);
  if (known !== undefined) return known;
  const child = createNode();
  node.children.set(token, child);
  return child;
}

function spell(source: string): Entry {
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
function layOutTrie(root: TrieNode, tokens: number): { byTrieNode: number[][]; trie: TrieSections } {
  const nodes = [root];
  const edges: number[][] = [];
  for (const node of nodes) {
    const children = [...node.children].sort(([a], [b]) => a - b);
    edges.push(children.map(([token]) => token));
    nodes.push(...children.map(([, child]) => child));
  }
  const leaning = nodes.flatMap(({ tone }, node) => (tone === 0 && node > 0 ? [] : [node]));
  const rootChildren = new Uint16Array(tokens);
  edges[0]?.forEach((token, edge) => {
    rootChildren[token] = edge + 1;
  });
  return {
    byTrieNode: nodes.map(({ classes }) => [...classes].sort((a, b) => a - b)),
    trie: {
      rootChildren,
      edgeOffsets: offsetsOf(edges),
      edgeTokens: Uint16Array.from(edges.flat()),
      toneNodes: Uint32Array.from(leaning),
      tones: Int8Array.from(leaning, (node) => nodes[node]?.tone ?? 0),
    },
  };
}

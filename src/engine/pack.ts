// The compiled rules as bytes: a header, then little-endian sections that are used where they lie, then text.
// Only offsets are summed up on loading.
//
//   magic | version | checksum | length of each section and of the text | sections, each padded to 4 | text
//
// A pack made by another version, cut short or altered is refused with a reason, never half used.
import { HASH_START, hashUnit } from './hash.ts';

export interface Pack {
  /** Hash table of the spellings the rules know, open addressing: number of the spelling + 1, or 0. */
  readonly wordTable: Uint16Array;
  /** Where each spelling begins in `spellingUnits`, and the token it stands for. Token 0 is any number. */
  readonly spellingOffsets: Uint32Array;
  readonly spellingUnits: Uint16Array;
  readonly spellingTokens: Uint16Array;
  /** Tokens of sound s: mateOffsets[s] until mateOffsets[s + 1]; likewise the characters that sound so. */
  readonly mateOffsets: Uint32Array;
  readonly mateTokens: Uint16Array;
  readonly soundOffsets: Uint32Array;
  readonly soundUnits: Uint16Array;
  /** Bits of the pairs of characters that stand in common words (`pair-filter.ts`). */
  readonly ordinaryPairs: Uint8Array;
  /** Trie node of the entries that begin with each token, 0 where none does. */
  readonly rootChildren: Uint16Array;
  /** Trie over tokens: edges of node n are edgeOffsets[n] until edgeOffsets[n + 1]; edge e leads to node e + 1. */
  readonly edgeOffsets: Uint32Array;
  /** Tokens in ascending order within a node. */
  readonly edgeTokens: Uint16Array;
  /** The root, nodes at which an entry of the lexicon ends, and what each leans to, in units of `tone.ts`. */
  readonly toneNodes: Uint32Array;
  readonly tones: Int8Array;
  /** Anchors of the entry that ends at trie node n: anchorOffsets[n] until anchorOffsets[n + 1] (`steps.ts`). */
  readonly anchorOffsets: Uint32Array;
  readonly anchors: Uint16Array;
  /** Classes of that entry which steps ask for, in ascending order. */
  readonly classOffsets: Uint32Array;
  readonly classIds: Uint16Array;
  /** Nodes are the anchors, then the steps: those of node n are stepOffsets[n] until stepOffsets[n + 1]. */
  readonly stepOffsets: Uint32Array;
  /** Gap, side and whether it may be left out, by step. */
  readonly stepKinds: Uint8Array;
  /** Classes step s asks for: stepClassOffsets[s] until stepClassOffsets[s + 1]. */
  readonly stepClassOffsets: Uint32Array;
  readonly stepClasses: Uint16Array;
  /** Phrases found at node n: finalOffsets[n] until finalOffsets[n + 1]. */
  readonly finalOffsets: Uint32Array;
  readonly finalPhrases: Uint16Array;
  readonly phraseRule: Uint16Array;
  /** 1 where the phrase is an `unless`. */
  readonly phraseMutes: Uint8Array;
  readonly rules: readonly string[];
  /** Pairs: a character that is no Latin letter, and the Latin letter it looks like. */
  readonly lookAlikes: string;
  /** Syllables of Chinese without tones, by number of the sound. */
  readonly syllables: readonly string[];
  /** Index into `DIRECTIONS`, by rule. */
  readonly directions: Uint8Array;
  /** Bits of each rule that is a cue, 0 for the others. */
  readonly cueBits: Uint8Array;
}

/** Where each part of a section begins, and where the last one ends. */
export function offsetsOf(parts: readonly { readonly length: number }[]): Uint32Array {
  const offsets = new Uint32Array(parts.length + 1);
  parts.forEach(({ length }, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + length;
  });
  return offsets;
}

/** A length byte that says "and what the next one says". */
const MORE = 255;

/** Offsets are written as lengths, nearly all of which fit into one byte; a greater one goes on in the next. */
function lengthsOf(offsets: ArrayLike<number>): Uint8Array {
  const bytes: number[] = [];
  for (let i = 0; i + 1 < offsets.length; i += 1) {
    let length = (offsets[i + 1] ?? 0) - (offsets[i] ?? 0);
    for (; length >= MORE; length -= MORE) bytes.push(MORE);
    bytes.push(length);
  }
  return Uint8Array.from(bytes);
}

function readLengths(bytes: Uint8Array): Uint32Array {
  // Room for one offset a byte: nearly as many are needed, and counting them first takes as long as reading them.
  const offsets = new Uint32Array(bytes.length + 1);
  let count = 1;
  let end = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    end += byte;
    if (byte === MORE) continue;
    offsets[count] = end;
    count += 1;
  }
  return offsets.subarray(0, count);
}

/** Sections of numbers that rise from 0. */
const isAscending = (section: string): boolean => /(Offsets|Nodes)$/.test(section);

/** Order of the direction codes in a pack. */
export const DIRECTIONS = ['any', 'received', 'sent'] as const;

export const PACK_VERSION = 7;
const MAGIC = 0x4b504c4e; // "NLPK"
const SECTIONS = [
  'wordTable',
  'spellingOffsets',
  'spellingUnits',
  'spellingTokens',
  'mateOffsets',
  'mateTokens',
  'soundOffsets',
  'soundUnits',
  'ordinaryPairs',
  'rootChildren',
  'edgeOffsets',
  'edgeTokens',
  'toneNodes',
  'tones',
  'anchorOffsets',
  'anchors',
  'classOffsets',
  'classIds',
  'stepOffsets',
  'stepKinds',
  'stepClassOffsets',
  'stepClasses',
  'finalOffsets',
  'finalPhrases',
  'phraseRule',
  'phraseMutes',
  'directions',
  'cueBits',
] as const;
/** Magic, version, checksum, and the length of each section and of the text. */
const HEADER = 4 * (3 + SECTIONS.length + 1);

export class PackError extends Error {
  override name = 'PackError';
}

const SPACE = 0x20;
const padded = (length: number): number => (length + 3) & ~3;

/** The bytes of a pack; the same pack gives the same bytes. */
export function writePack(pack: Pack): Uint8Array<ArrayBuffer> {
  const blocks = [pack.rules.join('\n'), pack.lookAlikes, pack.syllables.join('\n')];
  const encoded = new TextEncoder().encode(`${blocks.join('\n\n')}\n\n`);
  // Whole words to the very end, for the checksum.
  const text = new Uint8Array(padded(encoded.length)).fill(SPACE);
  text.set(encoded);
  const sections = SECTIONS.map((name) => (isAscending(name) ? lengthsOf(pack[name]) : pack[name]));
  const size = sections.reduce((sum, { byteLength }) => sum + padded(byteLength), HEADER) + text.length;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  [...sections.map(({ length }) => length), text.length].forEach((length, i) => {
    view.setUint32(12 + 4 * i, length, true);
  });
  let at = HEADER;
  for (const section of sections) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += padded(section.byteLength);
  }
  bytes.set(text, at);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, PACK_VERSION, true);
  view.setUint32(8, checksum(bytes), true);
  return bytes;
}

/**
 * Reads a pack; its sections are views of the bytes.
 * @throws PackError naming what was expected and what was found, if the bytes are not a whole pack of this version.
 */
export function readPack(source: Uint8Array): Pack {
  // Views need an aligned start, which a slice of a larger buffer may not have.
  const bytes = source.byteOffset % 4 === 0 ? source : source.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const expect = (what: string, expected: number, found: number): void => {
    if (expected !== found) throw new PackError(`rule pack: ${what}: expected ${expected}, found ${found}`);
  };
  if (bytes.length < HEADER || bytes.length % 4 !== 0)
    throw new PackError(`rule pack: expected ${HEADER} bytes or more, in fours, found ${bytes.length}`);
  expect('magic number', MAGIC, view.getUint32(0, true));
  expect('version', PACK_VERSION, view.getUint32(4, true));
  expect('checksum', checksum(bytes), view.getUint32(8, true));

  let at = bytes.byteOffset + HEADER;
  let next = 12;
  const take = <T extends ArrayLike<number>>(kind: {
    new (buffer: ArrayBufferLike, offset: number, length: number): T;
    readonly BYTES_PER_ELEMENT: number;
  }): T => {
    const length = view.getUint32(next, true);
    const section = new kind(bytes.buffer, at, length);
    next += 4;
    at += padded(length * kind.BYTES_PER_ELEMENT);
    return section;
  };
  const takeOffsets = (): Uint32Array => readLengths(take(Uint8Array));
  const sections = {
    wordTable: take(Uint16Array),
    spellingOffsets: takeOffsets(),
    spellingUnits: take(Uint16Array),
    spellingTokens: take(Uint16Array),
    mateOffsets: takeOffsets(),
    mateTokens: take(Uint16Array),
    soundOffsets: takeOffsets(),
    soundUnits: take(Uint16Array),
    ordinaryPairs: take(Uint8Array),
    rootChildren: take(Uint16Array),
    edgeOffsets: takeOffsets(),
    edgeTokens: take(Uint16Array),
    toneNodes: takeOffsets(),
    tones: take(Int8Array),
    anchorOffsets: takeOffsets(),
    anchors: take(Uint16Array),
    classOffsets: takeOffsets(),
    classIds: take(Uint16Array),
    stepOffsets: takeOffsets(),
    stepKinds: take(Uint8Array),
    stepClassOffsets: takeOffsets(),
    stepClasses: take(Uint16Array),
    finalOffsets: takeOffsets(),
    finalPhrases: take(Uint16Array),
    phraseRule: take(Uint16Array),
    phraseMutes: take(Uint8Array),
    directions: take(Uint8Array),
    cueBits: take(Uint8Array),
  };
  const [rules = '', lookAlikes = '', syllables = ''] = new TextDecoder()
    .decode(take(Uint8Array))
    .split('\n\n');
  return { ...sections, rules: linesOf(rules), lookAlikes, syllables: linesOf(syllables) };
}

const linesOf = (block: string): string[] => (block === '' ? [] : block.split('\n'));

/** Over everything behind the checksum, four bytes at a time. A change within four bytes always shows. */
function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let hash = HASH_START;
  for (let i = 3; i < words.length; i += 1) hash = hashUnit(hash, words[i] ?? 0);
  return hash >>> 0;
}

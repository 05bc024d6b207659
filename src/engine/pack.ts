// The compiled rules as bytes: a header, then little-endian 32-bit sections, then two string sections.
//
//   magic | version | checksum | six section lengths | offsets preds gaps writes finals phraseRule ...
//
// A pack made by another version, cut short or altered is refused with a reason, never half used.

export interface Pack {
  /** Folded spellings; entry 0 stands for any number. */
  readonly vocabulary: readonly string[];
  /** Nodes of word w: offsets[w] until offsets[w + 1]. */
  readonly offsets: Uint32Array;
  readonly preds: Uint32Array;
  readonly gaps: Uint32Array;
  readonly writes: Uint32Array;
  /** Per slot: number of the phrase found there plus one, or 0. */
  readonly finals: Uint32Array;
  readonly phraseRule: Uint32Array;
  /** 1 where the phrase is an `unless`. */
  readonly phraseMutes: Uint32Array;
  readonly rules: readonly string[];
  readonly directions: Uint32Array;
}

/** Order of the direction codes in a pack. */
export const DIRECTIONS = ['any', 'received', 'sent'] as const;

export const PACK_VERSION = 1;
const MAGIC = 0x4b504c4e; // "NLPK"
const HEADER = 3;
const ARRAYS = [
  'offsets',
  'preds',
  'gaps',
  'writes',
  'finals',
  'phraseRule',
  'phraseMutes',
  'directions',
] as const;

export class PackError extends Error {
  override name = 'PackError';
}

/** The bytes of a pack; the same pack gives the same bytes. */
export function writePack(pack: Pack): Uint8Array<ArrayBuffer> {
  const strings = new TextEncoder().encode(JSON.stringify([pack.vocabulary, pack.rules]));
  const sections = ARRAYS.map((name) => pack[name]);
  const words = sections.reduce((sum, section) => sum + 1 + section.length, HEADER + 1);
  const bytes = new Uint8Array(words * 4 + strings.length);
  const view = new DataView(bytes.buffer);
  let at = HEADER * 4;
  const put = (value: number): void => {
    view.setUint32(at, value, true);
    at += 4;
  };
  for (const section of sections) {
    put(section.length);
    section.forEach(put);
  }
  put(strings.length);
  bytes.set(strings, at);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, PACK_VERSION, true);
  view.setUint32(8, checksum(bytes), true);
  return bytes;
}

/**
 * Reads a pack.
 * @throws PackError naming what was expected and what was found, if the bytes are not a whole pack of this version.
 */
export function readPack(bytes: Uint8Array): Pack {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const expect = (what: string, expected: number, found: number): void => {
    if (expected !== found) throw new PackError(`rule pack: ${what}: expected ${expected}, found ${found}`);
  };
  if (bytes.length < HEADER * 4)
    throw new PackError(`rule pack: expected a header, found ${bytes.length} bytes`);
  expect('magic number', MAGIC, view.getUint32(0, true));
  expect('version', PACK_VERSION, view.getUint32(4, true));
  expect('checksum', checksum(bytes), view.getUint32(8, true));
  let at = HEADER * 4;
  const take = (): number => {
    const value = view.getUint32(at, true);
    at += 4;
    return value;
  };
  const section = (): Uint32Array => Uint32Array.from({ length: take() }, take);
  const [offsets, preds, gaps, writes, finals, phraseRule, phraseMutes, directions] = [
    section(),
    section(),
    section(),
    section(),
    section(),
    section(),
    section(),
    section(),
  ];
  const strings: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(at + 4, at + 4 + take())));
  if (!isStringLists(strings)) throw new PackError('rule pack: expected two lists of texts at its end');
  const [vocabulary, rules] = strings;
  return { vocabulary, offsets, preds, gaps, writes, finals, phraseRule, phraseMutes, rules, directions };
}

function isStringLists(value: unknown): value is [string[], string[]] {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((list) => Array.isArray(list) && list.every((text) => typeof text === 'string'))
  );
}

/** FNV-1a over everything behind the checksum. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = HEADER * 4; i < bytes.length; i += 1) {
    hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

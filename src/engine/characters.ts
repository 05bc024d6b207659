// What one character becomes when spelling is folded, and what kind it then is. The platform's own Unicode
// data answers, a page of 32 characters at a time as texts ask for them, so no table is shipped.

/** Kinds stand above the 16 bits of the folded character. */
export const WORD = 1 << 16;
export const LETTER = 1 << 17;
export const DIGIT = 1 << 18;
/** A letter beyond a to z. */
export const FOREIGN = 1 << 19;
/** A token of its own: an ideograph, a kana, an emoji. */
export const SINGLE = 1 << 20;
export const HAN = 1 << 21;
/** Ends a sentence wherever it stands. A full stop does so only between sentences. */
export const SENTENCE_END = 1 << 22;
export const FULL_STOP = 1 << 23;
/** Stands for a letter when it touches one: @ $ ! | */
export const SIGN = 1 << 24;
/** Leaves no trace: format and combining marks, apostrophes. */
export const IGNORED = 1 << 25;
/** An emoji or a kana. */
export const PICTURE = 1 << 28;
/** Becomes several characters, or is half of a pair: no single entry can say what. */
export const SPECIAL = 1 << 26;

/** The entry was looked up: no entry is 0 after that. */
const KNOWN = 1 << 27;

/** Everything but the character itself and the mark that it is known. */
const KINDS = ~(0xffff | KNOWN);

/** By UTF-16 unit. Memory is taken only for the pages that are used. */
const entries = new Int32Array(0x10000);

/** Folded character and kinds of one UTF-16 unit. */
export function entryOf(unit: number): number {
  return entries[unit] || fillPage(unit);
}

/** Few characters a page, so that the first message of a script does not wait for those nobody writes. */
const PAGE = 0x1f;

function fillPage(unit: number): number {
  for (let i = unit & ~PAGE; i <= (unit | PAGE); i += 1) entries[i] = KNOWN | lookUp(i);
  return entries[unit] ?? SPECIAL;
}

function lookUp(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SPECIAL;
  if (isHan(unit)) return unit | SINGLE | HAN;
  const [code, another] = foldCharacter(unit);
  if (code === undefined) return IGNORED;
  return another !== undefined || code > 0xffff ? SPECIAL : code | lookUpKinds(code);
}

/** One character becomes at most this many: U+FDFA alone would become 18. */
export const MAX_EXPANSION = 4;

/** The folded characters of one code point: compatibility forms, case, marks. */
export function foldCharacter(code: number): number[] {
  if (code >= 0xd800 && code <= 0xdfff) return [SPACE]; // half a pair separates words, nothing else
  if (isHan(code) || isHangul(code)) return [code];
  if (isIgnored(code)) return [];
  if (code === ELLIPSIS) return [COMMA]; // three stops end nothing, and are too frequent to be taken apart
  // NFKD after lower case, twice where lower case itself brings a mark (İ).
  const plain = String.fromCodePoint(code).normalize('NFKD').toLowerCase().normalize('NFKD');
  return Array.from(plain, (char) => char.codePointAt(0) ?? SPACE)
    .filter((folded) => !isIgnored(folded))
    .slice(0, MAX_EXPANSION);
}

const SPACE = 0x20;
const COMMA = 0x2c;
const ELLIPSIS = 0x2026;
const isBetween = (code: number, from: number, to: number): boolean => code >= from && code <= to;

/** Kinds of a folded character. */
export function kindsOf(code: number): number {
  // A folded character folds to itself, so the table knows its kinds.
  const entry = code < 0x10000 ? (entries[code] ?? 0) : 0;
  return entry !== 0 && (entry & SPECIAL) === 0 ? entry & KINDS : lookUpKinds(code);
}

function lookUpKinds(code: number): number {
  if (isBetween(code, 0x61, 0x7a)) return WORD | LETTER;
  if (isBetween(code, 0x30, 0x39)) return WORD | DIGIT;
  if (code < 0x80) return ASCII_KINDS.get(code) ?? 0;
  if (isHan(code)) return SINGLE | HAN;
  if (isEmoji(code) || isBetween(code, 0x3041, 0x30ff) || code === 0x3005) return SINGLE | PICTURE;
  if (code === 0x3002) return SENTENCE_END;
  return isForeignLetter(code) ? WORD | LETTER | FOREIGN : 0;
}

const ASCII_KINDS = new Map(
  [
    ['_', WORD],
    ['\n', SENTENCE_END],
    ['!', SENTENCE_END | SIGN],
    ['?', SENTENCE_END],
    ['.', FULL_STOP],
    ['@', SIGN],
    ['$', SIGN],
    ['|', SIGN],
  ].map(([char, kinds]) => [String(char).charCodeAt(0), Number(kinds)]),
);

/** CJK ideographs, which have neither case nor compatibility forms within these blocks. */
export function isHan(code: number): boolean {
  return (
    isBetween(code, 0x4e00, 0x9fff) || isBetween(code, 0x3400, 0x4dbf) || isBetween(code, 0x20000, 0x2f7ff)
  );
}

/** Hangul syllables stay whole; NFKD would take them apart. */
const isHangul = (code: number): boolean => isBetween(code, 0xac00, 0xd7a3);

export function isEmoji(code: number): boolean {
  return isBetween(code, 0x1f000, 0x1faff) || isBetween(code, 0x2600, 0x27bf) || code === 0x2b50;
}

/** Letters of every alphabet but the Latin one; signs, kana and ideographs are none. */
function isForeignLetter(code: number): boolean {
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return false;
  if (isBetween(code, 0x2000, 0x2bff)) return false; // punctuation, arrows, symbols
  if (isBetween(code, 0x2e80, 0x31ff)) return isBetween(code, 0x3131, 0x318e); // CJK signs
  return !isHan(code) && !isEmoji(code);
}

const IGNORED_RANGES: readonly (readonly [number, number])[] = [
  [0x27, 0x27], // apostrophes: don't = dont
  [0x60, 0x60],
  [0xb4, 0xb4],
  [0x2bc, 0x2bc],
  [0x2018, 0x2019],
  [0xad, 0xad], // soft hyphen
  [0x300, 0x36f], // combining marks
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
  [0x61c, 0x61c], // format characters: zero width, direction
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfe00, 0xfe0f], // variation selectors
  [0x1f3fb, 0x1f3ff], // skin tones
  [0xe0000, 0xe01ef], // tags
];

function isIgnored(code: number): boolean {
  return IGNORED_RANGES.some(([from, to]) => code >= from && code <= to);
}

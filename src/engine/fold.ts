// Folds spelling to a matchable form in one pass: compatibility forms, case, marks and invisible
// characters. Each kept character remembers its place in the original, so a hit can be shown there.

/** Kept characters at most; a chat message is rarely longer than 4,000. The rest of a longer text is not scanned. */
export const MAX_FOLDED = 65_536;
/** Characters of the original looked at, at most, so that endless invisible characters stay cheap. */
export const MAX_READ = 2_000_000;
/** One character becomes at most this many: U+FDFA alone would become 18. */
const MAX_EXPANSION = 4;

/** Folded code points with the half-open range each came from, in UTF-16 units of the original. */
export interface Folded {
  readonly length: number;
  readonly codes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Folds any string, lone surrogates included; never throws. Output holds at most `MAX_FOLDED` characters. */
export function fold(text: string): Folded {
  const size = Math.min(text.length, MAX_READ);
  const capacity = Math.min(size * MAX_EXPANSION, MAX_FOLDED);
  const codes = new Uint32Array(capacity);
  const starts = new Uint32Array(capacity);
  const ends = new Uint32Array(capacity);
  let length = 0;
  const keep = (code: number, start: number, end: number): void => {
    if (length === capacity) return;
    codes[length] = code;
    starts[length] = start;
    ends[length] = end;
    length += 1;
  };
  for (let at = 0; at < size && length < capacity; ) {
    const code = text.codePointAt(at) ?? 0;
    const end = at + (code > 0xffff ? 2 : 1);
    if (code < 0x80) {
      if (code >= 0x41 && code <= 0x5a) keep(code + 0x20, at, end);
      else if (code !== 0x27 && code !== 0x60) keep(code, at, end); // apostrophes: don't = dont
    } else if (isHan(code)) keep(code, at, end);
    else if (!isIgnored(code)) foldRare(code, at, end, keep);
    at = end;
  }
  return { length, codes, starts, ends };
}

function foldRare(
  code: number,
  start: number,
  end: number,
  keep: (code: number, start: number, end: number) => void,
): void {
  if (code >= 0xd800 && code <= 0xdfff) {
    keep(0x20, start, end); // half a surrogate pair separates words, nothing else
    return;
  }
  // NFKD after lower case, twice where lower case itself brings a mark (İ).
  const plain = String.fromCodePoint(code).normalize('NFKD').toLowerCase().normalize('NFKD');
  let kept = 0;
  for (const char of plain) {
    const folded = char.codePointAt(0) ?? 0;
    if (isIgnored(folded) || folded === 0x27 || folded === 0x60) continue;
    if (kept === MAX_EXPANSION) break;
    keep(folded, start, end);
    kept += 1;
  }
}

/** CJK ideographs, which have neither case nor compatibility forms within these blocks. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x20000 && code <= 0x2fa1f && code < 0x2f800)
  );
}

/** Format and combining marks (Unicode Cf, Mn as they occur in chat), typographic apostrophes. */
function isIgnored(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    code === 0xad ||
    code === 0x61c ||
    code === 0x180e ||
    (code >= 0x1ab0 && code <= 0x1aff) ||
    (code >= 0x1dc0 && code <= 0x1dff) ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x2bc ||
    code === 0xb4 ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0x20d0 && code <= 0x20ff) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0xfe20 && code <= 0xfe2f) ||
    code === 0xfeff ||
    (code >= 0x1f3fb && code <= 0x1f3ff) || // skin tones
    (code >= 0xe0000 && code <= 0xe01ef)
  );
}

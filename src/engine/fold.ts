// Folds spelling to a matchable form: compatibility forms, case, marks and invisible characters. Each kept
// character remembers its place in the original, so a hit can be shown there.
import { entryOf, foldCharacter, IGNORED, MAX_EXPANSION, SPECIAL } from './characters.ts';
import { createScratch } from './scratch.ts';

/** Kept characters at most; a chat message is rarely longer than 4,000. The rest of a longer text is not scanned. */
export const MAX_FOLDED = 65_536;
/** Characters of the original looked at, at most, so that endless invisible characters stay cheap. */
export const MAX_READ = 2_000_000;

/** Folded code points with the half-open range each came from, in UTF-16 units of the original. */
export interface Folded {
  readonly length: number;
  readonly codes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const codesRow = createScratch();
const startsRow = createScratch();
const endsRow = createScratch();

/** Where the characters of a text stand in which every character is folded to one, up to this length. */
const USUAL_LENGTH = 4096;
const places = Uint32Array.from({ length: USUAL_LENGTH + 1 }, (_, i) => i);
const placesBehind = places.subarray(1);

/**
 * Folds any string, lone surrogates included; never throws. Output holds at most `MAX_FOLDED` characters, the rest of
 * its columns means nothing, and it is valid until the next call.
 */
export function fold(text: string): Folded {
  const size = Math.min(text.length, MAX_READ);
  const capacity = Math.min(size * MAX_EXPANSION, MAX_FOLDED);
  const codes = codesRow(capacity);
  const length = foldPlain(text, Math.min(size, USUAL_LENGTH), codes);
  if (length === size) return { length, codes, starts: places, ends: placesBehind };
  return foldRest(text, size, length, codes, capacity);
}

/** Folds characters up to the first that leaves no trace or becomes several; gives their number. */
function foldPlain(text: string, size: number, codes: Uint32Array): number {
  for (let at = 0; at < size; at += 1) {
    const entry = entryOf(text.charCodeAt(at));
    if (entry & (SPECIAL | IGNORED)) return at;
    codes[at] = entry & 0xffff;
  }
  return size;
}

/** Goes on behind the first `length` characters, which stand where they stood. */
function foldRest(text: string, size: number, plain: number, codes: Uint32Array, capacity: number): Folded {
  const starts = startsRow(capacity);
  const ends = endsRow(capacity);
  starts.set(places.subarray(0, plain));
  ends.set(placesBehind.subarray(0, plain));
  let length = plain;
  for (let at = length; at < size && length < capacity; ) {
    const entry = entryOf(text.charCodeAt(at));
    if ((entry & (SPECIAL | IGNORED)) === 0) {
      codes[length] = entry & 0xffff;
      starts[length] = at;
      ends[length] = at + 1;
      length += 1;
      at += 1;
      continue;
    }
    const code = text.codePointAt(at) ?? 0;
    const end = at + (code > 0xffff ? 2 : 1);
    for (const kept of entry & IGNORED ? [] : foldCharacter(code)) {
      if (length === capacity) break;
      codes[length] = kept;
      starts[length] = at;
      ends[length] = end;
      length += 1;
    }
    at = end;
  }
  return { length, codes, starts, ends };
}

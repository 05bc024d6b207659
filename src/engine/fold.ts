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

const rows = { codes: createScratch(), starts: createScratch(), ends: createScratch() };

/**
 * Folds any string, lone surrogates included; never throws. Output holds at most `MAX_FOLDED` characters, the rest of
 * its columns means nothing, and it is valid until the next call.
 */
export function fold(text: string): Folded {
  const size = Math.min(text.length, MAX_READ);
  const capacity = Math.min(size * MAX_EXPANSION, MAX_FOLDED);
  const [codes, starts, ends] = [rows.codes(capacity), rows.starts(capacity), rows.ends(capacity)];
  let length = 0;
  for (let at = 0; at < size && length < capacity; ) {
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

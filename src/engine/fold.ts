// Folds spelling to a matchable form: compatibility forms, case, marks and invisible characters. Each kept
// character remembers its place in the original, so a hit can be shown there.
import { entryOf, foldCharacter, IGNORED, SPECIAL } from './characters.ts';

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

/** Folds any string, lone surrogates included; never throws. Output holds at most `MAX_FOLDED` characters. */
export function fold(text: string): Folded {
  const size = Math.min(text.length, MAX_READ);
  const codes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < size && codes.length < MAX_FOLDED; ) {
    const entry = entryOf(text.charCodeAt(at));
    const code = entry & SPECIAL ? (text.codePointAt(at) ?? 0) : 0;
    const end = at + (code > 0xffff ? 2 : 1);
    const folded = entry & IGNORED ? [] : entry & SPECIAL ? foldCharacter(code) : [entry & 0xffff];
    for (const kept of folded) {
      if (codes.length === MAX_FOLDED) break;
      codes.push(kept);
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return {
    length: codes.length,
    codes: Uint32Array.from(codes),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
  };
}

// What the second reading makes of a message, put in the place of what stands there.
import type { Folded } from './fold.ts';
import { createScratch } from './scratch.ts';

/** A character and the place in the folded text it stands for. */
export interface Cell {
  readonly code: number;
  readonly from: number;
  readonly to: number;
}

/** A stretch of the message and what it is read as. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly read: readonly Cell[];
}

const rows = { codes: createScratch(), starts: createScratch(), ends: createScratch() };

/** The text with every change made, in order of their places; valid until the next call. */
export function applyChanges(folded: Folded, changes: readonly Change[]): Folded {
  const most = folded.length + changes.reduce((sum, { read }) => sum + read.length, 0);
  const [codes, starts, ends] = [rows.codes(most), rows.starts(most), rows.ends(most)];
  let length = 0;
  const put = (code: number, start: number, end: number): void => {
    codes[length] = code;
    starts[length] = start;
    ends[length] = end;
    length += 1;
  };
  const keep = (from: number, to: number): void => {
    for (let i = from; i < to; i += 1) put(folded.codes[i] ?? 0, folded.starts[i] ?? 0, folded.ends[i] ?? 0);
  };
  let done = 0;
  for (const change of changes) {
    keep(done, change.from);
    for (const { code, from, to } of change.read) {
      const end = folded.ends[to - 1] ?? 0;
      put(code, from === to ? end : (folded.starts[from] ?? 0), end);
    }
    done = change.to;
  }
  keep(done, folded.length);
  return { length, codes, starts, ends };
}

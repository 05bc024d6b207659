// What the second reading makes of a message, put in the place of what stands there.
import type { Folded } from './fold.ts';

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

/** The text with every change made, in order of their places. */
export function applyChanges({ codes, starts, ends, length }: Folded, changes: readonly Change[]): Folded {
  const most = length + changes.reduce((sum, { read }) => sum + read.length, 0);
  const read: Folded & { length: number } = {
    length: 0,
    codes: new Uint32Array(most),
    starts: new Uint32Array(most),
    ends: new Uint32Array(most),
  };
  const put = (code: number, start: number, end: number): void => {
    read.codes[read.length] = code;
    read.starts[read.length] = start;
    read.ends[read.length] = end;
    read.length += 1;
  };
  const keep = (from: number, to: number): void => {
    for (let i = from; i < to; i += 1) put(codes[i] ?? 0, starts[i] ?? 0, ends[i] ?? 0);
  };
  let done = 0;
  for (const change of changes) {
    keep(done, change.from);
    for (const { code, from, to } of change.read) {
      const end = ends[to - 1] ?? 0;
      put(code, from === to ? end : (starts[from] ?? 0), end);
    }
    done = change.to;
  }
  keep(done, length);
  return read;
}

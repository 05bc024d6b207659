// Which part of a corpus a conversation belongs to: rules are tuned on one part, the other is for the last look.
import { createHash } from 'node:crypto';

export const SPLITS = ['tune', 'held-out'] as const;
export type Split = (typeof SPLITS)[number];

/** A fifth is held out: ids whose SHA-1 begins with a byte divisible by 5. */
export function splitOf(id: string): Split {
  const first = createHash('sha1').update(id).digest()[0] ?? 0;
  return first % 5 === 0 ? 'held-out' : 'tune';
}

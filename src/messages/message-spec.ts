// What the contract says of one message.
import type * as v from 'valibot';

/** A content script, or a page of this extension. Anything else is nobody. */
export type SenderKind = 'content' | 'page';

export const message = <
  S extends readonly SenderKind[],
  Q extends v.GenericSchema,
  P extends v.GenericSchema,
>(
  from: S,
  request: Q,
  reply: P,
) => ({ from, request, reply });

// What the reader made of a page, as it comes out of the browser.
import * as v from 'valibot';
import { ChatState } from '../../src/messages/contract.ts';

const ReadMessage = v.object({
  id: v.string(),
  author: v.optional(v.string()),
  direction: v.picklist(['received', 'sent', 'unknown']),
  text: v.string(),
  /** ISO 8601 */
  time: v.optional(v.string()),
});
export type ReadMessage = v.InferOutput<typeof ReadMessage>;

export const Reading = v.object({
  /** In the order in which they were read. */
  messages: v.array(ReadMessage),
  state: ChatState,
  reader: v.string(),
  conversation: v.optional(v.object({ id: v.string(), contact: v.optional(v.string()) })),
  composer: v.boolean(),
});
export type Reading = v.InferOutput<typeof Reading>;

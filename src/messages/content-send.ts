// How a content script asks the background.
import { type Ask, createAsk } from './ask.ts';
import { contentContract } from './content-contract.ts';

export { MessageError } from './ask.ts';

export type ContentSend = Ask<typeof contentContract>;

export function createContentSend(transport: (message: unknown) => Promise<unknown>): ContentSend {
  return createAsk(contentContract, transport);
}

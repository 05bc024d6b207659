// What is put into a page: the reader as the extension has it, and what it has read so far.
import { observeChats } from '../../src/content/observe.ts';
import type { ChatState } from '../../src/messages/contract.ts';
import { siteById, siteFor } from '../../src/sites/registry.ts';
import type { Reading, ReadMessage } from './reading.ts';

declare global {
  // Called by `read.ts` through the browser's debugger.
  var nightlightRead: (site: string | undefined) => Reading;
}

let started: { chats: Map<Element, ReadMessage[]>; state: ChatState; reader: () => string } | undefined;

globalThis.nightlightRead = (id) => {
  const site = (id === undefined ? undefined : siteById(id)) ?? siteFor(location.host);
  if (started === undefined) {
    // One chat after the other, where a page has several.
    const chats = new Map<Element, ReadMessage[]>();
    const now = { chats, state: 'noChat' as ChatState, reader: () => site.id };
    started = now;
    observeChats(
      site,
      {
        messages(_conversation, fresh, { list }) {
          const messages = chats.get(list) ?? [];
          chats.set(list, messages);
          for (const { message } of fresh) {
            const { id: messageId, author, direction, text, at } = message;
            messages.push({
              id: messageId,
              ...(author !== undefined && { author }),
              direction,
              text,
              ...(at !== undefined && { time: new Date(at).toISOString() }),
            });
          }
        },
        state(state) {
          now.state = state;
        },
      },
      new AbortController().signal,
    );
  }
  const [chat] = site.find(document);
  return {
    messages: [...started.chats.values()].flat(),
    state: started.state,
    reader: started.reader(),
    conversation: chat && site.conversation(chat),
    composer: chat?.composer !== undefined,
  };
};

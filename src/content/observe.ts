// Watches a page for its chats: finds them, follows each, and lets go of those that are gone. A page may hold several,
// as docked chat windows or a thread beside its room.
import type { Conversation } from '../engine/index.ts';
import type { ChatState } from '../messages/contract.ts';
import { containsDeep, observeDeep } from '../sites/deep.ts';
import type { Chat, Site } from '../sites/site.ts';
import { type Follower, followChat, type NewMessage } from './follow.ts';
import { Seen } from './seen.ts';

export interface Listener {
  messages(conversation: Conversation, messages: readonly NewMessage[], chat: Chat): void;
  /** Of all chats of the page together. */
  state(state: ChatState, messages: number): void;
}

/** A chat on screen in which the child can write. */
export interface OpenChat {
  readonly list: Element;
  readonly composer: Element;
  /** Which conversation it shows just now. */
  readonly conversation: Conversation;
}

export interface Observation {
  composers(): readonly OpenChat[];
  /** The chat that shows a conversation now, if any does; by now its name may stand above it and in its id. */
  chatOf(conversation: string): Chat | undefined;
}

/** The page is looked at again at most this often for a chat that came, went or changed. */
const LOOK_EVERY_MS = 400;
/** Conversations whose messages are remembered: whoever comes back to one is not told of it anew. */
const CONVERSATIONS = 20;
const PAGE_CHANGES = { childList: true, subtree: true };

/** Watches until `signal` aborts. */
export function observeChats(site: Site, listener: Listener, signal: AbortSignal): Observation {
  const remembered = new Map<string, Seen>();
  const followed = new Map<Element, Follower>();
  let chats: readonly Chat[] = [];
  let looking: ReturnType<typeof setTimeout> | undefined;

  const lookSoon = (): void => {
    if (!signal.aborted) looking ??= setTimeout(look, LOOK_EVERY_MS);
  };
  const observer = new MutationObserver(lookSoon);

  function look(): void {
    looking = undefined;
    if (signal.aborted) return;
    observeDeep(observer, document, PAGE_CHANGES);
    // Found anew each time: a page may hide our list behind another, or show that it was only the frame of one.
    chats = site.find(document);
    const lists = new Set(chats.map(({ list }) => list));
    const before = followed.size;
    let begun = 0;
    for (const [list, follower] of followed) {
      if (lists.has(list)) continue;
      follower.stop();
      followed.delete(list);
    }
    for (const chat of chats) {
      const follower = followed.get(chat.list);
      if (follower !== undefined) follower.refresh(chat);
      else {
        begun += 1;
        followed.set(
          chat.list,
          followChat(site, chat, seenOf, { messages: listener.messages, settled: tellState, gone: look }),
        );
      }
    }
    // A chat just begun tells when it has been read.
    if (begun === 0 && (followed.size < before || followed.size === 0)) tellState();
  }

  function nativeIdNow(row: Element): string | undefined {
    const chat = chats.find(({ list }) => containsDeep(list, row));
    return chat && site.read(chat, row)?.nativeId;
  }

  function seenOf({ id }: Conversation): Seen {
    const seen = remembered.get(id) ?? new Seen(nativeIdNow);
    remembered.delete(id);
    remembered.set(id, seen);
    const oldest = remembered.keys().next().value;
    if (remembered.size > CONVERSATIONS && oldest !== undefined) remembered.delete(oldest);
    return seen;
  }

  function tellState(): void {
    const followers = [...followed.values()];
    // Two lists may show one conversation, as a room and a thread of it.
    const seen = new Set(followers.map((follower) => follower.seen));
    listener.state(
      stateOf(followers),
      [...seen].reduce((sum, { size }) => sum + size, 0),
    );
  }

  observeDeep(observer, document, PAGE_CHANGES);
  for (const event of ['hashchange', 'popstate', 'pageshow']) addEventListener(event, look, { signal });
  // A chat that was there but not shown may open without any change of the document.
  for (const event of ['transitionend', 'animationend']) addEventListener(event, lookSoon, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(looking);
    for (const follower of followed.values()) follower.stop();
    followed.clear();
  });
  look();
  return {
    composers: () =>
      chats.flatMap((chat) => {
        const { list, composer } = chat;
        if (composer === undefined) return [];
        return [
          {
            list,
            composer,
            // Found only when it is asked for: the composers are looked at with every key.
            get conversation() {
              return site.conversation(chat);
            },
          },
        ];
      }),
    chatOf: (conversation) =>
      chats.find((chat) => `${site.conversation(chat).id} `.startsWith(`${conversation} `)),
  };
}

function stateOf(followers: readonly Follower[]): ChatState {
  if (followers.length === 0) return 'noChat';
  const unreadable = followers.filter((follower) => follower.unreadable).length;
  if (unreadable === 0) return 'watching';
  return unreadable === followers.length ? 'unreadable' : 'partly';
}

// The chats that alerts are about, as long as they are on the page: kept as text, only where the child asks for it.
import type { Conversation } from '../engine/index.ts';
import type { ContentSend } from '../messages/content-send.ts';
import { OPEN_CHATS } from '../messages/shapes.ts';
import type { Chat, Site } from '../sites/site.ts';
import { insist } from './insist.ts';
import { transcriptOf } from './transcript.ts';

const NAME_LENGTH = 300;

/** What the background finds of it under `OPEN_CHATS`, in the world of our scripts. */
export interface OpenChats {
  /** Whether the chat of an alert can be kept now. */
  has(alert: string): boolean;
  /** Keeps it; gives whether it did. */
  save(alert: string): Promise<boolean>;
  /** Which conversation an alert is about. */
  note(alert: string, conversation: Conversation): void;
}

/** @param chatOf the chat that shows a conversation now */
export function createOpenChats(
  site: Site,
  chatOf: (conversation: string) => Chat | undefined,
  send: ContentSend,
  signal: AbortSignal,
): OpenChats {
  const talks = new Map<string, Conversation>();
  const find = (alert: string): { talk: Conversation; chat: Chat } | undefined => {
    const talk = talks.get(alert);
    const chat = talk && chatOf(talk.id);
    return talk && chat && { talk, chat };
  };
  const open: OpenChats = {
    note: (alert, conversation) => void talks.set(alert, conversation),
    has: (alert) => !signal.aborted && find(alert) !== undefined,
    async save(alert) {
      const found = find(alert);
      if (found === undefined) return false;
      const { talk, chat } = found;
      const contact = (talk.contact ?? '').slice(0, NAME_LENGTH);
      const saved = { contact, messages: transcriptOf(site, chat) };
      // The only place from which text of a chat is sent, and only because the child pressed "Save this chat".
      return await insist(() => send('chat/save', { id: alert, chat: saved }), signal);
    },
  };
  Reflect.set(globalThis, Symbol.for(OPEN_CHATS), open);
  return open;
}

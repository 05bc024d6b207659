// What a reader of a site does: DOM in, messages out. It changes nothing on the page and knows no browser API.
import type { Conversation, Direction } from '../engine/message.ts';

/** A chat found on a page. */
export interface Chat {
  /** The element whose rows are the messages. */
  readonly list: Element;
  /** Where the person at this device writes, if there is such a place. */
  readonly composer: Element | undefined;
}

/** One row as read, before it has a lasting id. */
export interface Row {
  text: string;
  direction: Direction;
  /** Undefined where the row shows none; the run it stands in may tell. */
  author: string | undefined;
  /** The id the page itself gives the message, if any. */
  nativeId: string | undefined;
  /** Milliseconds since 1970. */
  at: number | undefined;
}

export interface Site {
  readonly id: string;
  /** Nobody has described this site: it is read by the shape that chats share. */
  readonly byShape: boolean;
  /** The chats of the page, the likeliest first. No list stands inside another. */
  find(document: Document): Chat[];
  /** The rows of the chat from top to bottom as they are shown, messages or not. */
  rows(chat: Chat): Element[];
  /** Whether one row stands below another as they are shown. */
  isBelow(chat: Chat, row: Element, other: Element): boolean;
  /** The row that holds a changed node, or undefined if it lies outside every row. */
  rowOf(chat: Chat, node: Node): Element | undefined;
  /** The message of a row; undefined for a row that is none (a date, a notice). */
  read(chat: Chat, row: Element): Row | undefined;
  /** Which conversation the chat shows now. */
  conversation(chat: Chat): Conversation;
}

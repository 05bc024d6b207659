// What a reader hands to the engine: one message of one conversation, as the page showed it.

/** Who wrote a message, seen from the person at this device. Many room layouts do not show it: `unknown`. */
export type Direction = 'received' | 'sent' | 'unknown';

export interface Message {
  /** Stable for the same message across re-rendering, reloads and edits; unique within its conversation. */
  id: string;
  /** The text as shown, without quotes, reactions, names and times. */
  text: string;
  direction: Direction;
  /** The name shown for the writer, if any. */
  author?: string | undefined;
  /** The time shown, in milliseconds since 1970, if the page tells it. */
  at?: number | undefined;
}

export interface Conversation {
  /** Stable for the same conversation on the same site. */
  id: string;
  /** The name shown for the other person or room, if any. */
  contact?: string | undefined;
}

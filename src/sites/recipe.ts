// A site as data: what to select on its pages. The way of reading is the same for all of them (`recipe-site.ts`).
import type { Marks } from './mark.ts';

export interface Recipe {
  readonly id: string;
  /** Host names; `*.example.com` stands for every name below it. */
  readonly hosts: readonly string[];
  /** People host it under names of their own: on unknown hosts it is known by its list. */
  readonly selfHosted?: true;
  /**
   * Path with hash where the chats of the site are, if only there: elsewhere nothing is read.
   * A first group names the conversation: the rest of the address (a message, a thread) does not change it.
   */
  readonly path?: RegExp;
  /** The list of messages. Where several are shown, the one nearest to the composer counts. */
  readonly list: string;
  /** One message. A row inside a row is part of it. */
  readonly row: string;
  /** The document holds the rows in another order than the screen, such as the newest first. */
  readonly byPosition?: true;
  /** What the person wrote, within the row; without it the row is read as on an unknown site. */
  readonly text?: string;
  /** What is left out of it: quotes, names, times. */
  readonly without?: string;
  /** A quote that is written into the text itself. */
  readonly quote?: RegExp;
  /** Of several texts in a row the last is the message: a name, a notice of a reply and the quote stand above it. */
  readonly last?: true;
  /** A whole text of this kind is the site's own ("Seen"). */
  readonly label?: RegExp;
  /** The row, or something in it or around it, shows that it is the user's own, or that it is not. */
  readonly own?: string;
  readonly other?: string;
  /**
   * Where nothing else tells, the side does: own at the end of the line. It is the side of the text, or of what is
   * selected here. In the middle stand notices.
   */
  readonly sides?: true | string;
  /** Rooms show no side: the name or id of the user, to compare with `writer`, or with the author. */
  readonly me?: Marks;
  readonly writer?: Marks;
  readonly author?: Marks;
  /** What holds the messages of one run, where the name stands beside them and not on the first one. */
  readonly run?: string;
  readonly nativeId?: Marks;
  /** ISO 8601, or a number of seconds or milliseconds since 1970. */
  readonly time?: Marks;
  readonly composer: string;
  /** The name above the list. */
  readonly contact?: Marks;
  /** What tells one conversation from another, where the address does not. */
  readonly conversation?: Marks;
}

/** Whether the chats of the site may be on this page. A saved page has no address of its own. */
export function mayHoldChats(
  { path }: Pick<Recipe, 'path'>,
  { protocol, pathname, hash }: Location,
): boolean {
  return path === undefined || protocol === 'file:' || path.test(pathname + hash);
}

/** Whether a host name is one of those named. */
export function isHostOf(hosts: readonly string[], host: string): boolean {
  return hosts.some((name) => (name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name));
}

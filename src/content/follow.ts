// Follows one list of messages: reads what is new in it, once, and in short slices so that the page never stutters.
import type { Conversation, Message } from '../engine/index.ts';
import { containsDeep, observeDeep, shadowRootsIn } from '../sites/deep.ts';
import { siblingAbove } from '../sites/order.ts';
import type { Chat, Site } from '../sites/site.ts';
import type { Seen } from './seen.ts';

export interface NewMessage {
  readonly message: Message;
  /** How many messages of the list stand below it, so that history keeps its place. To be asked at once, if at all. */
  below(): number;
  /** It arrived while we watched; otherwise it is history. */
  readonly live: boolean;
}

export interface FollowListener {
  messages(conversation: Conversation, messages: readonly NewMessage[], chat: Chat): void;
  /** Everything that was there has been read. */
  settled(): void;
  /** The list is no longer part of the page. */
  gone(): void;
}

export interface Follower {
  /** Whether nothing of what the list shows could be read. */
  readonly unreadable: boolean;
  /** What was read of the conversation that the list shows. */
  readonly seen: Seen;
  /** Looks whether the list shows another conversation by now, or has another place to write. */
  refresh(chat: Chat): void;
  stop(): void;
}

/** A slice of work before the page gets its turn. */
const SLICE_MS = 6;
/** Rows without one readable message among them: then there is a chat, and it cannot be read. */
const UNREADABLE_ROWS = 3;
/** Rows looked back for the name that stands on the first row of a run only. */
const RUN_LENGTH = 40;
/** Rows looked at below one for a message that was read before. */
const LOOK_BELOW = 60;
/** So many rows are read once they are drawn; fewer at once, for a list that is scrolled fast takes them away again. */
const MANY = 100;
const ROW_CHANGES = { childList: true, characterData: true, subtree: true };

/** @param seenOf what was read of a conversation before, kept while the page lives. */
export function followChat(
  site: Site,
  first: Chat,
  seenOf: (conversation: Conversation) => Seen,
  listener: FollowListener,
): Follower {
  let chat = first;
  const queue = new Set<Element>();
  let conversation = site.conversation(chat);
  let seen = seenOf(conversation);
  let firstPass = true;
  /** The end of the list as far as it was read: what comes after it is new, what comes before is history. */
  let lastRow: Element | undefined;
  /** The rows in their order, until the list changes: finding them means looking at all of it. */
  let order: Order | undefined;
  let running = false;
  let stopped = false;
  let unreadable = false;

  const observer = new MutationObserver((records) => {
    order = undefined;
    for (const { target, addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const root of shadowRootsIn(node)) observer.observe(root, ROW_CHANGES);
      }
      for (const node of [target, ...addedNodes]) enqueue(node);
    }
    void work();
  });

  /** Queues the row that holds a changed node, or the rows inside it where whole groups come at once. */
  function enqueue(node: Node): void {
    const row = site.rowOf(chat, node);
    if (row !== undefined) queue.add(row);
    else if (node instanceof Element && node !== chat.list) {
      for (const inner of orderNow().rows) if (containsDeep(node, inner)) queue.add(inner);
    }
  }

  function orderNow(): Order {
    order ??= orderOf(site.rows(chat));
    return order;
  }

  function begin(): void {
    queue.clear();
    order = undefined;
    lastRow = undefined;
    firstPass = true;
    for (const row of orderNow().rows) queue.add(row);
    void work();
  }

  /** Another conversation in the same list is begun anew. */
  function lookForAnother(): void {
    const now = site.conversation(chat);
    if (now.id === conversation.id) return;
    conversation = now;
    seen = seenOf(conversation);
    begin();
  }

  /** Reads the queue in slices. Starts in a task of its own: by then the page has finished its change. */
  async function work(): Promise<void> {
    if (running) return;
    running = true;
    try {
      await (queue.size > MANY ? afterDrawing() : nextTask());
      while (queue.size > 0 && !stopped && chat.list.isConnected) {
        lookForAnother();
        readSlice();
        if (queue.size > 0) await nextTask();
      }
    } finally {
      running = false;
    }
    if (stopped) return;
    if (!chat.list.isConnected) {
      listener.gone();
      return;
    }
    if (firstPass || seen.size === 0)
      unreadable = seen.size === 0 && site.rows(chat).filter(isShown).length >= UNREADABLE_ROWS;
    firstPass = false;
    listener.settled();
  }

  function readSlice(): void {
    const until = performance.now() + SLICE_MS;
    const fresh: { element: Element; message: Message; live: boolean }[] = [];
    for (const element of queue) {
      queue.delete(element);
      const row = element.isConnected ? site.read(chat, element) : undefined;
      if (row !== undefined) {
        const atEnd = isAtEnd(element);
        const live = !firstPass && atEnd;
        if (atEnd) lastRow = element;
        const author = row.author ?? authorOfRun(element, row.direction);
        const message = seen.take(element, row, author);
        if (message !== undefined) fresh.push({ element, message, live });
      }
      if (performance.now() > until) break;
    }
    if (fresh.length === 0) return;
    unreadable = false;
    listener.messages(
      conversation,
      fresh.map(({ element, message, live }) => ({ message, live, below: () => rowsBelow(element) })),
      chat,
    );
  }

  function rowsBelow(element: Element): number {
    const { places } = orderNow();
    const last = places.size - 1;
    return last - (places.get(element) ?? last);
  }

  /** Whether nothing that was read stands below a row. A virtual list may have taken the last row away. */
  function isAtEnd(element: Element): boolean {
    if (lastRow?.isConnected) return site.isBelow(chat, element, lastRow);
    const { rows, places } = orderNow();
    const place = places.get(element) ?? rows.length;
    return !rows.slice(place + 1, place + 1 + LOOK_BELOW).some((below) => seen.has(below));
  }

  /** The name on the first row of the run, going up as the rows are shown. */
  function authorOfRun(element: Element, direction: Message['direction']): string | undefined {
    const isBelow = (one: Element, other: Element): boolean => site.isBelow(chat, one, other);
    let above = siblingAbove(element, isBelow);
    for (let steps = 0; above !== undefined && steps < RUN_LENGTH; steps += 1) {
      const row = site.read(chat, above);
      if (row === undefined || row.direction !== direction) return undefined;
      if (row.author !== undefined) return row.author;
      above = siblingAbove(above, isBelow);
    }
    return undefined;
  }

  observeDeep(observer, chat.list, ROW_CHANGES);
  begin();
  return {
    get unreadable() {
      return unreadable;
    },
    get seen() {
      return seen;
    },
    refresh(now) {
      chat = now;
      lookForAnother();
    },
    stop() {
      stopped = true;
      observer.disconnect();
      queue.clear();
    },
  };
}

/** Rows from top to bottom, and the place of each. */
interface Order {
  readonly rows: readonly Element[];
  readonly places: ReadonlyMap<Element, number>;
}

function orderOf(rows: readonly Element[]): Order {
  return { rows, places: new Map(rows.map((row, place) => [row, place])) };
}

function isShown(row: Element): boolean {
  return row.getBoundingClientRect().height > 0;
}

/** At most so long; a tab in the background draws nothing. */
const DRAWN_MS = 50;

/** In a task of its own, once the page has drawn what it changed: then asking where things are costs no layout. */
function afterDrawing(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, DRAWN_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve, 0);
    });
  });
}

/** Lets the page go first. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

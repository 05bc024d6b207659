// Follows the chat of a page: finds it, reads what is new, notices another conversation, lets go when the
// chat is gone. Work is done in short slices so that the page never stutters.
import type { Conversation, Message } from '../engine/index.ts';
import type { ChatState } from '../messages/contract.ts';
import { containsDeep, observeDeep, shadowRootsIn } from '../sites/deep.ts';
import type { Chat, Site } from '../sites/site.ts';
import { Seen } from './seen.ts';

export interface NewMessage {
  readonly message: Message;
  /** Messages of the list below it, so that history keeps its place. */
  readonly before: number;
  /** It arrived while we watched; otherwise it is history. */
  readonly live: boolean;
}

export interface Listener {
  messages(conversation: Conversation, messages: readonly NewMessage[]): void;
  state(state: ChatState, messages: number): void;
}

/** A slice of work before the page gets its turn. */
const SLICE_MS = 6;
/** The page is looked at again at most this often for a chat that came, went or changed. */
const LOOK_EVERY_MS = 400;
/** Rows without one readable message among them: then there is a chat, and it cannot be read. */
const UNREADABLE_ROWS = 3;
/** Rows looked back for the name that stands on the first row of a run only. */
const RUN_LENGTH = 40;
/** Rows looked at below one for a message that was read before. */
const LOOK_BELOW = 60;
const CONVERSATIONS = 20;
const ROW_CHANGES = { childList: true, characterData: true, subtree: true };
const PAGE_CHANGES = { childList: true, subtree: true };

/** Watches until `signal` aborts. */
export function observeChat(site: Site, listener: Listener, signal: AbortSignal): void {
  const conversations = new Map<string, Seen>();
  const queue = new Set<Element>();
  let chat: Chat | undefined;
  let conversation: Conversation = { id: '' };
  const nativeIdNow = (element: Element): string | undefined => chat && site.read(chat, element)?.nativeId;
  let seen = new Seen(nativeIdNow);
  let firstPass = true;
  /** The end of the list as far as it was read: what comes after it is new, what comes before is history. */
  let lastRow: Element | undefined;
  /** The rows in their order, until the list changes: finding them means looking at all of it. */
  let order: Order | undefined;
  let running = false;
  let looking: ReturnType<typeof setTimeout> | undefined;

  const rowObserver = new MutationObserver((records) => {
    if (chat === undefined) return;
    order = undefined;
    for (const { target, addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const root of shadowRootsIn(node)) rowObserver.observe(root, ROW_CHANGES);
      }
      for (const node of [target, ...addedNodes]) enqueue(chat, node);
    }
    void work();
  });
  const pageObserver = new MutationObserver(() => {
    looking ??= setTimeout(look, LOOK_EVERY_MS);
  });

  /** Queues the row that holds a changed node, or the rows inside it where whole groups come at once. */
  function enqueue(current: Chat, node: Node): void {
    const row = site.rowOf(current, node);
    if (row !== undefined) queue.add(row);
    else if (node instanceof Element && node !== current.list) {
      for (const inner of orderNow(current).rows) if (containsDeep(node, inner)) queue.add(inner);
    }
  }

  function orderNow(current: Chat): Order {
    order ??= orderOf(site.rows(current));
    return order;
  }

  function look(): void {
    looking = undefined;
    if (signal.aborted) return;
    observeDeep(pageObserver, document, PAGE_CHANGES);
    // Found anew each time: a page may hide our list behind another, or show that it was only the frame of one.
    const found = site.find(document);
    if (found?.list !== chat?.list) attach(found);
    else if (chat !== undefined && site.conversation(chat).id !== conversation.id) attach(chat);
  }

  function attach(found: Chat | undefined): void {
    rowObserver.disconnect();
    queue.clear();
    order = undefined;
    chat = found;
    if (chat === undefined) {
      listener.state('noChat', 0);
      return;
    }
    conversation = site.conversation(chat);
    seen = conversations.get(conversation.id) ?? new Seen(nativeIdNow);
    conversations.delete(conversation.id);
    conversations.set(conversation.id, seen);
    const oldest = conversations.keys().next().value;
    if (conversations.size > CONVERSATIONS && oldest !== undefined) conversations.delete(oldest);
    firstPass = true;
    lastRow = undefined;
    observeDeep(rowObserver, chat.list, ROW_CHANGES);
    for (const row of orderNow(chat).rows) queue.add(row);
    void work();
  }

  /** Reads the queue in slices. Starts in a task of its own: by then the page has finished its change. */
  async function work(): Promise<void> {
    if (running) return;
    running = true;
    try {
      await nextTask();
      while (queue.size > 0 && !signal.aborted && chat !== undefined) {
        if (!chat.list.isConnected) break;
        if (site.conversation(chat).id !== conversation.id) attach(chat);
        readSlice(chat);
        if (queue.size > 0) await nextTask();
      }
      if (chat !== undefined && !signal.aborted) tellState(chat);
    } finally {
      running = false;
    }
    if (chat !== undefined && !chat.list.isConnected) look();
  }

  function readSlice(current: Chat): void {
    const until = performance.now() + SLICE_MS;
    const { rows, places } = orderNow(current);
    const fresh: { element: Element; message: Message; live: boolean }[] = [];
    for (const element of queue) {
      queue.delete(element);
      const row = element.isConnected ? site.read(current, element) : undefined;
      if (row !== undefined) {
        const atEnd = isAtEnd(element, rows, places);
        const live = !firstPass && atEnd;
        if (atEnd) lastRow = element;
        const author = row.author ?? authorOfRun(current, element, row.direction);
        const message = seen.take(element, row, author);
        if (message !== undefined) fresh.push({ element, message, live });
      }
      if (performance.now() > until) break;
    }
    if (fresh.length === 0) return;
    const last = places.size - 1;
    listener.messages(
      conversation,
      fresh.map(({ element, message, live }) => ({
        message,
        live,
        before: last - (places.get(element) ?? last),
      })),
    );
  }

  /**
   * Whether nothing that was read stands below a row, as the site orders its rows: a document may hold the
   * newest first. A virtual list may have taken the last row away.
   */
  function isAtEnd(
    element: Element,
    rows: readonly Element[],
    places: ReadonlyMap<Element, number>,
  ): boolean {
    const place = places.get(element) ?? rows.length;
    const lastPlace = lastRow && places.get(lastRow);
    if (lastPlace !== undefined) return place > lastPlace;
    return !rows.slice(place + 1, place + 1 + LOOK_BELOW).some((below) => seen.has(below));
  }

  function authorOfRun(current: Chat, element: Element, direction: Message['direction']): string | undefined {
    let at = element.previousElementSibling;
    for (let steps = 0; at !== null && steps < RUN_LENGTH; steps += 1) {
      const row = site.read(current, at);
      if (row === undefined || row.direction !== direction) return undefined;
      if (row.author !== undefined) return row.author;
      at = at.previousElementSibling;
    }
    return undefined;
  }

  function tellState(current: Chat): void {
    const rows = firstPass || seen.size === 0 ? site.rows(current) : [];
    firstPass = false;
    const unreadable = seen.size === 0 && rows.filter(isShown).length >= UNREADABLE_ROWS;
    listener.state(unreadable ? 'unreadable' : 'watching', seen.size);
  }

  observeDeep(pageObserver, document, PAGE_CHANGES);
  addEventListener('hashchange', look, { signal });
  addEventListener('popstate', look, { signal });
  addEventListener('pageshow', look, { signal });
  signal.addEventListener('abort', () => {
    rowObserver.disconnect();
    pageObserver.disconnect();
    clearTimeout(looking);
    queue.clear();
    chat = undefined;
  });
  attach(site.find(document));
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

/** Lets the page go first. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

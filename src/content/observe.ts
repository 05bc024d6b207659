// Follows the chat of a page: finds it, reads what is new, notices another conversation, lets go when the
// chat is gone. Work is done in short slices so that the page never stutters.
import type { Conversation, Message } from '../engine/index.ts';
import type { ChatState } from '../messages/contract.ts';
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
const CONVERSATIONS = 20;

/** Watches until `signal` aborts. */
export function observeChat(site: Site, listener: Listener, signal: AbortSignal): void {
  const conversations = new Map<string, Seen>();
  const queue = new Set<Element>();
  let chat: Chat | undefined;
  let conversation: Conversation = { id: '' };
  let seen = new Seen();
  let firstPass = true;
  let running = false;
  let looking: ReturnType<typeof setTimeout> | undefined;

  const rowObserver = new MutationObserver((records) => {
    if (chat === undefined) return;
    for (const { target, addedNodes } of records) {
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
    else if (node !== current.list) {
      for (const inner of site.rows(current)) if (node.contains(inner)) queue.add(inner);
    }
  }

  function look(): void {
    looking = undefined;
    if (signal.aborted) return;
    // A list without a message may be the wrong one: what looked like rows was the frame around them.
    const stale =
      chat?.list.isConnected !== true || (seen.size === 0 && site.find(document)?.list !== chat.list);
    if (chat === undefined || stale) attach(site.find(document));
    else if (site.conversation(chat).id !== conversation.id) attach(chat);
  }

  function attach(found: Chat | undefined): void {
    rowObserver.disconnect();
    queue.clear();
    chat = found;
    if (chat === undefined) {
      listener.state('noChat', 0);
      return;
    }
    conversation = site.conversation(chat);
    seen = conversations.get(conversation.id) ?? new Seen();
    conversations.delete(conversation.id);
    conversations.set(conversation.id, seen);
    const oldest = conversations.keys().next().value;
    if (conversations.size > CONVERSATIONS && oldest !== undefined) conversations.delete(oldest);
    firstPass = true;
    rowObserver.observe(chat.list, { childList: true, characterData: true, subtree: true });
    for (const row of site.rows(chat)) queue.add(row);
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
    const fresh: { element: Element; message: Message }[] = [];
    for (const element of queue) {
      queue.delete(element);
      if (element.isConnected) {
        const row = site.read(current, element);
        const message =
          row && seen.take(element, row, row.author ?? authorOfRun(current, element, row.direction));
        if (message !== undefined) fresh.push({ element, message });
      }
      if (performance.now() > until) break;
    }
    if (fresh.length === 0) return;
    const rows = site.rows(current);
    const places = new Map(rows.map((row, place) => [row, place]));
    listener.messages(
      conversation,
      fresh.map(({ element, message }) => {
        const before = rows.length - 1 - (places.get(element) ?? 0);
        const next = rows[rows.length - before];
        const live = !firstPass && (next === undefined || !seen.has(next));
        return { message, before, live };
      }),
    );
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

  pageObserver.observe(document, { childList: true, subtree: true });
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

function isShown(row: Element): boolean {
  return row.getBoundingClientRect().height > 0;
}

/** Lets the page go first. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

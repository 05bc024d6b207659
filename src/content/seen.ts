// Which rows were read already. A list may be re-rendered, recycled or reloaded; each message is new once,
// and again only when its text changes.
import type { Message } from '../engine/index.ts';
import type { Row } from '../sites/site.ts';
import { fingerprint } from './fingerprint.ts';

/** Messages remembered in one conversation, oldest forgotten first. */
const REMEMBERED = 20_000;

export class Seen {
  /** Fingerprint of the text last read, by message id. */
  readonly #texts = new Map<string, string>();
  /** What an element showed when it was last read: an unchanged one costs nothing more. */
  readonly #elements = new WeakMap<Element, { id: string; print: string }>();
  /** Elements that show a message without an id of its own, to tell two equal messages apart. */
  readonly #alike = new Map<string, WeakRef<Element>[]>();
  /** The element each native id stands on. */
  readonly #natives = new Map<string, WeakRef<Element>>();

  readonly #nativeIdNow: (element: Element) => string | undefined;

  /** @param nativeIdNow what id an element shows by now: a list may have given its row to another message. */
  constructor(nativeIdNow: (element: Element) => string | undefined) {
    this.#nativeIdNow = nativeIdNow;
  }

  /** Messages of this conversation so far. */
  get size(): number {
    return this.#texts.size;
  }

  /** Whether the element showed a message that was read. */
  has(element: Element): boolean {
    return this.#elements.has(element);
  }

  /** The message of a row if it is new or edited, else undefined. `author`: who the run says wrote it. */
  take(element: Element, row: Row, author: string | undefined): Message | undefined {
    const print = fingerprint(row.text);
    const before = this.#elements.get(element);
    const id = this.#idOf(element, row, print, before);
    // Also where the message is so old that it was forgotten: an element that shows it still is no news.
    if (before?.id === id && before.print === print) return undefined;
    this.#elements.set(element, { id, print });
    if (this.#texts.get(id) === print) return undefined;
    this.#texts.set(id, print);
    for (const memory of [this.#texts, this.#alike, this.#natives]) forgetOldest(memory);
    return { id, text: row.text, direction: row.direction, author, at: row.at };
  }

  #idOf(
    element: Element,
    row: Row,
    print: string,
    before: { id: string; print: string } | undefined,
  ): string {
    if (row.nativeId !== undefined && this.#isUnique(row.nativeId, element)) return `n:${row.nativeId}`;
    if (before?.print === print && !before.id.startsWith('n:')) return before.id;
    const base = `t:${fingerprint(`${print} ${row.at ?? ''}`)}`;
    const others = (this.#alike.get(base) ?? []).filter((other) => {
      const shown = other.deref();
      return shown?.isConnected && shown !== element && this.#elements.get(shown)?.print === print;
    });
    this.#alike.set(base, [...others, new WeakRef(element)]);
    return `${base}:${others.length}`;
  }

  /** An id that stands on two rows at once is no id of a message. */
  #isUnique(nativeId: string, element: Element): boolean {
    const holder = this.#natives.get(nativeId)?.deref();
    if (holder?.isConnected && holder !== element && this.#nativeIdNow(holder) === nativeId) return false;
    this.#natives.set(nativeId, new WeakRef(element));
    return true;
  }
}

function forgetOldest(memory: Map<string, unknown>): void {
  const oldest = memory.keys().next().value;
  if (memory.size > REMEMBERED && oldest !== undefined) memory.delete(oldest);
}

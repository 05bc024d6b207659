// The plain message list: every row is in the page, and rows are reconciled by key.
import type { Item } from './model.ts';
import { createRow, type Row, type RowContext } from './rows.ts';

export interface MessageList {
  /** Shows these items. `end` goes to the latest; `keep` stays there or where the reader was. */
  show(items: readonly Item[], where: 'end' | 'keep'): void;
}

export function nearEnd(scroller: HTMLElement): boolean {
  return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
}

/** Puts the rows into this order with as few moves as possible. */
export function arrange(ol: HTMLOListElement, rows: readonly Row[]): void {
  const wanted = new Set<Element>(rows.map((row) => row.li));
  for (const child of [...ol.children]) if (!wanted.has(child)) child.remove();
  if (rows[0]?.li.previousElementSibling) {
    // Rows went from the top to the end: working backwards moves only those.
    let after: Element | null = null;
    for (const row of [...rows].reverse()) {
      const before: Element | null = after === null ? ol.lastElementChild : after.previousElementSibling;
      if (row.li !== before) ol.insertBefore(row.li, after);
      after = row.li;
    }
    return;
  }
  let next: Element | null = ol.firstElementChild;
  for (const row of rows) {
    if (row.li === next) next = next.nextElementSibling;
    else ol.insertBefore(row.li, next);
  }
}

export class PlainList implements MessageList {
  private rows = new Map<string, Row>();
  private firstKey: string | undefined;

  constructor(
    private readonly ol: HTMLOListElement,
    private readonly context: RowContext,
  ) {}

  show(items: readonly Item[], where: 'end' | 'keep'): void {
    const { ol } = this;
    const toEnd = where === 'end' || nearEnd(ol);
    const before = ol.scrollHeight;
    const rows = new Map<string, Row>();
    for (const item of items) {
      const row = this.rows.get(item.key) ?? createRow(item.kind, this.context);
      row.bind(item);
      rows.set(item.key, row);
    }
    this.rows = rows;
    arrange(ol, [...rows.values()]);
    const firstKey = items[0]?.key;
    if (toEnd) ol.scrollTop = ol.scrollHeight;
    else if (this.firstKey !== undefined && firstKey !== this.firstKey) {
      ol.scrollTop += ol.scrollHeight - before;
    }
    this.firstKey = firstKey;
  }
}

// The virtualised message list: about thirty rows near the viewport are in the page, the rest is
// padding, and row elements that leave the window are bound to the items that enter it.
import { arrange, type MessageList, nearEnd } from './list.ts';
import type { Item } from './model.ts';
import { createRow, type Row, type RowContext } from './rows.ts';

const windowSize = 30;
const ahead = 8;
const guess = 44;

export class VirtualList implements MessageList {
  private items: readonly Item[] = [];
  private rows = new Map<string, Row>();
  private readonly spare: Row[] = [];
  private readonly heights = new Map<string, number>();
  private pending = false;

  constructor(
    private readonly ol: HTMLOListElement,
    private readonly context: RowContext,
  ) {
    ol.classList.add('virtual');
    ol.addEventListener('scroll', () => this.later(), { passive: true });
  }

  show(items: readonly Item[], where: 'end' | 'keep'): void {
    const { ol } = this;
    const toEnd = where === 'end' || this.items.length === 0 || nearEnd(ol);
    const anchor = toEnd ? undefined : this.anchor();
    this.items = items;
    if (anchor !== undefined) {
      const index = items.findIndex((item) => item.key === anchor.key);
      if (index >= 0) {
        this.render(Math.max(0, index - ahead));
        ol.scrollTop = this.offset(index) + anchor.within;
      }
      this.render();
      return;
    }
    for (let pass = 0; pass < 3; pass += 1) {
      this.render(Math.max(0, items.length - windowSize));
      ol.scrollTop = ol.scrollHeight;
    }
  }

  private later(): void {
    if (this.pending) return;
    this.pending = true;
    requestAnimationFrame(() => {
      this.pending = false;
      this.render();
    });
  }

  private height(index: number): number {
    const item = this.items[index];
    return item === undefined ? 0 : (this.heights.get(item.key) ?? guess);
  }

  /** Distance from the top of the list to the item at `index`. */
  private offset(index: number): number {
    let sum = 0;
    for (let at = 0; at < index; at += 1) sum += this.height(at);
    return sum;
  }

  private firstVisible(): { index: number; top: number } {
    let top = 0;
    let index = 0;
    while (index < this.items.length - 1 && top + this.height(index) <= this.ol.scrollTop) {
      top += this.height(index);
      index += 1;
    }
    return { index, top };
  }

  private anchor(): { key: string; within: number } | undefined {
    const { index, top } = this.firstVisible();
    const item = this.items[index];
    return item === undefined ? undefined : { key: item.key, within: this.ol.scrollTop - top };
  }

  /** Renders the window that starts at `from`, or the one around the viewport. */
  private render(from?: number): void {
    const { ol, items } = this;
    const anchor = from === undefined ? this.firstVisible() : undefined;
    const lastStart = Math.max(0, items.length - windowSize);
    const start = from ?? Math.min(lastStart, Math.max(0, (anchor?.index ?? 0) - ahead));
    const shown = items.slice(start, start + windowSize);
    this.place(shown);
    const above = this.offset(start);
    let moved = 0;
    for (const [index, item] of shown.entries()) {
      const real = this.rows.get(item.key)?.li.offsetHeight ?? guess;
      if (anchor !== undefined && start + index < anchor.index) moved += real - this.height(start + index);
      this.heights.set(item.key, real);
    }
    let below = 0;
    for (let at = start + windowSize; at < items.length; at += 1) below += this.height(at);
    ol.style.setProperty('--above', `${above}px`);
    ol.style.setProperty('--below', `${below}px`);
    if (moved !== 0) ol.scrollTop += moved;
  }

  private place(shown: readonly Item[]): void {
    const keys = new Set(shown.map((item) => item.key));
    for (const [key, row] of this.rows) if (!keys.has(key)) this.spare.push(row);
    const rows = new Map<string, Row>();
    for (const item of shown) {
      const row = this.rows.get(item.key) ?? this.reuse(item.kind);
      row.bind(item);
      rows.set(item.key, row);
    }
    this.rows = rows;
    arrange(this.ol, [...rows.values()]);
  }

  private reuse(kind: Item['kind']): Row {
    const index = this.spare.findIndex((row) => row.kind === kind);
    const [row] = index < 0 ? [] : this.spare.splice(index, 1);
    return row ?? createRow(kind, this.context);
  }
}

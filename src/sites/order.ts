// Rows as they stand on the screen. Some lists hold their newest row first in the document, others put
// recycled rows anywhere and place them by style.
import { parentOf } from './deep.ts';

/** Whether a row comes after another one in the document, where the two can be compared. */
export function isAfter(row: Element, other: Element): boolean {
  return (other.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Whether a row stands lower on the screen than another one. */
export function isLower(row: Element, other: Element): boolean {
  return row.getBoundingClientRect().top > other.getBoundingClientRect().top;
}

/** Sorted by the upper edge; what is not shown keeps the order of the document. */
export function fromTopToBottom(rows: readonly Element[]): Element[] {
  return rows
    .map((row) => ({ row, top: row.getBoundingClientRect().top }))
    .sort((a, b) => a.top - b.top)
    .map(({ row }) => row);
}

/**
 * The row next above another one; undefined where something stands between that holds no row. Each row may
 * have a wrapper of its own.
 * @param byPosition whether the screen tells what is above, instead of the document.
 */
export function rowAbove(
  row: Element,
  list: Element,
  rowsIn: (root: Element) => Element[],
  byPosition: boolean,
): Element | undefined {
  for (let at = row; at !== list; ) {
    const above = byPosition ? siblingAbove(at, isLower) : at.previousElementSibling;
    if (above) return rowsIn(above).at(-1);
    const parent = parentOf(at);
    if (parent === null) return undefined;
    at = parent;
  }
  return undefined;
}

/** The neighbour of an element that is shown above it; lists hold it before or after. */
export function siblingAbove(
  element: Element,
  isBelow: (one: Element, other: Element) => boolean,
): Element | undefined {
  const { previousElementSibling, nextElementSibling } = element;
  return (
    [previousElementSibling, nextElementSibling].find(
      (sibling) => sibling !== null && isBelow(element, sibling),
    ) ?? undefined
  );
}

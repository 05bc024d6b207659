// Where a text stands: at whose side of the list, or out of sight where only screen readers find it.

export type Side = 'start' | 'end' | 'middle';

/** A side counts where its margin is smaller than the other by this part of the list's width. */
const CLEARLY = 0.1;
/** A notice has the same wide margin on both sides; pixels, for a scroll bar. */
const SAME = 20;
const WIDE = 0.15;

/** The side of the list the words of an element stand at, or another box of it; undefined where they fill it. */
export function sideOf(element: Element, list: Element, inner = extentOf(element)): Side | undefined {
  const outer = list.getBoundingClientRect();
  if (inner.width === 0 || outer.width === 0) return undefined;
  const before = inner.left - outer.left;
  const after = outer.right - inner.right;
  const isWide = Math.min(before, after) > WIDE * outer.width;
  if (isWide && Math.abs(before - after) < SAME && isOneLine(element, inner)) return 'middle';
  if (Math.abs(before - after) < CLEARLY * outer.width) return undefined;
  return before > after === isLeftToRight(list) ? 'end' : 'start';
}

/** The side of a text that fills its list, by others that begin or end where it does. */
export function sideAsOthers(
  element: Element,
  others: readonly Element[],
  list: Element,
): 'start' | 'end' | undefined {
  const own = extentOf(element);
  const [start, end] = isLeftToRight(list) ? (['left', 'right'] as const) : (['right', 'left'] as const);
  for (const other of others) {
    const side = sideOf(other, list);
    if (side === undefined || side === 'middle') continue;
    const edge = side === 'start' ? start : end;
    if (Math.abs(extentOf(other)[edge] - own[edge]) <= 2) return side;
  }
  return undefined;
}

function extentOf(element: Element): DOMRect {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

function isOneLine(element: Element, { height }: DOMRect): boolean {
  return height < 2 * Number.parseFloat(getComputedStyle(element).fontSize);
}

function isLeftToRight(element: Element): boolean {
  return getComputedStyle(element).direction !== 'rtl';
}

/** Whether something is cut off to a dot: a copy of what is shown elsewhere, for screen readers. */
export function isClipped(element: Element, row: Element): boolean {
  for (let at: Element | null = element; at !== null && at !== row; at = at.parentElement) {
    const { width, height } = at.getBoundingClientRect();
    if (width === 1 && height === 1) return true;
  }
  return false;
}

const PICTURE = 80;

/** Whether a picture stands below a text, other than the one of a link's card. */
export function hasPictureBelow(text: Element, row: Element): boolean {
  return picturesIn(row).some(
    (picture) =>
      (text.compareDocumentPosition(picture) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      !text.contains(picture) &&
      (picture.closest('a')?.textContent ?? '').trim() === '',
  );
}

/** Pictures as people send them: faces and signs beside a message are smaller. */
export function picturesIn(row: Element): Element[] {
  return [...row.querySelectorAll('img, video, canvas')].filter(
    (picture) => picture.getBoundingClientRect().width >= PICTURE,
  );
}

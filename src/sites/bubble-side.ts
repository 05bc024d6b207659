// The side of the list on which the bubble of a row stands. In room layouts every line starts on one side,
// whoever wrote it; then the side says nothing.
import { heaviestLine } from './flat-tree.ts';

/** `end` is where the user's own messages stand: on the right, or on the left where one writes from the right. */
export type Side = 'start' | 'end' | 'centre';

export interface Place {
  readonly side: Side | undefined;
  /** A short line in the very middle: what the page has to say, not a person. */
  readonly middle: boolean;
  /** The row holds a bubble: something narrower than the list by a limit or a ground of its own. */
  readonly bubble: boolean;
  /** The bubble's ground. */
  readonly colour: string | undefined;
}

/** A bubble is narrower than the list by this share at least. */
const NARROWER = 0.95;
/** Pixels by which two equal margins may differ, for a scroll bar. */
const SAME = 20;

/** Whether a colour lets everything through. */
export const isClear = (colour: string): boolean => /^(?:transparent|rgba\(.*, 0\))$/.test(colour);

export function placeOf(row: Element, list: Element, line: readonly Element[] = heaviestLine(row, 8)): Place {
  const outer = list.getBoundingClientRect();
  const coloured = line.filter((element) => !isClear(getComputedStyle(element).backgroundColor));
  const grounded = coloured.find((element) => isNarrow(element.getBoundingClientRect(), outer));
  const ground = grounded ?? coloured[0];
  const colour = ground && getComputedStyle(ground).backgroundColor;
  const bubble = grounded ?? line.find((element) => isLimited(element, outer.width));
  const rect = bubble?.getBoundingClientRect() ?? textRect(line.at(-1), list);
  const side = rect && sideOf(rect, columnOf(row, rect, outer), list);
  return { side, middle: rect !== undefined && isMiddle(rect, outer), bubble: bubble !== undefined, colour };
}

const isMiddle = (inner: DOMRect, outer: DOMRect): boolean =>
  inner.width > 0 &&
  inner.width < outer.width / 2 &&
  Math.abs(inner.left - outer.left - (outer.right - inner.right)) < SAME;

/** The column in the middle of a wide list in which its rows stand; else the list. */
function columnOf(row: Element, inner: DOMRect, list: DOMRect): DOMRect {
  const own = row.getBoundingClientRect();
  const before = own.left - list.left;
  const after = list.right - own.right;
  const isColumn = own.width > list.width / 2 && isNarrow(own, list) && isNarrow(inner, own);
  return isColumn && Math.abs(before - after) < SAME ? own : list;
}

function sideOf(inner: DOMRect, outer: DOMRect, list: Element): Side | undefined {
  const before = inner.left - outer.left;
  const after = outer.right - inner.right;
  if (inner.width === 0) return undefined;
  if (Math.abs(before - after) < outer.width * 0.1)
    return Math.min(before, after) > outer.width * 0.15 ? 'centre' : undefined;
  const onTheRight = before > after;
  return onTheRight === (getComputedStyle(list).direction !== 'rtl') ? 'end' : 'start';
}

const isNarrow = (inner: DOMRect, outer: DOMRect): boolean =>
  inner.width > 0 && inner.width < outer.width * NARROWER;

function isLimited(element: Element, width: number): boolean {
  const { maxWidth, alignSelf, position } = getComputedStyle(element);
  if (position === 'absolute') return false;
  const limited = maxWidth.endsWith('%')
    ? Number.parseFloat(maxWidth) < 95
    : Number.parseFloat(maxWidth) < width * NARROWER;
  return limited || alignSelf === 'flex-end' || alignSelf === 'flex-start';
}

/** The written lines themselves, not those in a column, where they run the way of the list: Arabic in an English room starts on the right. */
function textRect(element: Element | undefined, list: Element): DOMRect | undefined {
  if (element === undefined || element.closest('td, [role="cell"]') !== null) return undefined;
  if (getComputedStyle(element).direction !== getComputedStyle(list).direction) return undefined;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

// The side of the list on which the bubble of a row stands. In room layouts every line starts on one side,
// whoever wrote it; then the side says nothing.
import { heaviestLine } from './flat-tree.ts';

/** `end` is where the user's own messages stand: on the right, or on the left where one writes from the right. */
export type Side = 'start' | 'end' | 'centre';

export interface Place {
  readonly side: Side | undefined;
  /** The row holds a bubble: something narrower than the list by a limit or a ground of its own. */
  readonly bubble: boolean;
  /** The bubble's ground. */
  readonly colour: string | undefined;
}

/** A bubble is narrower than the list by this share at least. */
const NARROWER = 0.95;
const CLEAR = /^(transparent|rgba\(.*, 0\))$/;

export function placeOf(row: Element, list: Element, line: readonly Element[] = heaviestLine(row, 8)): Place {
  const outer = list.getBoundingClientRect();
  const coloured = line.filter((element) => !CLEAR.test(getComputedStyle(element).backgroundColor));
  const grounded = coloured.find((element) => isNarrow(element.getBoundingClientRect(), outer));
  const ground = grounded ?? coloured[0];
  const colour = ground && getComputedStyle(ground).backgroundColor;
  const bubble = grounded ?? line.find((element) => isLimited(element, outer.width));
  const rect = bubble?.getBoundingClientRect() ?? textRect(line.at(-1), list);
  return { side: rect && sideOf(rect, outer, list), bubble: bubble !== undefined, colour };
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

// Where to click an element like a user would: in view, enabled, at rest and not covered by anything else.
import { waitUntil } from '../../tools/browser/wait.ts';

export type ClickPoint = { x: number; y: number } | { missing: string };

/** Runs in the page. `index` counts among the elements of `scope` that match `selector`. */
export function clickPoint(scope: Document | ShadowRoot, selector: string, index: number): ClickPoint {
  const element = scope.querySelectorAll(selector)[index];
  if (!element) return { missing: 'it is not there' };
  if (element.matches(':disabled')) return { missing: 'it is disabled' };
  const inView = (rect: DOMRect) =>
    rect.top >= 0 && rect.left >= 0 && rect.bottom <= innerHeight && rect.right <= innerWidth;
  if (!inView(element.getBoundingClientRect())) {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  }
  // A link broken over two lines has its centre outside itself: the first line will do.
  const rect = element.getClientRects()[0];
  if (!rect || rect.width === 0 || rect.height === 0) return { missing: 'it is not visible' };
  const x = Math.floor(rect.left + rect.width / 2);
  const y = Math.floor(rect.top + rect.height / 2);
  const hit = scope.elementFromPoint(x, y);
  if (!hit || !element.contains(hit)) {
    return { missing: `it is covered by ${hit ? `<${hit.localName}>` : 'something outside its tree'}` };
  }
  return { x, y };
}

/** Polls until the point is there and the same twice in a row, that is until no animation moves it. */
export async function settledPoint(
  read: () => Promise<ClickPoint>,
  what: string,
): Promise<{ x: number; y: number }> {
  let last: { x: number; y: number } | undefined;
  return waitUntil(async () => {
    const point = await read();
    if ('missing' in point) {
      last = undefined;
      throw new Error(point.missing);
    }
    const atRest = last?.x === point.x && last.y === point.y;
    last = point;
    return atRest ? point : undefined;
  }, `a click on ${what}`);
}

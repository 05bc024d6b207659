// Whether a person can really see the alert, and reach it. Chrome tells what it painted (IntersectionObserver with
// `trackVisibility`); Firefox does not, so there everything is asked that a page can do to it.
import { queryDeep } from '../../sites/deep.ts';
import type { Stage } from './stage.ts';

export interface Sight {
  /** Undefined while the browser has not told yet. */
  isClear(): boolean | undefined;
  /** To be called after it was raised: what was seen before says nothing of now. */
  reset(): void;
}

/** Distance of the points that are tried from the corners, inside their rounding. */
const INSET = 24;
const LEAST_WIDTH = 200;
const LEAST_HEIGHT = 100;

export function watchSight(stage: Stage, signal: AbortSignal): Sight {
  const painted =
    'trackVisibility' in IntersectionObserver.prototype
      ? askBrowser(stage.frame, signal)
      : lookAround(stage.frame, signal);
  return {
    isClear: () => stage.isOpen() && !document.activeViewTransition && isWithin(stage) && painted.isClear(),
    reset: painted.reset,
  };
}

/** Inside the window, of readable size, and hit wherever it is tried. */
function isWithin({ frame, hit }: Stage): boolean {
  const { left, top, right, bottom, width, height } = frame.getBoundingClientRect();
  if (width < Math.min(LEAST_WIDTH, innerWidth * 0.8) || height < Math.min(LEAST_HEIGHT, innerHeight * 0.8))
    return false;
  if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1) return false;
  const [x, y] = [left + width / 2, top + height / 2];
  return (
    hit(x, y) &&
    [left + INSET, right - INSET].every((side) =>
      [top + INSET, bottom - INSET].every((end) => hit(side, end)),
    )
  );
}

function askBrowser(frame: Element, signal: AbortSignal): Sight {
  let clear: boolean | undefined;
  const options = { threshold: [0, 0.5, 0.98], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1);
    if (last !== undefined) clear = last.intersectionRatio > 0.97 && Reflect.get(last, 'isVisible') === true;
  }, options);
  const reset = (): void => {
    clear = undefined;
    observer.unobserve(frame);
    observer.observe(frame);
  };
  signal.addEventListener('abort', () => observer.disconnect());
  return { isClear: () => clear, reset };
}

const TOP_LAYER = ':popover-open, :modal, :fullscreen';
/** Colours may be turned for the night; what else a filter can do may hide. */
const HARMLESS_FILTER =
  /^(none|((invert\((1|0\.[89]\d*)\)|hue-rotate\([^)]*\)|sepia\([^)]*\)|grayscale\([^)]*\))\s*)+)$/;

function lookAround(frame: Element, signal: AbortSignal): Sight {
  /** What stood in the top layer when the alert was raised above it. */
  let below = new Set<Element>();
  const others = (): Element[] => queryDeep(document, TOP_LAYER);
  addEventListener('beforetoggle', ({ target }) => target instanceof Element && below.delete(target), {
    capture: true,
    signal,
  });
  return {
    isClear() {
      const { opacity, filter, clipPath, maskImage, mixBlendMode } = getComputedStyle(
        document.documentElement,
      );
      if (Number(opacity) < 0.6 || !HARMLESS_FILTER.test(filter)) return false;
      if (clipPath !== 'none' || maskImage !== 'none' || mixBlendMode !== 'normal') return false;
      const now = others();
      below = new Set(now.filter((other) => below.has(other)));
      const rect = frame.getBoundingClientRect();
      return now.every((other) => below.has(other) || !overlap(rect, other.getBoundingClientRect()));
    },
    reset() {
      below = new Set(others());
    },
  };
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

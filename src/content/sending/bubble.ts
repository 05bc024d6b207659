// A bubble at a field, on the top layer, in a closed shadow root. It looks like the alert, only smaller.
import { closestDeep } from '../../sites/deep.ts';
import { ALERT_STYLE } from '../alert/alert-style.ts';

const BUBBLE_STYLE = `
.bubble { inset: auto; margin: 0; inline-size: fit-content; max-inline-size: min(380px, calc(100vw - 24px)); border-radius: 18px; }
.bubble .inside { grid-template-columns: auto 1fr; align-items: center; gap: 12px; padding: 14px 16px; text-wrap: balance; }
.bubble .lamp { inline-size: 36px; }
.bubble h2 { font-size: 16px; }
.bubble #body { display: block; margin-block-start: 2px; }
.bubble .buttons { position: static; grid-column: 1 / -1; gap: 12px; margin: 0; padding: 0; background: none; }
.bubble button { flex: 1 1 0; min-inline-size: fit-content; }
.bubble .hint { gap: 10px; padding: 10px 14px; }
.bubble .hint .lamp { inline-size: 24px; }
`;
/** Between the bubble and its field, and between it and the edges of the window. */
const GAP = 8;
const EDGE = 12;

export interface Bubble {
  readonly element: HTMLElement;
  /** False where the page took it away or hides it. */
  isShown(): boolean;
  close(): void;
}

/** @param fill puts something into the bubble, once it stands on the page. */
export function openBubble(field: HTMLElement, role: string, fill: (element: HTMLElement) => void): Bubble {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [ALERT_STYLE, BUBBLE_STYLE].map((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    return sheet;
  });
  const element = document.createElement('div');
  element.className = 'frame bubble';
  element.popover = 'manual';
  element.setAttribute('role', role);
  root.append(element);
  // Behind a dialog of the page nothing can be reached: there it belongs into that dialog.
  (closestDeep(field, 'dialog:modal') ?? document.documentElement).append(host);
  element.showPopover();
  fill(element);

  const ended = new AbortController();
  const place = (): void => {
    const at = field.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = element;
    const start = getComputedStyle(field).direction === 'rtl' ? at.right - width : at.left;
    const above = at.top - GAP - height;
    element.style.left = `${Math.max(EDGE, Math.min(start, innerWidth - EDGE - width))}px`;
    element.style.top = `${Math.max(EDGE, above >= EDGE ? above : Math.min(at.bottom + GAP, innerHeight - EDGE - height))}px`;
  };
  addEventListener('resize', place, { signal: ended.signal });
  addEventListener('scroll', place, { signal: ended.signal, capture: true, passive: true });
  const size = new ResizeObserver(place);
  size.observe(element);
  place();
  return {
    element,
    isShown: () =>
      element.isConnected &&
      element.matches(':popover-open') &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    close() {
      ended.abort();
      size.disconnect();
      host.remove();
    },
  };
}

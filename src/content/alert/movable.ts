// A card that keeps out of the way: it finds its place, stays off the place to write, and goes where the child
// drags it, by pointer or by arrow keys.
import type { Place } from '../../messages/contract.ts';
import { type Box, coversAny, inside, MARGIN, type Room, spotFor } from './placement.ts';

/** How far an arrow key moves the card, in CSS pixels. */
const STEP = 24;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

export interface Movable {
  /** Looks whether the window or the place to write changed, and steps aside. */
  settle(): void;
}

export function makeMovable(
  frame: HTMLElement,
  handle: HTMLElement,
  options: {
    readonly isSide: boolean;
    readonly place: Place | undefined;
    readonly composers: () => readonly Element[];
    readonly moved: (place: Place) => void;
  },
): Movable {
  let chosen = options.place;
  /** Put there by hand just now: then the child knows what is under it. */
  let byHand = false;
  let roomBefore = '';

  const roomNow = (): Room => ({
    width: Math.min(innerWidth, widthInside()),
    height: innerHeight,
    isRtl: document.querySelector(':root:dir(rtl)') !== null,
    composers: options
      .composers()
      .map(boxOf)
      .filter(({ width, height }) => width > 0 && height > 0),
  });

  const put = ({ x, y }: { x: number; y: number }, room: Room): void => {
    frame.style.left = `${x}px`;
    frame.style.top = `${y}px`;
    const { width } = boxOf(frame);
    frame.dataset['edge'] = x < 1 ? 'left' : x + width > room.width - 1 ? 'right' : '';
  };

  const find = (room: Room): void => {
    frame.style.maxHeight = '';
    const { width, height } = boxOf(frame);
    const x = (chosen?.inline ?? 0) * room.width;
    const wanted = chosen && {
      x: room.isRtl ? room.width - x - width : x,
      y: chosen.block * room.height,
    };
    const spot = spotFor({ width, height }, room, options.isSide ? 0 : MARGIN, wanted);
    frame.style.maxHeight = `${spot.maxHeight}px`;
    put(spot, room);
  };

  const moveTo = (to: { x: number; y: number }): void => {
    const room = roomNow();
    const { width, height } = boxOf(frame);
    const at = inside(to, { width, height }, room);
    put(at, room);
    byHand = true;
    const start = room.isRtl ? room.width - at.x - width : at.x;
    chosen = { inline: share(start, room.width), block: share(at.y, room.height) };
  };
  const tell = (): void => {
    if (byHand && chosen !== undefined) options.moved(chosen);
  };

  handle.addEventListener('pointerdown', (down) => {
    if (!down.isTrusted || down.button !== 0) return;
    const from = boxOf(frame);
    const ended = new AbortController();
    handle.setPointerCapture(down.pointerId);
    handle.addEventListener(
      'pointermove',
      (move) => moveTo({ x: from.x + move.clientX - down.clientX, y: from.y + move.clientY - down.clientY }),
      { signal: ended.signal },
    );
    handle.addEventListener(
      'lostpointercapture',
      () => {
        ended.abort();
        tell();
      },
      { signal: ended.signal },
    );
  });
  handle.addEventListener('keydown', (event) => {
    const by = ARROWS[event.key];
    if (by === undefined || !event.isTrusted) return;
    event.preventDefault();
    const { x, y } = boxOf(frame);
    moveTo({ x: x + by[0], y: y + by[1] });
  });
  handle.addEventListener('keyup', ({ key }) => {
    if (key in ARROWS) tell();
  });

  return {
    settle() {
      const room = roomNow();
      const size = `${room.width} ${room.height}`;
      if (size === roomBefore && (byHand || !coversAny(boxOf(frame), room.composers))) return;
      roomBefore = size;
      find(room);
    },
  };
}

/** Without the bars of the page's own scrolling, in pixels of the window. */
function widthInside(): number {
  const page = document.scrollingElement;
  return page === null ? innerWidth : page.clientWidth * page.currentCSSZoom;
}

function boxOf(element: Element): Box {
  return element.getBoundingClientRect();
}

const share = (part: number, whole: number): number => Math.max(0, Math.min(1, part / whole));

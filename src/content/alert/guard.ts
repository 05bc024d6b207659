// Watches over an alert on a page that may be hostile: knows since when it stands in plain sight, and raises it again
// when the page takes it away. A page that fights on is left alone: then the browser itself has to say it.
import type { Sight } from './sight.ts';
import type { Stage } from './stage.ts';

export interface GuardNews {
  /** It stood in plain sight for as long as somebody needs to take it in. */
  seen(): void;
  /** The page takes it away whatever we do. */
  lost(): void;
  /** From time to time while it is on screen. */
  looked(): void;
}

export interface Guard {
  /** Whether it was in plain sight long enough for a click or a key to be meant. */
  isSettled(): boolean;
}

const LOOK_EVERY_MS = 150;
/** Sooner nobody has read enough to answer. */
const SETTLED_MS = 500;
const SEEN_MS = 1_500;
/** Times it is raised again, at most, in `RESTORE_MS`: more would only be a flicker. */
const RESTORES = 5;
const RESTORE_MS = 5_000;
/** What covers it may be gone by itself in so much time, as a change of view is. */
const RESTORE_PAUSE_MS = 300;
/** A page that stands still for so long may have shown anything meanwhile. */
const STOOD_STILL_MS = 400;

export function guard(stage: Stage, sight: Sight, news: GuardNews, signal: AbortSignal): Guard {
  let clearSince: number | undefined;
  let lookedAt = performance.now();
  let isSeen = false;
  let isLost = false;
  const restored: number[] = [];

  const restore = (): void => {
    if (isLost) return;
    const now = performance.now();
    const last = restored.at(-1) ?? Number.NEGATIVE_INFINITY;
    if (stage.frame.isConnected && now - last < RESTORE_PAUSE_MS) return;
    while (restored[0] !== undefined && now - restored[0] > RESTORE_MS) restored.shift();
    if (restored.length >= RESTORES) {
      isLost = true;
      news.lost();
      return;
    }
    restored.push(now);
    // Once may be a menu of the page that opened above it.
    stage.raise(restored.length > 1 ? true : undefined);
    sight.reset();
  };

  const look = (): void => {
    const now = performance.now();
    if (document.visibilityState !== 'visible' || now - lookedAt > STOOD_STILL_MS) clearSince = undefined;
    lookedAt = now;
    if (document.visibilityState !== 'visible') return;
    const clear = sight.isClear();
    if (clear !== true) clearSince = undefined;
    if (clear === false) restore();
    else news.looked();
    if (clear !== true) return;
    clearSince ??= now;
    if (isSeen || now - clearSince < SEEN_MS) return;
    isSeen = true;
    news.seen();
  };

  const timer = setInterval(look, LOOK_EVERY_MS);
  // Taken out of the page it is put back before the next picture is painted.
  const observer = new MutationObserver(() => stage.frame.isConnected || restore());
  observer.observe(document, { childList: true });
  for (const page of document.children) observer.observe(page, { childList: true });
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    observer.disconnect();
  });

  return {
    isSettled() {
      const now = performance.now();
      const isFresh = now - lookedAt < STOOD_STILL_MS;
      return (
        isFresh && clearSince !== undefined && now - clearSince >= SETTLED_MS && sight.isClear() === true
      );
    },
  };
}

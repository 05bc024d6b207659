// Looks whether the page has a chat and, once it has, asks the background for the watcher. Stays tiny:
// it runs on every page that may be watched, and most of them have no chat.
import { isConnected, sendToBackground } from '../platform/content-runtime.ts';
import { chatShapes } from '../sites/chat-shape.ts';
import { beginLife, isAlive } from './lifetime.ts';

/** At most one look in this time while the page changes. */
const LOOK_EVERY_MS = 400;

function start(): void {
  if (isAlive('watcher')) return;
  const life = beginLife('sentinel', isConnected);
  if (life === undefined) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asking = false;

  const look = (): void => {
    waiting = undefined;
    if (!isConnected()) life.abort();
    if (life.signal.aborted || asking || chatShapes(document).next().done) return;
    asking = true;
    const done = (answer: unknown): void => {
      asking = false;
      // Nobody answers while the extension is being updated; its new copy then starts a sentinel of its own.
      if (isDone(answer)) life.abort();
      else lookSoon();
    };
    sendToBackground({ name: 'chat/found', request: {} }).then(done, done);
  };
  const lookSoon = (): void => {
    if (!life.signal.aborted) waiting ??= setTimeout(look, LOOK_EVERY_MS);
  };

  const observer = new MutationObserver(lookSoon);
  observer.observe(document, { childList: true, subtree: true });
  // A chat that was there but not shown may open without any change of the document.
  for (const end of ['transitionend', 'animationend'])
    addEventListener(end, lookSoon, { signal: life.signal });
  life.signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(waiting);
  });
  look();
}

function isDone(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
}

// Before a page that is loaded ahead is shown, the background knows of no tab to put the watcher into.
if (isAhead(document)) document.addEventListener('prerenderingchange', start, { once: true });
else start();

function isAhead(page: Document): boolean {
  return Reflect.get(page, 'prerendering') === true;
}

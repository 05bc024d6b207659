// Shows one alert at a time in a closed shadow root on the top layer, and puts the host back when the page
// takes it away. A page can always cover it; badge, notification and popup say the same.
import { render } from 'preact';
import type { AlertView, Choice } from '../../messages/contract.ts';
import { AlertCard } from './alert-card.tsx';
import { ALERT_STYLE } from './alert-style.ts';

export interface AlertNews {
  shown(id: string): void;
  answered(id: string, choice: Choice): void;
}

export interface Alerts {
  /**
   * Shows an alert in place of the one on screen, which it knows of. Only a card does not replace a dialog:
   * that one stays unshown, and comes back with the next report.
   */
  show(alert: AlertView): void;
}

/** Time on screen, in a tab in front, after which an alert counts as seen. */
const SEEN_AFTER_MS = 1_500;
/** Times the host is put back, at most, in `RESTORE_MS`: a page that fights on would only make it flicker. */
const RESTORES = 5;
const RESTORE_MS = 5_000;

export function createAlerts(news: AlertNews, signal: AbortSignal): Alerts {
  let current: { level: AlertView['level']; end: () => void } | undefined;
  signal.addEventListener('abort', () => current?.end());
  return {
    show(alert) {
      if (signal.aborted || (current?.level === 'urgent' && alert.level === 'warn')) return;
      current?.end();
      const onScreen = new AbortController();
      const take = present(alert, (choice) => {
        current = undefined;
        onScreen.abort();
        news.answered(alert.id, choice);
      });
      const end = (): void => {
        onScreen.abort();
        take();
      };
      current = { level: alert.level, end };
      whenSeen(onScreen.signal, () => news.shown(alert.id));
    },
  };
}

/** Calls back once the page was in front for a while: a tab that is closed or loaded anew at once showed nothing. */
function whenSeen(signal: AbortSignal, seen: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const count = (): void => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') timer = setTimeout(seen, SEEN_AFTER_MS);
  };
  document.addEventListener('visibilitychange', count, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  count();
}

let isLeft = false;
addEventListener('pagehide', () => {
  isLeft = true;
});
addEventListener('pageshow', () => {
  isLeft = false;
});

/** Puts one alert on the page; gives what takes it away again. */
function present(alert: AlertView, onChoose: (choice: Choice) => void): () => void {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ALERT_STYLE);
  root.adoptedStyleSheets = [sheet];
  const frame = alert.level === 'urgent' ? createDialog() : createCard();
  const { element, place } = frame;
  element.setAttribute('aria-labelledby', 'title');
  element.setAttribute('aria-describedby', 'body');
  root.append(element);

  const ended = new AbortController();
  const end = (): void => {
    ended.abort();
    // A page may have taken the host away: then nothing is open any more.
    if (element.isConnected) frame.close();
    render(null, place);
    host.remove();
  };
  const choose = (choice: Choice): void => {
    end();
    onChoose(choice);
  };
  element.addEventListener('cancel', (event) => {
    event.preventDefault();
    choose('later');
  });
  element.addEventListener('keydown', (event) => {
    // Keys pressed in the alert are none of the page's business.
    event.stopPropagation();
    if (event.key === 'Escape' && event.isTrusted) {
      event.preventDefault();
      choose('later');
    }
  });
  const raise = (): void => {
    // On a page that was left nothing opens; should the browser bring it back, the alert comes back too.
    if (isLeft) return;
    document.documentElement.append(host);
    frame.open();
  };
  addEventListener('pageshow', () => host.isConnected || raise(), { signal: ended.signal });
  keepOnPage(host, raise, ended.signal);
  raise();
  // After the frame is on the page: a live region speaks of what comes into it, not of what it came with.
  render(<AlertCard alert={alert} onChoose={choose} />, place);
  // On the title, not a button: somebody may just be typing, and Enter must decide nothing.
  if (alert.level === 'urgent') element.querySelector('h2')?.focus();
  return end;
}

interface Frame {
  readonly element: HTMLElement;
  /** Where the words go. */
  readonly place: HTMLElement;
  /** Brings the element to the top layer; it must be in the document. */
  open(): void;
  close(): void;
}

/** Takes the keyboard and everything behind it: for urgent alerts only. */
function createDialog(): Frame {
  const element = document.createElement('dialog');
  element.className = 'modal-frame';
  element.setAttribute('role', 'alertdialog');
  return {
    element,
    place: element,
    open() {
      // A page that removed the host left the dialog marked open, though it is no longer shown.
      element.removeAttribute('open');
      element.showModal();
    },
    // Gives the keyboard back to where it was.
    close: () => element.close(),
  };
}

/** Stands beside the chat, which stays usable. */
function createCard(): Frame {
  const element = document.createElement('div');
  element.className = 'card-frame';
  element.popover = 'manual';
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-modal', 'false');
  // A card takes no focus, so a screen reader hears of it here.
  const place = document.createElement('div');
  place.setAttribute('role', 'status');
  element.append(place);
  return { element, place, open: () => element.showPopover(), close: () => element.hidePopover() };
}

/** Puts the host back when the page removes it. */
function keepOnPage(host: Element, raise: () => void, signal: AbortSignal): void {
  const restored: number[] = [];
  const observer = new MutationObserver(() => {
    if (host.isConnected || signal.aborted) return;
    const now = performance.now();
    while (restored[0] !== undefined && now - restored[0] > RESTORE_MS) restored.shift();
    if (restored.length >= RESTORES) return;
    restored.push(now);
    raise();
  });
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

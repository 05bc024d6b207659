// Shows one alert at a time. A page can always take it away in the end; badge, notification and popup say the same.
import type { AlertView, Choice, Place } from '../../messages/contract.ts';
import { alertCard, alertWords } from './alert-card.ts';
import { guard } from './guard.ts';
import { makeMovable } from './movable.ts';
import { leaveOnEscape, onEscape } from './quick-hide.ts';
import { watchSight } from './sight.ts';
import { createStage } from './stage.ts';

export interface AlertNews {
  /** It was on screen for a while. */
  shown(id: string): void;
  /** The page takes it away. */
  hidden(id: string): void;
  moved(place: Place): void;
  answered(id: string, choice: Choice): void;
}

export interface Alerts {
  /**
   * Shows an alert in place of the one on screen, which it knows of. Only a card does not replace a dialog:
   * that one stays unshown, and comes back with the next report.
   */
  show(alert: AlertView): void;
}

/** @param composers where the child writes now: no card stands there. */
export function createAlerts(
  news: AlertNews,
  composers: () => readonly Element[],
  signal: AbortSignal,
): Alerts {
  let current: { alert: AlertView; end: () => void } | undefined;
  /** Where the child moved the last card on this page. */
  let place: Place | undefined;
  /** Alerts the browser was asked to show instead: once is enough. */
  const told = new Set<string>();
  signal.addEventListener('abort', () => current?.end());
  return {
    show(alert) {
      if (signal.aborted || current?.alert.id === alert.id) return;
      if (current?.alert.level === 'urgent' && alert.level === 'warn') return;
      current?.end();
      const end = present(place === undefined ? alert : { ...alert, place }, composers, {
        shown: () => news.shown(alert.id),
        hidden() {
          if (!told.has(alert.id)) news.hidden(alert.id);
          told.add(alert.id);
        },
        moved(now) {
          place = now;
          news.moved(now);
        },
        answered(choice) {
          current = undefined;
          news.answered(alert.id, choice);
        },
      });
      current = { alert, end };
    },
  };
}

interface Presented {
  shown(): void;
  hidden(): void;
  moved(place: Place): void;
  answered(choice: Choice): void;
}

/** Puts one alert on the page; gives what takes it away again. */
function present(alert: AlertView, composers: () => readonly Element[], news: Presented): () => void {
  const isMovable = alert.form === 'card' || alert.form === 'side';
  const stage = createStage(alert.form);
  const { frame } = stage;
  const ended = new AbortController();
  const end = (): void => {
    ended.abort();
    stage.end();
  };
  const choose = (choice: Choice): void => {
    end();
    news.answered(choice);
  };
  const { card, place, handle } = alertCard(alert, isMovable, (choice, event) => {
    // A page can send clicks of its own making, and lure a finger to where something else stood just now.
    if (event.isTrusted && watch.isSettled()) choose(choice);
  });
  frame.append(card);
  onEscape((event) => {
    if (!watch.isSettled()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    choose('later');
    leaveOnEscape();
  }, ended.signal);

  stage.raise();
  place.append(...alertWords(alert));
  if (!isMovable) stage.focus();
  const movable =
    handle &&
    makeMovable(frame, handle, {
      isSide: alert.form === 'side',
      place: alert.place,
      composers,
      moved: news.moved,
    });
  movable?.settle();
  const sight = watchSight(stage, ended.signal);
  sight.reset();
  const watch = guard(
    stage,
    sight,
    { seen: news.shown, lost: news.hidden, looked: () => movable?.settle() },
    ended.signal,
  );
  // A page that was left and comes back: nothing could open meanwhile.
  addEventListener('pageshow', () => stage.isOpen() || stage.raise(), { signal: ended.signal });
  return end;
}

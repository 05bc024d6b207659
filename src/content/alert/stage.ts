// Where an alert stands: a host on the page, a closed shadow root in it, and a frame that the browser shows above
// everything else. Around the frame is a dialog without a look of its own, open only where the page has to wait.
import type { AlertForm } from '../../messages/contract.ts';
import { build } from '../build-element.ts';
import { ALERT_STYLE } from './alert-style.ts';

export interface Stage {
  /** What is seen of it. */
  readonly frame: HTMLElement;
  /**
   * Brings the frame to the page and above all else, also where it stands already. `firmly`: what a page does to make
   * a card unreachable ends at a modal dialog.
   */
  raise(firmly?: boolean): void;
  /** Brings the keyboard to the title. Not to a button: somebody may just be typing, and Enter must decide nothing. */
  focus(): void;
  /** What is hit at a point of the window, if it belongs to the alert. */
  hit(x: number, y: number): boolean;
  /** Whether the browser shows it at all. */
  isOpen(): boolean;
  end(): void;
}

let isLeft = false;
addEventListener('pagehide', () => {
  isLeft = true;
});
addEventListener('pageshow', () => {
  isLeft = false;
});

/** Keys and clicks in the alert are none of the page's business. */
const OWN_EVENTS = [
  'keydown',
  'keypress',
  'keyup',
  'click',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'focusin',
  'focusout',
];

export function createStage(form: AlertForm): Stage {
  const isModal = form === 'dialog' || form === 'cover';
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ALERT_STYLE);
  root.adoptedStyleSheets = [sheet];
  const frame = build('div', { class: 'frame new', popover: 'manual', role: 'none' });
  const shell = build(
    'dialog',
    {
      class: form,
      role: form === 'dialog' ? 'alertdialog' : 'dialog',
      'aria-modal': String(isModal),
      'aria-labelledby': 'title',
      'aria-describedby': 'body',
      // What a key closes, the alert decides itself.
      closedby: 'none',
    },
    frame,
  );
  root.append(shell);
  /** Where the keyboard was before it came to a card: a dialog knows by itself. */
  let cameFrom: HTMLElement | undefined;
  shell.addEventListener('focusin', ({ relatedTarget: from }) => {
    if (from instanceof HTMLElement && !shell.contains(from)) cameFrom = from;
  });
  for (const name of OWN_EVENTS) shell.addEventListener(name, (event) => event.stopPropagation());

  const isOpen = (): boolean => frame.matches(':popover-open');
  const close = (): void => {
    if (isOpen()) frame.hidePopover();
    // A page that removed the host left the dialog marked open, though it is no longer shown.
    if (shell.open) shell.close();
  };
  const focus = (): void => root.getElementById('title')?.focus();
  return {
    frame,
    focus,
    raise(firmly = isModal) {
      const page = document.documentElement;
      // On a page that was left nothing opens; should the browser bring it back, the alert comes back too.
      if (isLeft || page === null) return;
      if (isOpen()) frame.classList.remove('new');
      // A change of view is painted above all else, for as long as a page likes.
      document.activeViewTransition?.skipTransition();
      // Whoever is on one of its buttons stays there.
      const { activeElement } = root;
      close();
      if (host.parentNode !== page) page.append(host);
      // However the page zooms itself, the alert keeps its size.
      frame.style.zoom = String(1 / page.currentCSSZoom);
      if (firmly) shell.showModal();
      frame.showPopover();
      if (activeElement instanceof HTMLElement) activeElement.focus();
      else if (firmly) focus();
    },
    hit(x, y) {
      const found = root.elementFromPoint(x, y);
      return found !== null && frame.contains(found);
    },
    isOpen,
    end() {
      const hadFocus = root.activeElement !== null;
      close();
      host.remove();
      if (hadFocus && cameFrom?.isConnected) cameFrom.focus();
    },
  };
}

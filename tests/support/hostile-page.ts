// A chat page that works against the alert: what it can do to hide it, each as a function that runs in its own world.

/** The page, with a name of its own so that each attack is a new conversation. */
export const hostilePage = (contact: string, message: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title>
  <style>:root{color-scheme:light}body{margin:0;display:flex;flex-direction:column;height:100vh;background:#eee}ol{flex:1}</style>
  <h1>${contact}</h1><ol role="log"><li class="message received"><p>hi, how was the match?</p></li>
  <li class="message received"><p>${message}</p></li></ol><textarea placeholder="Message"></textarea></html>`;

/** Each hides, covers, moves or removes the alert, once. */
export const ATTACKS = {
  'removes the host': () => document.documentElement.lastElementChild?.remove(),
  'removes all there is': () => document.documentElement.replaceChildren(),
  'removes the document element': () => document.documentElement.remove(),
  'puts another document element in place': () => {
    const other = document.documentElement.cloneNode(false);
    other.appendChild(document.createElement('body'));
    document.replaceChild(other, document.documentElement);
  },
  'moves the host into a hidden element': () => {
    const hidden = document.createElement('div');
    hidden.style.display = 'none';
    document.body.append(hidden);
    const host = document.documentElement.lastElementChild;
    if (host !== null) hidden.append(host);
  },
  'writes the document anew': () => {
    document.open();
    document.write('<body>nothing here');
    document.close();
  },
  'opens a popover above it': () => {
    const over = document.createElement('div');
    over.popover = 'manual';
    over.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;background:#fff;border:0';
    document.body.append(over);
    over.showPopover();
  },
  'opens a popover above it that takes no clicks': () => {
    const over = document.createElement('div');
    over.popover = 'manual';
    over.style.cssText =
      'position:fixed;inset:0;width:100%;height:100%;background:#fff;border:0;pointer-events:none';
    document.body.append(over);
    over.showPopover();
  },
  'opens a modal dialog above it': () => {
    const over = document.createElement('dialog');
    over.style.cssText =
      'position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;background:#fff';
    document.body.append(over);
    over.showModal();
  },
  'opens popovers above it that are hidden in shadow roots': () => {
    const outer = document.createElement('div');
    document.body.append(outer);
    const over = document.createElement('div');
    over.popover = 'manual';
    over.style.cssText =
      'position:fixed;inset:0;width:100%;height:100%;background:#fff;border:0;pointer-events:none';
    outer.attachShadow({ mode: 'open' }).append(over);
    over.showPopover();
  },
  'fades html and body': () => {
    document.documentElement.style.setProperty('opacity', '0.01', 'important');
    document.body.style.setProperty('opacity', '0.01', 'important');
  },
  'filters html': () => document.documentElement.style.setProperty('filter', 'opacity(0.01)', 'important'),
  'blurs html': () => document.documentElement.style.setProperty('filter', 'blur(40px)', 'important'),
  'does not display html': () => document.documentElement.style.setProperty('display', 'none', 'important'),
  'does not show html': () => document.documentElement.style.setProperty('visibility', 'hidden', 'important'),
  'hides the content of html': () =>
    document.documentElement.style.setProperty('content-visibility', 'hidden', 'important'),
  'clips html': () => document.documentElement.style.setProperty('clip-path', 'inset(50%)', 'important'),
  'masks html': () =>
    document.documentElement.style.setProperty(
      'mask-image',
      'linear-gradient(transparent, transparent)',
      'important',
    ),
  'shrinks html': () => document.documentElement.style.setProperty('zoom', '0.02', 'important'),
  'transforms html': () =>
    document.documentElement.style.setProperty('transform', 'translateX(-5000px)', 'important'),
  'styles the host inline': () => {
    const host = document.documentElement.lastElementChild;
    if (!(host instanceof HTMLElement)) return;
    host.hidden = true;
    host.style.cssText =
      'display:none!important;transform:translate(-5000px)!important;clip-path:inset(50%)!important;opacity:0!important;visibility:hidden!important;scale:.01!important;filter:opacity(0)!important';
  },
  'styles everything by rules': () => {
    const style = document.createElement('style');
    style.textContent =
      'html>*:not(head,body),[popover],dialog{display:none!important;opacity:.02!important;scale:.01!important;position:static!important;translate:-5000px!important;content-visibility:hidden!important;all:unset}';
    document.head.append(style);
  },
  'animates the host': () => {
    const host = document.documentElement.lastElementChild;
    host?.animate([{ opacity: 0, display: 'none', transform: 'translate(-5000px)' }, { opacity: 0 }], {
      duration: 1e9,
      fill: 'both',
    });
  },
  'runs a transition of the view that never ends': () => {
    const style = document.createElement('style');
    style.textContent =
      '::view-transition{background:#fff}::view-transition-group(root){animation-duration:9999s}::view-transition-old(root),::view-transition-new(root){animation:none;opacity:0}';
    document.head.append(style);
    if ('startViewTransition' in document) document.startViewTransition(() => undefined);
  },
} satisfies Record<string, () => unknown>;

/** Each goes on for as long as the page lives. */
export const SIEGES = {
  'removes the host whenever it comes': () => {
    const remove = () => {
      for (const host of document.documentElement.querySelectorAll(':scope > :not(head, body)'))
        host.remove();
    };
    new MutationObserver(remove).observe(document.documentElement, { childList: true });
    remove();
  },
  'opens a popover above it all the time': () => {
    const over = document.createElement('div');
    over.popover = 'manual';
    over.style.cssText =
      'position:fixed;inset:0;width:100%;height:100%;background:#fff;border:0;pointer-events:none';
    document.body.append(over);
    setInterval(() => {
      if (over.matches(':popover-open')) over.hidePopover();
      over.showPopover();
    }, 30);
  },
  'opens modal dialogs above it all the time': () => {
    const over = document.createElement('dialog');
    over.style.cssText =
      'position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;background:#fff';
    document.body.append(over);
    setInterval(() => {
      over.close();
      over.showModal();
    }, 30);
  },
} satisfies Record<string, () => unknown>;

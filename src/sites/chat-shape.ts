// The shape every chat shares: a place to write, and near it a scrolling list or a declared log.
// Small and cheap, because the sentinel runs it on every page it may look at.

const COMPOSER =
  'textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"], input[type="text"], input:not([type])';
const SEARCH = /search|搜索|搜尋|查找/i;
/** Levels from the composer up to the element that also holds the list. */
const CLIMB = 10;

export interface ChatShape {
  list: Element;
  composer: Element;
}

/** The most likely chat below `root`, or undefined. Reads layout only near a composer. */
export function findChatShape(root: ParentNode): ChatShape | undefined {
  for (const composer of root.querySelectorAll(COMPOSER)) {
    if (!isComposer(composer)) continue;
    const list = listNear(composer);
    if (list !== undefined) return { list, composer };
  }
  return undefined;
}

function isComposer(element: Element): boolean {
  if (element.closest('[role="search"], search, nav, [role="code"], .monaco-editor, .CodeMirror') !== null)
    return false;
  const label = `${element.getAttribute('aria-label') ?? ''} ${element.getAttribute('placeholder') ?? ''} ${element.getAttribute('name') ?? ''}`;
  return !SEARCH.test(label) && isVisible(element);
}

function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** The declared log nearest to the composer, else the scrolling list above it. */
function listNear(composer: Element): Element | undefined {
  let inner: Element = composer;
  for (let level = 0; level < CLIMB; level += 1) {
    const outer = inner.parentElement;
    if (outer === null) return undefined;
    for (const sibling of outer.children) {
      if (sibling === inner || sibling.closest('aside, nav, [role="navigation"]') !== null) continue;
      const list = logIn(sibling) ?? scrollerIn(sibling, composer);
      if (list !== undefined) return list;
    }
    inner = outer;
  }
  return undefined;
}

function logIn(element: Element): Element | undefined {
  const log = element.matches('[role="log"]') ? element : element.querySelector('[role="log"]');
  return log !== null && isVisible(log) ? log : undefined;
}

/** A scrolling element above the composer with at least two rows of one kind. */
function scrollerIn(element: Element, composer: Element): Element | undefined {
  for (let at: Element | null = element, depth = 0; at !== null && depth < 5; depth += 1) {
    if (scrolls(at) && isAbove(at, composer)) {
      const list = rowParent(at);
      if (list !== undefined) return list;
    }
    at = tallestChild(at);
  }
  return undefined;
}

function scrolls(element: Element): boolean {
  const { overflowY } = getComputedStyle(element);
  return overflowY === 'auto' || overflowY === 'scroll' || overflowY === 'overlay';
}

function isAbove(list: Element, composer: Element): boolean {
  const upper = list.getBoundingClientRect();
  const lower = composer.getBoundingClientRect();
  const middle = (lower.left + lower.right) / 2;
  return upper.top < lower.top && upper.left <= middle && middle <= upper.right;
}

function tallestChild(element: Element): Element | null {
  let tallest: Element | null = null;
  let most = 0;
  for (const child of element.children) {
    const { height } = child.getBoundingClientRect();
    if (height > most) [tallest, most] = [child, height];
  }
  return tallest;
}

/** The element at or below `scroller` whose children are the rows: two or more with the same tag. */
export function rowParent(scroller: Element): Element | undefined {
  for (let at: Element = scroller, depth = 0; depth < 6; depth += 1) {
    const texts = [...at.children].filter((child) => (child.textContent ?? '').trim() !== '');
    if (texts.length >= 2)
      return new Set(texts.map(({ tagName }) => tagName)).size < texts.length ? at : undefined;
    const only = texts[0];
    if (only === undefined) return undefined;
    at = only;
  }
  return undefined;
}

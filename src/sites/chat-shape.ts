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
      const log = logIn(sibling);
      const list = log === undefined ? scrollerIn(sibling, composer) : rowContainer(log);
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

/** A scrolling element above the composer with something written in it. */
function scrollerIn(element: Element, composer: Element): Element | undefined {
  for (let at: Element | null = element, depth = 0; at !== null && depth < 5; depth += 1) {
    if (scrolls(at) && isAbove(at, composer)) {
      const list = rowContainer(at);
      if ((list.textContent ?? '').trim() !== '') return list;
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

/** What looks like one message, and is never the list of them. */
const ROW =
  'li, article, [role="row"], [role="listitem"], [role="article"], [data-id], [data-message-id], [data-mid]';
const LIST = 'ol, ul, [role="list"], [role="rowgroup"], [role="log"], [role="feed"]';
/** Children of one shape that make a list of an element that does not say so. */
const ROWS = 3;

/** The element at or below `frame` whose children are the rows; a frame may wrap them or have an intro beside them. */
export function rowContainer(frame: Element): Element {
  let at = frame;
  for (let depth = 0; depth < 5; depth += 1) {
    const here = rowsOfOneShape(at);
    const inner = [...at.children]
      .filter((child) => !child.matches(ROW))
      .map((child) => ({ child, rows: child.matches(LIST) ? ROWS : rowsOfOneShape(child) }))
      .sort((a, b) => b.rows - a.rows)[0];
    const wraps =
      inner !== undefined &&
      (inner.rows >= ROWS || (at.childElementCount === 1 && holdsOnlyRows(inner.child)));
    if (inner === undefined || !wraps || inner.rows < here) return at;
    at = inner.child;
  }
  return at;
}

function holdsOnlyRows(element: Element): boolean {
  return element.childElementCount > 0 && [...element.children].every((child) => child.matches(ROW));
}

/** The number of children that share tag and first class, where they hold text. */
function rowsOfOneShape(element: Element): number {
  const counts = new Map<string, number>();
  for (const child of element.children) {
    if ((child.textContent ?? '').trim() === '') continue;
    const shape = `${child.tagName} ${child.classList[0] ?? ''}`;
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

// The shape every chat shares: a place to write, and near it a scrolling list or a declared log.
// Small and cheap, because the sentinel runs it on every page it may look at. It lets through pages that are
// no chats; `chat-signs.ts` looks at them more closely.
import { parentOf, queryDeep } from './deep.ts';

const COMPOSER =
  'textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"], input[type="text"], input:not([type])';
const NO_COMPOSER =
  '[role="search"] *, search *, nav *, [role="code"] *, .monaco-editor *, .CodeMirror *, .cm-editor *, [role="combobox"], [role="searchbox"], :disabled, [readonly], [aria-hidden="true"]';
const SEARCH = /search|搜索|搜尋|查找/i;
// Reddit's list says nothing of itself but its name.
const LOG = '[role="log"], [role="feed"], rs-timeline';
const NAMED =
  '[aria-live="polite"], [role="list"], [class*="messages" i], [id*="messages" i], [class*="message-list" i], [class*="messagelist" i], [class*="chat" i], [class*="msg" i], [class*="conversation" i]';
const ASIDE = 'aside, nav, [role="navigation"], [role="complementary"]';
/** Levels from the composer up to the element that also holds the list. */
const CLIMB = 10;
/** Fields looked at; a sheet has thousands of them and is no chat. */
const FIELDS = 30;

/** Pixels below the edge that are more than a line cut off. */
const HIDDEN = 40;

export interface ChatShape {
  /** What holds the messages; their list is at or below it. */
  readonly frame: Element;
  /** Missing where one may only read. */
  readonly composer: Element | undefined;
}

/** What may be a chat at or below `root`, likelier ones first. Reads layout only near a place to write. */
export function* chatShapes(root: ParentNode): Generator<ChatShape> {
  for (const composer of queryDeep(root, COMPOSER).filter(isComposer).slice(0, FIELDS)) {
    const frame = frameNear(composer);
    if (frame !== undefined) yield { frame, composer };
  }
  for (const frame of queryDeep(root, '[role="log"]')) {
    if (isVisible(frame)) yield { frame, composer: undefined };
  }
}

function isComposer(element: Element): boolean {
  if (element.matches(NO_COMPOSER)) return false;
  const label = ['aria-label', 'placeholder', 'name'].map((name) => element.getAttribute(name)).join(' ');
  return !SEARCH.test(label) && isVisible(element);
}

export function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** The declared log nearest to the composer, else what scrolls above it, or is named like messages. */
function frameNear(composer: Element): Element | undefined {
  let inner = composer;
  for (let level = 0; level < CLIMB; level += 1) {
    const outer = parentOf(inner);
    if (outer === null) return undefined;
    const pinned = /sticky|fixed/.test(getComputedStyle(inner).position);
    const siblings = tallestFirst(inner.parentNode?.children ?? []).filter((one) => one !== inner);
    // The place to write may be pinned to the end of the list itself.
    if (
      pinned &&
      scrolls(outer) &&
      siblings.length > 1 &&
      heightOf(siblings[0] ?? outer) * 2 < outer.scrollHeight
    )
      return outer;
    for (const sibling of siblings) {
      if (sibling.matches(ASIDE)) continue;
      const frame = find(sibling, LOG) ?? scrollerIn(sibling, composer, pinned);
      if (frame !== undefined) return frame;
    }
    inner = outer;
  }
  return undefined;
}

const find = (element: Element, selector: string): Element | undefined =>
  element.matches(selector) && isVisible(element)
    ? element
    : queryDeep(element, selector).find(
        (inner) => isVisible(inner) && inner.closest(ASIDE) === element.closest(ASIDE),
      );

/** A scrolling element above the composer with something written in it. */
function scrollerIn(element: Element, composer: Element, pinned: boolean): Element | undefined {
  for (let at: Element | undefined = element, depth = 0; at !== undefined && depth < 6; depth += 1) {
    if (at.matches(ASIDE)) return undefined;
    if ((pinned || scrolls(at) || at.matches(NAMED)) && isAbove(at, composer) && hasText(at)) return at;
    at = tallestFirst([...(at.shadowRoot ?? at).children].filter(hasText))[0];
  }
  return undefined;
}

const hasText = (element: Element): boolean =>
  /\S/.test(element.textContent ?? '') || queryDeep(element, '*').some((inner) => inner.shadowRoot !== null);

/** Also where a script draws the scroll bar: then the overflow is hidden, and there is more than is shown. */
const scrolls = (element: Element): boolean => {
  const { overflowY } = getComputedStyle(element);
  return (
    /auto|scroll|overlay/.test(overflowY) ||
    (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + HIDDEN)
  );
};

function isAbove(list: Element, composer: Element): boolean {
  const upper = list.getBoundingClientRect();
  const lower = composer.getBoundingClientRect();
  const middle = (lower.left + lower.right) / 2;
  return upper.top < lower.top && upper.left <= middle && middle <= upper.right;
}

const tallestFirst = (elements: Iterable<Element>): Element[] =>
  [...elements].sort((a, b) => heightOf(b) - heightOf(a));

const heightOf = (element: Element): number => element.getBoundingClientRect().height;

// Where the rows of an unknown chat are: the list within its frame, and the messages within the blocks of a
// day or of a run that stand in the list.
import { bubblesOfRun } from './bubble-runs.ts';
import { classWords, hasWord } from './class-words.ts';
import { parentOf } from './deep.ts';
import { childrenOf, heaviestChild, shownText } from './flat-tree.ts';
import { isNotice } from './notices.ts';

/** What looks like one message, and is never the list of them. */
const ROW = 'li, article, tr, [role="row"], [role="listitem"], [role="article"]';
const HAS_ID = '[data-id], [data-message-id], [data-msg-id], [data-mid], [data-event-id]';
const LIST = 'ol, ul, tbody, [role="list"], [role="rowgroup"], [role="log"], [role="feed"]';
/** Children of one shape that make a list of an element that does not say so. */
const ROWS = 3;
const DEPTH = 8;

/** The element at or below `frame` whose children are the rows; a frame may wrap them or have an intro beside them. */
export function rowContainer(frame: Element): Element {
  let at = frame;
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const here = mostAlike(at);
    const inner = childrenOf(at)
      .filter((child) => !child.matches(ROW) && !child.matches(HAS_ID))
      .map((child) => ({ child, rows: child.matches(LIST) ? ROWS : rowsBelow(child) }))
      .sort((a, b) => b.rows - a.rows)[0];
    if (inner === undefined || inner.rows < here.length || isOneOfMany(inner.child, at)) return at;
    const only = childrenOf(at).filter((child) => hasText(child)).length <= 1;
    const wraps = inner.rows >= ROWS || (only && hasText(inner.child) && isWrapper(inner.child));
    if (!wraps) return at;
    at = inner.child;
  }
  return at;
}

/** The rows of a list in document order; blocks that hold several count as what they hold. */
export function rowsIn(list: Element): Element[] {
  return childrenOf(list).flatMap((child) => expand(child, 0));
}

/** The last messages of a list, in document order: a long list is known by its end. */
export function lastMessages(list: Element, most: number): Element[] {
  const rows: Element[] = [];
  for (const child of childrenOf(list).reverse()) {
    const messages = expand(child).filter((row) => !isNotice(row) && hasText(row));
    rows.unshift(...messages.slice(-(most - rows.length)));
    if (rows.length >= most) break;
  }
  return rows;
}

/** The rows at or below one child of a list. */
export function expand(element: Element, depth = 0): Element[] {
  if (depth > 4 || element.matches(HAS_ID)) return [element];
  const words = classWords(element);
  const holder = holderOfUnits(element, hasWord(words, BLOCK) || element.matches(BLOCKS));
  if (holder === undefined) return (depth === 0 && bubblesOfRun(element, parentOf(element))) || [element];
  const children = childrenOf(holder);
  const first = children.findIndex(isUnit);
  // What stands before them, or is a part by its name, is the heading of the block.
  return children
    .filter(
      (child, place) => place >= first && (isUnit(child) || !PART.test(child.getAttribute('class') ?? '')),
    )
    .flatMap((child) => expand(child, depth + 1));
}

const UNIT = new Set([
  'message',
  'messages',
  'msg',
  'msgs',
  'bubble',
  'bubbles',
  'balloon',
  'row',
  'item',
  'entry',
]);
const BLOCK = new Set([
  'group',
  'groups',
  'run',
  'cluster',
  'stack',
  'day',
  'block',
  'bucket',
  'section',
  'batch',
]);
const BLOCKS = 'ol, ul, section, tbody, [role="group"], [role="rowgroup"], [role="list"]';
const NO_UNIT =
  'p, span, a, b, i, em, strong, pre, code, blockquote, button, h1, h2, h3, h4, h5, h6, img, svg, td';
const NO_UNIT_BUT_SPAN = NO_UNIT.replace('span, ', '');
const PART =
  /\breact(?:s|ed|ions?)?\b(?!-)|receipt|time|stamp|author|sender|name|avatar|meta|content|body|header|footer|text|action|option|tool|attach|status|quote|reply|badge|icon|chip|emoji/i;

/** The element at or below a block whose children are messages. A block may have a heading or a name beside them. */
function holderOfUnits(block: Element, declared: boolean): Element | undefined {
  let at: Element | undefined = block;
  for (let depth = 0; at !== undefined && depth < 3; depth += 1) {
    const units = childrenOf(at).filter(isUnit);
    const alike = units.filter((unit) => shapeOf(unit) === shapeOf(units[0]) || unit.matches(ROW));
    if (alike.length >= 2 || (declared && units.length === 1)) return at;
    if (declared && depth === 0 && block.matches(BLOCKS)) {
      const rest = childrenOf(at).filter((child) => hasText(child) && !isNotice(child) && !isUnit(child));
      if (
        block.matches('section, [role="group"]') &&
        rest.length >= 2 &&
        rest.every((child) => isPlainUnit(child))
      )
        return at;
    }
    if (units.length === 1 && !declared) return undefined;
    at = heaviestChild(at);
    if (at?.matches(NO_UNIT)) return undefined;
  }
  return undefined;
}

/** Something that may be a whole message: named like one, or an item of a list, and no part of a message. */
function isUnit(element: Element): boolean {
  return !element.matches(NO_UNIT) && isCalledUnit(element) && hasText(element) && !isNotice(element);
}

function isCalledUnit(element: Element): boolean {
  if (
    element.matches(HAS_ID) ||
    element.matches('[role="row"], [role="listitem"], [role="article"], article, tr')
  )
    return true;
  const words = classWords(element);
  if (element.matches('li')) return hasWord(words, UNIT) || element.querySelector('time, p, div') !== null;
  return hasWord(words, UNIT) && !PART.test(element.getAttribute('class') ?? '');
}

const isPlainUnit = (element: Element): boolean => element.matches('div') && element.childElementCount > 0;

/** The most children of one shape in it; deeper down only such as have parts, paragraphs are no rows. */
function rowsBelow(element: Element, depth = 5): number {
  const here = depth === 5 ? mostAlike(element) : mostAlike(element).filter((row) => hasParts(row));
  if (here.length >= ROWS || depth === 0) return here.length;
  const inner = childrenOf(element).filter(
    (child) => !child.matches(`${ROW}, ${HAS_ID}, ${NO_UNIT_BUT_SPAN}`),
  );
  return Math.max(here.length, ...inner.map((child) => rowsBelow(child, depth - 1)));
}

const hasParts = (element: Element): boolean =>
  !element.matches(NO_UNIT) && (element.shadowRoot ?? element).firstElementChild !== null;

const isWrapper = (element: Element): boolean =>
  element.childElementCount > 0 &&
  childrenOf(element).every((child) => child.matches(ROW) || child.matches(HAS_ID));

const isOneOfMany = (child: Element, parent: Element): boolean =>
  childrenOf(parent).filter((other) => shapeOf(other) === shapeOf(child) && hasText(other) && isBlock(other))
    .length > 1;

/** A child beside which others of its kind hold rows too is one of the blocks of a list. */
const isBlock = (element: Element): boolean => element.matches(LIST) || mostAlike(element).length >= 1;

/** The children that share tag and first class, where they hold text: the most of one shape. */
function mostAlike(element: Element): Element[] {
  const kinds = new Map<string, Element[]>();
  for (const child of childrenOf(element)) {
    if (!hasText(child)) continue;
    const shape = shapeOf(child);
    kinds.set(shape, [...(kinds.get(shape) ?? []), child]);
  }
  return [...kinds.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

const shapeOf = (element: Element | undefined): string =>
  `${element?.tagName} ${element?.classList[0] ?? ''}`;

const hasText = (element: Element): boolean => shownText(element).trim() !== '';

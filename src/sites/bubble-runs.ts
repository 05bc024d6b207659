// Several bubbles that one person said one after the other, which a page keeps in one element beside one name and
// one picture. Where no class says so, they are known by how they look: grounds of their own, one below the other.
import { isClear } from './bubble-side.ts';
import { childrenOf, heaviestChild, heaviestLine, shownText } from './flat-tree.ts';
import { isBeside } from './message-text.ts';
import { isNotice } from './notices.ts';

const NO_BUBBLE =
  'p, span, a, b, i, em, strong, pre, code, blockquote, button, h1, h2, h3, h4, h5, h6, img, svg, td, time, table, ul, ol';
/** What a link shows of the page it leads to. */
const CARD = 'a div, a img, a p, a h3, a strong';
/** Levels from a row down to its bubbles, and from such a bubble to what is coloured of it. */
const DOWN = 5;
const INTO = 4;
/** Blocks at the end of a list by which it is known whether its blocks hold runs. */
const SAMPLE = 24;
const GROWN = 1.5;
/** Signs and counts below a bubble are smaller than what is said in it. */
const SMALLER = 0.9;

/** Lists in which some element was seen to hold several bubbles. */
const withRuns = new WeakSet<Element>();
/** Children that a list had when it was looked at. */
const lookedAt = new WeakMap<Element, number>();

/** The bubbles of a child of a list, where that list keeps several in one; undefined where the child is one row. */
export function bubblesOfRun(block: Element, list: Element | null): Element[] | undefined {
  if (list === null) return undefined;
  if (!withRuns.has(list)) {
    // A list is long: its end is looked at again only where it has grown much, else what may still change.
    const size = list.childElementCount;
    const isKnown = size <= (lookedAt.get(list) ?? 0) * GROWN;
    const blocks = isKnown ? (mayHaveGrown(block) ? [block] : []) : childrenOf(list).slice(-SAMPLE);
    if (!isKnown) lookedAt.set(list, size);
    if (!blocks.some((one) => bubblesIn(one).length > 1)) return undefined;
    withRuns.add(list);
  }
  const bubbles = bubblesKept(block);
  return bubbles.length === 0 ? undefined : bubbles;
}

/** Elements that a block at the end of a list held when it was looked at. */
const sizes = new WeakMap<Element, number>();

function mayHaveGrown(block: Element): boolean {
  if (block.nextElementSibling?.nextElementSibling) return false;
  const before = sizes.get(block);
  const size = block.querySelectorAll('*').length;
  sizes.set(block, size);
  return before !== undefined && size > before;
}

interface Kept {
  readonly holder: Element;
  readonly size: number;
  readonly bubbles: Element[];
}
const kept = new WeakMap<Element, Kept>();

/** Styles are looked at once: while a block keeps its parts, they stay its bubbles. */
function bubblesKept(block: Element): Element[] {
  const before = kept.get(block);
  if (
    before !== undefined &&
    before.holder.childElementCount === before.size &&
    block.contains(before.holder) &&
    before.bubbles.every((bubble) => bubble.parentElement === before.holder)
  )
    return before.bubbles;
  const bubbles = bubblesIn(block);
  const holder = bubbles[0]?.parentElement;
  if (holder) kept.set(block, { holder, size: holder.childElementCount, bubbles });
  return bubbles;
}

/** Bubbles one below the other, none of them within another one. */
function bubblesIn(block: Element): Element[] {
  let at: Element | undefined = block;
  for (let depth = 0; at !== undefined && depth < DOWN && !isGrounded(at); depth += 1) {
    const bubbles = childrenOf(at).filter(isBubble);
    if (bubbles.length > 0) return areStacked(bubbles) ? besidesSmall(bubbles) : [];
    const alike = alikeIn(at);
    if (alike.length > 0) return alike;
    at = heaviestChild(at, isBeside);
    if (at?.matches(NO_BUBBLE)) return [];
  }
  return [];
}

/** Parts without a ground that are built in the same way, several levels deep, down to their classes. */
function alikeIn(element: Element): Element[] {
  const children = childrenOf(element).filter((child) => shownText(child).trim() !== '');
  const built = new Set(children.map(buildOf));
  const [build = ''] = built;
  const isRun = children.length > 1 && built.size === 1 && /\w/.test(build);
  return isRun && areStacked(children) ? children : [];
}

/** Tags and classes from the outside in; nothing where that is too shallow to tell a message from a paragraph. */
function buildOf(element: Element): string {
  const line = heaviestLine(element, INTO);
  if (line.length < INTO || line.some((one) => one.matches(NO_BUBBLE))) return '';
  return line
    .slice(0, -1)
    .map((one) => `${one.localName}.${one.className}`)
    .join(' ');
}

function isBubble(element: Element): boolean {
  if (element.matches(NO_BUBBLE) || shownText(element).trim() === '') return false;
  if (isBeside(element) || isNotice(element) || element.querySelector(CARD) !== null) return false;
  // What branches before it is coloured holds a bubble beside something else, or several.
  for (const inner of heaviestLine(element, INTO, isBeside)) {
    if (isGrounded(inner)) return true;
    if (childrenOf(inner).filter((child) => isGrounded(child) && !isBeside(child)).length > 1) return false;
  }
  return false;
}

function isGrounded(element: Element): boolean {
  const { backgroundColor, backgroundImage, borderTopWidth, borderTopLeftRadius } = getComputedStyle(element);
  if (!isClear(backgroundColor) || backgroundImage.includes('gradient')) return true;
  return Number.parseFloat(borderTopWidth) > 0 && Number.parseFloat(borderTopLeftRadius) > 0;
}

function areStacked(bubbles: readonly Element[]): boolean {
  const boxes = bubbles.map((bubble) => bubble.getBoundingClientRect());
  return boxes.every((box, place) => place === 0 || box.top >= (boxes[place - 1]?.bottom ?? 0) - 1);
}

function besidesSmall(bubbles: readonly Element[]): Element[] {
  const sizes = bubbles.map((bubble) =>
    Number.parseFloat(getComputedStyle(heaviestLine(bubble, 8, isBeside).at(-1) ?? bubble).fontSize),
  );
  const longest = Math.max(...bubbles.map((bubble) => shownText(bubble).length));
  const size = sizes[bubbles.findIndex((bubble) => shownText(bubble).length === longest)] ?? 0;
  return bubbles.filter((_, place) => (sizes[place] ?? 0) >= size * SMALLER);
}

// The text of one message row: what the person wrote, without name, time, quote, reactions and buttons.
// Sites use the same class words for parts of a message and for its state ("edited", "is-reply"), so a word
// leaves an element out only where a message remains without it.
import { classWords, hasWord } from './class-words.ts';
import { childNodesOf } from './flat-tree.ts';
import { isHiddenText } from './hidden-text.ts';
import { isName } from './message-author.ts';
import { isSmallPrint } from './small-print.ts';

const LEFT_OUT_TAGS = new Set([
  'TIME',
  'BUTTON',
  'BLOCKQUOTE',
  'STYLE',
  'SCRIPT',
  'SVG',
  'TEXTAREA',
  'INPUT',
  'SELECT',
  'FORM',
  'MENU',
]);
/** A quoted text laid at the door of the one who quotes it is the costliest mistake; so is a link preview. */
const QUOTED = new Set([
  'quote',
  'quoted',
  'reply',
  'replied',
  'forwarded',
  'preview',
  'embed',
  'embedded',
  'card',
  'attachment',
  'unfurl',
]);
const SMALL_PARTS = new Set([
  'time',
  'timestamp',
  'date',
  'meta',
  'status',
  'receipt',
  'receipts',
  'edited',
  'avatar',
  'tooltip',
  'actions',
  'toolbar',
  'reaction',
  'reactions',
  'hidden',
  'sr',
]);
const INLINE = new Set([
  'A',
  'B',
  'I',
  'EM',
  'STRONG',
  'SPAN',
  'MARK',
  'U',
  'S',
  'CODE',
  'BDI',
  'FONT',
  'SMALL',
  'IMG',
]);

type Part = 'name' | 'quoted' | 'small' | 'print';
/** Tried in turn until a text remains: a row is never emptied by a word in a class. */
const READINGS: readonly (readonly Part[])[] = [
  ['name', 'quoted', 'small', 'print'],
  ['name', 'small', 'print'],
  ['name', 'quoted', 'print'],
  ['name', 'print'],
  ['name'],
  [],
];

/**
 * The written text, with spaces folded; empty for a picture or a call.
 * @param without a selector of what is left out in any case.
 * @param name the element that holds the writer's name, where the list has shown which one that is.
 */
export function messageText(row: Element, without?: string, name?: Element): string {
  for (const parts of READINGS) {
    const text = textWithout(row, parts, without, name);
    if (text !== '') return text;
  }
  return '';
}

/** Whether an element stands beside the message rather than in it. */
export function isBeside(element: Element): boolean {
  return isLeftOut(element, ['name', 'quoted', 'small', 'print']);
}

function textWithout(
  row: Element,
  parts: readonly Part[],
  without: string | undefined,
  name: Element | undefined,
): string {
  let text = '';
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    if (!(node instanceof Element) || (node !== row && isLeftOut(node, parts))) return;
    if (node !== row && without !== undefined && node.matches(without)) return;
    if (node === name && parts.includes('name')) return;
    if (node.tagName === 'BR') text += '\n';
    else if (node.tagName === 'IMG') text += emojiOf(node);
    else {
      const block = node !== row && !INLINE.has(node.tagName);
      if (block && text !== '' && !/\s$/.test(text)) text += '\n';
      for (const child of childNodesOf(node)) visit(child);
      if (block && !/\s$/.test(text)) text += '\n';
    }
  };
  visit(row);
  return text
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[\s]*/g, '\n')
    .trim();
}

function isLeftOut(element: Element, parts: readonly Part[]): boolean {
  if (LEFT_OUT_TAGS.has(element.tagName.toUpperCase()) || element.hasAttribute('hidden')) return true;
  if (element.getAttribute('role') === 'button' || element.getAttribute('aria-hidden') === 'true')
    return true;
  const words = classWords(element);
  return (
    (parts.includes('name') && isName(element)) ||
    (parts.includes('quoted') && hasWord(words, QUOTED) && !holdsQuote(element)) ||
    (parts.includes('small') && hasWord(words, SMALL_PARTS) && !holdsBubble(element)) ||
    (parts.includes('print') && (isSmallPrint(element) || isHiddenText(element)))
  );
}

/** A bubble marked as a reply holds the quote; it is not one. */
function holdsQuote(element: Element): boolean {
  if (element.querySelector('blockquote') !== null) return true;
  return [...element.querySelectorAll('[class]')].some((inner) => hasWord(classWords(inner), QUOTED));
}

/** A word may name the state of what is said, as in "with-avatar", instead of a part beside it. */
const holdsBubble = (element: Element): boolean =>
  [...element.querySelectorAll('[class]')].some((inner) => hasWord(classWords(inner), BUBBLES));
const BUBBLES = new Set(['bubble', 'balloon']);

/** Emoji are often pictures with the sign as alternative text. Other pictures stay unread. */
function emojiOf(image: Element): string {
  const alt = image.getAttribute('alt') ?? '';
  if (alt.length <= 12 && alt !== '' && !/[A-Za-z0-9]/.test(alt)) return alt;
  // Chinese sites name theirs in brackets, not always where a picture is named.
  for (const attribute of ['alt', 'title', 'text']) {
    const [name] = /^\[[^[\]]{1,12}\]/.exec(image.getAttribute(attribute) ?? '') ?? [];
    if (name !== undefined) return name;
  }
  return '';
}

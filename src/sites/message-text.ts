// The text of one message row: what the person wrote, without name, time, quote, reactions and buttons.
// Sites use the same class words for parts of a message and for its state ("edited", "is-reply"), so a word
// leaves an element out only where a message remains without it.
import { classWords, hasWord } from './class-words.ts';

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
const NAMES = new Set(['author', 'sender', 'username', 'nick', 'nickname', 'displayname', 'name']);
/** Such a word may as well stand on a bubble ("user-message"), but hardly on an inline element that is none. */
const INLINE_NAMES = new Set(['user', 'from']);
const NAME_LENGTH = 60;

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

type Part = 'name' | 'quoted' | 'small';
/** Tried in turn until a text remains: a row is never emptied by a word in a class. */
const READINGS: readonly (readonly Part[])[] = [
  ['name', 'quoted', 'small'],
  ['name', 'small'],
  ['name', 'quoted'],
  ['name'],
  [],
];

/**
 * The written text, with spaces folded; empty for a picture or a call.
 * @param without a selector of what is left out in any case.
 */
export function messageText(row: Element, without?: string): string {
  for (const parts of READINGS) {
    const text = textWithout(row, parts, without);
    if (text !== '') return text;
  }
  return '';
}

/** The name of the writer as the row shows it. */
export function authorName(row: Element): string | undefined {
  const given =
    row.getAttribute('data-author') ?? row.querySelector('[data-author]')?.getAttribute('data-author');
  if (given) return given;
  for (const element of row.querySelectorAll('[class], [data-testid]')) {
    const name = (element.textContent ?? '').trim();
    if (name !== '' && isName(element) && name !== (row.textContent ?? '').trim()) return name;
  }
  return undefined;
}

function textWithout(row: Element, parts: readonly Part[], without: string | undefined): string {
  let text = '';
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    if (!(node instanceof Element) || (node !== row && isLeftOut(node, parts))) return;
    if (node !== row && without !== undefined && node.matches(without)) return;
    if (node.tagName === 'BR') text += '\n';
    else if (node.tagName === 'IMG') text += emojiOf(node);
    else {
      const block = node !== row && !INLINE.has(node.tagName);
      if (block && text !== '' && !/\s$/.test(text)) text += '\n';
      for (const child of node.childNodes) visit(child);
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
    (parts.includes('small') && hasWord(words, SMALL_PARTS))
  );
}

/** A bubble marked as a reply holds the quote; it is not one. */
function holdsQuote(element: Element): boolean {
  if (element.querySelector('blockquote') !== null) return true;
  return [...element.querySelectorAll('[class]')].some((inner) => hasWord(classWords(inner), QUOTED));
}

/** Whether an element is a person's name rather than a bubble that happens to be called "user". */
function isName(element: Element): boolean {
  const words = classWords(element);
  if (!hasWord(words, NAMES) && !(INLINE.has(element.tagName) && hasWord(words, INLINE_NAMES))) return false;
  const length = (element.textContent ?? '').trim().length;
  return length > 0 && length <= NAME_LENGTH && element.querySelector('p, div, br') === null;
}

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

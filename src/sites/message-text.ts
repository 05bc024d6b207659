// The text of one message row: what the person wrote, without name, time, quote, reactions and buttons.
import { classWords, hasWord } from './class-words.ts';

/** A quoted text laid at the door of the one who quotes it is the costliest mistake, so quotes go first. */
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
  'HEADER',
  'FOOTER',
  'MENU',
]);
const LEFT_OUT_WORDS = new Set([
  'quote',
  'quoted',
  'reply',
  'replied',
  'reaction',
  'reactions',
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
  'preview',
  'forwarded',
  'hidden',
]);
export const AUTHOR_WORDS = new Set([
  'author',
  'sender',
  'username',
  'nick',
  'nickname',
  'name',
  'from',
  'user',
]);
/** A row or bubble may carry such a word for another reason; a name holds little text and no further blocks. */
const NAME_LENGTH = 60;

/** The written text, with spaces folded; empty for a picture or a call. */
export function messageText(row: Element): string {
  let text = '';
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      text += node.nodeValue ?? '';
      return;
    }
    if (!(node instanceof Element) || (node !== row && isLeftOut(node))) return;
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

function isLeftOut(element: Element): boolean {
  if (LEFT_OUT_TAGS.has(element.tagName.toUpperCase()) || element.hasAttribute('hidden')) return true;
  if (element.getAttribute('role') === 'button' || element.getAttribute('aria-hidden') === 'true')
    return true;
  const words = classWords(element);
  return (
    hasWord(words, LEFT_OUT_WORDS) || words.has('sr') || (hasWord(words, AUTHOR_WORDS) && isName(element))
  );
}

/** Whether an element can be a person's name rather than a bubble that happens to be called "user". */
export function isName(element: Element): boolean {
  const length = (element.textContent ?? '').trim().length;
  return length > 0 && length <= NAME_LENGTH && element.querySelector('p, div, br') === null;
}

/** Emoji are often pictures with the sign as alternative text. Other pictures stay unread. */
function emojiOf(image: Element): string {
  const alt = image.getAttribute('alt') ?? '';
  return alt.length <= 12 && !/[A-Za-z0-9]/.test(alt) ? alt : '';
}

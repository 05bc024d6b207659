// Who wrote a row, best sign first: an attribute that says so, a word in its classes, its side of the list.
// Where none of these tells, the direction is unknown and never guessed.
import type { Direction } from '../engine/message.ts';
import { classWords, hasWord } from './class-words.ts';

const OWN = new Set(['own', 'self', 'mine', 'me', 'myself', 'outgoing', 'sent', 'out']);
const OTHER = new Set(['other', 'others', 'them', 'incoming', 'received', 'inbound', 'theirs', 'partner']);
/** Levels from the row down to its text in which a bubble may carry the word. */
const DEPTH = 4;

/** @param list the list the row stands in, for its sides. */
export function messageDirection(row: Element, list: Element): Direction {
  return byAttribute(row) ?? byClass(row) ?? bySide(row, list) ?? 'unknown';
}

function byAttribute(row: Element): Direction | undefined {
  const marked = row.matches('[data-self], [data-own]') ? row : row.querySelector('[data-self], [data-own]');
  const value = marked?.getAttribute('data-self') ?? marked?.getAttribute('data-own');
  if (value === 'true' || value === '') return 'sent';
  return value === 'false' ? 'received' : undefined;
}

/** Looks only at what holds the text: a receipt or a time beside it speaks of something else. */
function byClass(row: Element): Direction | undefined {
  const found = new Set<Direction>();
  let at: Element | undefined = row;
  for (let depth = 0; at !== undefined && depth < DEPTH; depth += 1) {
    const words = classWords(at);
    if (hasWord(words, OWN)) found.add('sent');
    if (hasWord(words, OTHER)) found.add('received');
    at = heaviestChild(at);
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/**
 * The side the bubble stands on. Only where rows hold bubbles (narrower than the list by a limit of their
 * own): in room layouts every line starts on the left, whoever wrote it.
 */
function bySide(row: Element, list: Element): Direction | undefined {
  const bubble = bubbleOf(row, list);
  if (bubble === undefined) return undefined;
  const outer = list.getBoundingClientRect();
  const inner = bubble.getBoundingClientRect();
  const before = inner.left - outer.left;
  const after = outer.right - inner.right;
  if (inner.width === 0 || Math.abs(before - after) < outer.width * 0.1) return undefined;
  const atEnd = before > after;
  return atEnd === (getComputedStyle(list).direction !== 'rtl') ? 'sent' : 'received';
}

function bubbleOf(row: Element, list: Element): Element | undefined {
  const width = list.getBoundingClientRect().width;
  let at: Element | undefined = row;
  for (let depth = 0; at !== undefined && depth < 6; depth += 1) {
    const style = getComputedStyle(at);
    const limit = style.maxWidth;
    const limited = limit.endsWith('%')
      ? Number.parseFloat(limit) < 95
      : Number.parseFloat(limit) < width * 0.95;
    if (limited || style.alignSelf === 'flex-end' || style.alignSelf === 'flex-start') return at;
    at = heaviestChild(at);
  }
  return undefined;
}

function heaviestChild(element: Element): Element | undefined {
  return [...element.children].sort((a, b) => textLength(b) - textLength(a))[0];
}

const textLength = (element: Element): number => (element.textContent ?? '').length;

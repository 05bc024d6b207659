// Rows of a chat that are no messages: days, "unread", who came and went, who is typing.
import { classWords, hasWord } from './class-words.ts';
import { childrenOf, shownText } from './flat-tree.ts';

const NOTICE_WORDS = new Set([
  'day',
  'divider',
  'separator',
  'system',
  'unread',
  'notice',
  'typing',
  'spacer',
  'loader',
  'sentinel',
]);
/** Such a word names a notice only where nothing says that the row is a message. */
const SOFT_WORDS = new Set([
  'date',
  'info',
  'event',
  'join',
  'part',
  'joined',
  'announcement',
  'indicator',
  'avatar',
]);
/** They say where something stands rather than what it is. */
const PLACE_WORDS = ['row', 'item', 'group', 'block'];
const SAID_WORDS = new Set(['message', 'messages', 'msg', 'bubble', 'own', 'other', 'me']);
const MESSAGE_WORDS = new Set([...SAID_WORDS, ...PLACE_WORDS]);
/** "message-label": a line of its own. */
const LINE_WORDS = new Set(['label', 'title', 'caption']);
/** Inside of a notice, the same words name its parts. */
const HELD_WORDS = new Set(['message', 'msg', 'bubble']);
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAY = new RegExp(
  `^[-–—\\s]*(?:conversation started (?:on:? ?)?)?(?:today|yesterday|(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s*(?:\\d{1,2}(?:st|nd|rd|th))?)?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}\\.? ${MONTH})?(?:,? \\d{4})?(?:,? (?:at )?\\d{1,2}:\\d{2}(?: ?[ap]m)?)?|今天|昨天|前天|星期.|周[一二三四五六日]|(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?: \\d{1,2}:\\d{2})?|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|اليوم|أمس)[-–—\\s]*$`,
  'i',
);
const TYPING = /^(?:\.{3}|…)$|^.{0,60}\b(is|are) typing\s*(…|\.{3})?$|^.{0,40}正在[输輸]入/i;
/** The place to write, pinned to the end of the list. */
const isPinnedField = (row: Element): boolean =>
  row.querySelector('textarea, [contenteditable], input') !== null &&
  getComputedStyle(row).position === 'sticky';
const UNREAD = /^[-–—\s]*(\d+ )?(new|unread) messages?[-–—\s↓↑]*$|^(以下为|以下是)?(新消息|未读消息)$/i;

/** Levels looked into: a list item may hold nothing but the line of a day. */
const DEPTH = 4;
/** Letters of what is more than a line or two. */
const LONG = 140;
/** Elements of a line: who is typing has dots that move. */
const PLAIN = 3;
const MOVING = 12;

export function isNotice(row: Element): boolean {
  return isNamed(row) || isPinnedField(row) || isNoticeWithin(row, DEPTH, false);
}

/** Rows come by the hundred: what is dear is asked last, and the first part that is said ends the search. */
function isNoticeWithin(element: Element, depth: number, isSaid: boolean): boolean {
  const line = shownText(element).replaceAll(/\s+/g, ' ').trim();
  if (line.length > LONG) return false;
  const words = classWords(element);
  // "Today" is an answer too: where something is called a message only a line beside it counts.
  const said = (isSaid || hasWord(words, SAID_WORDS)) && !hasWord(words, LINE_WORDS);
  if (isLine(element, line, said)) return true;
  if (depth === 0 || [...element.childNodes].some(isWrittenText)) return false;
  let parts = 0;
  for (const part of childrenOf(element)) {
    if (!isNamed(part) && !isNoticeWithin(part, depth - 1, said)) {
      if (shownText(part).trim() !== '') return false;
    } else parts += 1;
  }
  return parts > 0;
}

const isWrittenText = (node: Node): boolean =>
  node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? '');

function isLine(element: Element, line: string, isSaid: boolean): boolean {
  if (line === '' || line.length >= 70) return false;
  if (!isSaid && DAY.test(line)) return element.querySelectorAll('*').length <= PLAIN;
  return (TYPING.test(line) || UNREAD.test(line)) && element.querySelectorAll('*').length <= MOVING;
}

function isNamed(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role === 'separator' || role === 'status' || role === 'presentation' || element.tagName === 'HR')
    return true;
  const words = classWords(element);
  if (hasWord(words, NOTICE_WORDS) && !(words.has('block') || words.has('group')))
    return words.has('system') || !holdsMessages(element);
  return hasWord(words, SOFT_WORDS) && !hasWord(words, MESSAGE_WORDS);
}

/** A block named after its day holds the messages of that day. */
const holdsMessages = (row: Element): boolean =>
  [...row.querySelectorAll('[class]')]
    .map(classWords)
    .some((words) => hasWord(words, HELD_WORDS) && !hasWord(words, NOTICE_WORDS));

// Rows of a chat that are no messages: days, "unread", who came and went, who is typing.
import { classWords, hasWord } from './class-words.ts';
import { shownText } from './flat-tree.ts';

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
const SOFT_WORDS = new Set(['date', 'info', 'event', 'join', 'part', 'joined', 'announcement', 'indicator']);
const MESSAGE_WORDS = new Set([
  'message',
  'messages',
  'msg',
  'bubble',
  'row',
  'item',
  'own',
  'other',
  'me',
  'group',
  'block',
]);
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAY = new RegExp(
  `^[-–—\\s]*(?:today|yesterday|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s*(?:\\d{1,2}(?:st|nd|rd|th))?)?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}\\.? ${MONTH})?(?:,? \\d{4})?(?:,? (?:at )?\\d{1,2}:\\d{2}(?: ?[ap]m)?)?|今天|昨天|前天|星期.|周[一二三四五六日]|(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?: \\d{1,2}:\\d{2})?|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|اليوم|أمس)[-–—\\s]*$`,
  'i',
);
const TYPING = /^.{0,60}\b(is|are) typing\s*(…|\.{3})?$|^.{0,40}正在[输輸]入/i;
/** The place to write, pinned to the end of the list. */
const isPinnedField = (row: Element): boolean =>
  row.querySelector('textarea, [contenteditable], input') !== null &&
  getComputedStyle(row).position === 'sticky';
const UNREAD = /^[-–—\s]*(\d+ )?(new|unread) messages?[-–—\s]*$|^(以下为|以下是)?(新消息|未读消息)$/i;

export function isNotice(row: Element): boolean {
  const role = row.getAttribute('role');
  if (role === 'separator' || role === 'status' || role === 'presentation' || row.tagName === 'HR')
    return true;
  const words = classWords(row);
  if (hasWord(words, NOTICE_WORDS) && !(words.has('block') || words.has('group'))) return !holdsMessages(row);
  if (hasWord(words, SOFT_WORDS) && !hasWord(words, MESSAGE_WORDS)) return true;
  if (isPinnedField(row)) return true;
  // "Today" is an answer too: only something as plain as a line counts by its words.
  if ((hasWord(words, MESSAGE_WORDS) && !words.has('label')) || row.querySelectorAll('*').length > 3)
    return false;
  const text = shownText(row).replaceAll(/\s+/g, ' ').trim();
  return text !== '' && text.length < 70 && (DAY.test(text) || TYPING.test(text) || UNREAD.test(text));
}

/** A block named after its day holds the messages of that day. */
const holdsMessages = (row: Element): boolean =>
  [...row.querySelectorAll('[class]')].filter((inner) =>
    hasWord(classWords(inner), new Set(['message', 'msg', 'bubble'])),
  ).length >= 1;

// Reads chats it has never seen, by the shape they share. Sites with a reader of their own come first.
import type { Conversation } from '../engine/message.ts';
import { expand, rowContainer, rowsIn } from './chat-rows.ts';
import { chatShapes } from './chat-shape.ts';
import { chatSigns, ENOUGH } from './chat-signs.ts';
import { classWords, hasWord } from './class-words.ts';
import { closestDeep, containsDeep, parentOf, queryDeep } from './deep.ts';
import { habitsOf } from './list-habits.ts';
import { authorInRun, authorName, authorOfBlock, isNameAlone, nameElement } from './message-author.ts';
import { isInTheMiddle, messageDirection } from './message-direction.ts';
import { messageText } from './message-text.ts';
import { isNotice } from './notices.ts';
import { isAfter } from './order.ts';
import type { Chat, Row, Site } from './site.ts';

const PRESENCE_WORDS = new Set(['status', 'presence', 'typing', 'subtitle', 'online', 'seen', 'activity']);
const PRESENCE =
  /\s*[·•|(]?\s*(online|offline|typing\b.*|active now|last seen\b.*|在线|離線|离线|正在输入.*|正在輸入.*)$/i;
const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);
const NATIVE_IDS = [
  'data-message-id',
  'data-msg-id',
  'data-mid',
  'data-id',
  'data-event-id',
  'data-key',
  'id',
];

export const generic: Site = {
  id: 'generic',
  byShape: true,

  find(document) {
    const weighed = [...chatShapes(document)].map(({ frame, composer }) => {
      const chat = { list: rowContainer(frame), composer };
      return { chat, signs: signsKept(chat) };
    });
    const likely = weighed.filter(({ signs }) => signs >= ENOUGH).sort((a, b) => b.signs - a.signs);
    return apart(likely.map(({ chat }) => chat));
  },

  /** From the oldest to the newest: some lists hold them the other way round. */
  rows({ list }) {
    const rows = rowsIn(list);
    return isReversed(list) ? rows.reverse() : rows;
  },

  isBelow: ({ list }, row, other) => (isReversed(list) ? isAfter(other, row) : isAfter(row, other)),

  rowOf({ list }, node) {
    for (let at: Node | null = node; at !== null && at !== list; at = parentOf(at)) {
      if (at instanceof Element && parentOf(at) === list)
        return expand(at).find((row) => containsDeep(row, node));
    }
    return undefined;
  },

  read({ list }, row): Row | undefined {
    if (isNotice(row)) return undefined;
    const { names, authors } = habitsOf(list);
    const name = nameElement(row, names);
    const text = messageText(row, undefined, name);
    if (text === '' || (authors.has(text) && isNameAlone(row))) return undefined;
    const direction = messageDirection(row, list);
    if (direction === 'unknown' && isInTheMiddle(row, list)) return undefined;
    const endsRun = (at: Element): boolean => isNotice(at) || messageDirection(at, list) !== direction;
    return {
      text,
      direction,
      author:
        authorName(row, names, name) ??
        authorOfBlock(row, list) ??
        (isReversed(list) ? authorInRun(row, list, names, endsRun, true) : undefined),
      nativeId: nativeIdOf(row),
      at: timeOf(row),
    };
  },

  conversation(chat): Conversation {
    const { pathname, hash } = chat.list.ownerDocument.location;
    const contact = headingOf(chat);
    return { id: `${pathname}${hash} ${contact ?? ''}`.trim(), contact };
  },
};

/** Each list once, and none that holds or is held by a likelier one. */
function apart(chats: readonly Chat[]): Chat[] {
  const kept: Chat[] = [];
  for (const chat of chats) {
    const isKnown = kept.some(({ list }) => containsDeep(list, chat.list) || containsDeep(chat.list, list));
    // Where one chat has a place to write, what has none is a console or a ticker beside it.
    if (!isKnown && (chat.composer !== undefined || kept.length === 0)) kept.push(chat);
  }
  return kept;
}

/** What was a chat stays one while its page does: it is looked at again and again, and weighing costs. */
const accepted = new WeakMap<Element, { composer: Element | undefined; path: string; signs: number }>();

function signsKept(chat: Chat): number {
  const { list, composer } = chat;
  const path = list.ownerDocument.location.pathname;
  const before = accepted.get(list);
  if (before !== undefined && before.composer === composer && before.path === path) return before.signs;
  const signs = chatSigns(chat);
  if (signs >= ENOUGH) accepted.set(list, { composer, path, signs });
  return signs;
}

/** Whether the first child stands below the last one. */
function isReversed(list: Element): boolean {
  const [first, last] = [list.firstElementChild, list.lastElementChild];
  if (first === null || last === null || first === last) return false;
  return first.getBoundingClientRect().top > last.getBoundingClientRect().bottom - 1;
}

/** Inner elements count only with an attribute made for messages: an icon may carry any `id`. */
function nativeIdOf(row: Element): string | undefined {
  for (const attribute of NATIVE_IDS) {
    const inner = attribute.startsWith('data-m') ? row.querySelector(`[${attribute}]`) : null;
    const value = (row.hasAttribute(attribute) ? row : inner)?.getAttribute(attribute);
    if (value && (attribute !== 'id' || /\d/.test(value)) && value.length <= 120) return value;
  }
  return undefined;
}

function timeOf(row: Element): number | undefined {
  const shown = Date.parse(row.querySelector('time[datetime]')?.getAttribute('datetime') ?? '');
  // Some sites write the year 1 where they mean "no date".
  return shown >= EARLIEST && shown <= LATEST ? shown : undefined;
}

/** The name above the list: the nearest heading or header before it, in the pane that also holds the composer. */
function headingOf({ list, composer }: Chat): string | undefined {
  let pane = parentOf(list);
  while (pane !== null && composer !== undefined && !containsDeep(pane, composer)) pane = parentOf(pane);
  for (const headings of HEADINGS) {
    const name = pane && nameAbove(list, pane, headings);
    if (name) return name;
  }
  return undefined;
}

/** Best first: what is a heading, and what is only called one. */
const HEADINGS = [
  'h1, h2, h3, [role="heading"], header',
  '[class*="header" i], [class*="navbar" i], [class*="title" i]',
];

function nameAbove(list: Element, pane: Element, headings: string): string | undefined {
  const dialog = closestDeep(list, DIALOG);
  const above = queryDeep(pane, headings).filter(
    (element) =>
      !containsDeep(list, element) && isBefore(element, list) && closestDeep(element, DIALOG) === dialog,
  );
  return above
    .filter((element) => !above.some((outer) => outer !== element && outer.contains(element)))
    .map(nameIn)
    .filter((name) => name !== '' && name.length <= 60)
    .at(-1);
}

/** What a page says in a window over the chat, shown or not, is not its name. */
const DIALOG = 'dialog, [role="dialog"], [aria-hidden="true"]';

function isBefore(element: Element, list: Element): boolean {
  const place = element.compareDocumentPosition(list);
  return (place & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_DISCONNECTED)) !== 0;
}

/** A header says more than the name: who is online or typing comes and goes, the name stays. */
function nameIn(header: Element): string {
  const heading = header.querySelector('h1, h2, h3, [role="heading"]');
  const leaves = [...header.querySelectorAll('*')].filter(
    (element) =>
      element.childElementCount === 0 &&
      (element.textContent ?? '').trim() !== '' &&
      !element.closest('button, time, svg, [class*="avatar" i]'),
  );
  const leaf = leaves.find((element) => !hasWord(classWords(element), PRESENCE_WORDS));
  return ((heading ?? leaf ?? header).textContent ?? '').replace(PRESENCE, '').trim();
}

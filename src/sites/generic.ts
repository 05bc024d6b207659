// Reads chats it has never seen, by the shape they share. Sites with a reader of their own come first.
import type { Conversation } from '../engine/message.ts';
import { findChatShape } from './chat-shape.ts';
import { classWords, hasWord } from './class-words.ts';
import { messageDirection } from './message-direction.ts';
import { authorName, messageText } from './message-text.ts';
import type { Chat, Row, Site } from './site.ts';

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
const GROUP = 'ol, ul, section, [role="group"], [role="rowgroup"], [role="list"]';
const ROW =
  'li, article, [role="row"], [role="listitem"], [data-id], [data-message-id], [class*="message" i], [class*="msg" i]';
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

  find(document) {
    const shape = findChatShape(document);
    return shape && { list: shape.list, composer: shape.composer };
  },

  rows({ list }) {
    return [...list.children].flatMap((child) => (isGroup(child) ? [...child.children] : [child]));
  },

  rowOf({ list }, node) {
    let at = node instanceof Element ? node : node.parentElement;
    while (at !== null && at !== list) {
      const parent: Element | null = at.parentElement;
      if (parent === list && !isGroup(at)) return at;
      if (parent !== null && parent !== list && isGroup(parent) && parent.parentElement === list) return at;
      at = parent;
    }
    return undefined;
  },

  read({ list }, row): Row | undefined {
    if (isNotice(row)) return undefined;
    const text = messageText(row);
    if (text === '') return undefined;
    return {
      text,
      direction: messageDirection(row, list),
      author: authorName(row),
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

/** A block that holds the rows of one day. A row may hold a list too, but then it has text beside it. */
function isGroup(element: Element): boolean {
  return (
    element.matches(GROUP) &&
    element.childElementCount > 1 &&
    [...element.children].every((child) => child.matches(ROW) || isNotice(child))
  );
}

function isNotice(row: Element): boolean {
  const role = row.getAttribute('role');
  return (
    role === 'separator' ||
    role === 'status' ||
    role === 'presentation' ||
    hasWord(classWords(row), NOTICE_WORDS)
  );
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
  let pane = list.parentElement;
  while (pane !== null && composer !== undefined && !pane.contains(composer)) pane = pane.parentElement;
  const named = [...(pane?.querySelectorAll('h1, h2, h3, [role="heading"], header') ?? [])]
    .filter((element) => !list.contains(element) && isBefore(element, list))
    .map((element) => nameIn(element))
    .filter((name) => name !== '' && name.length <= 60);
  return named.at(-1);
}

function isBefore(element: Element, list: Element): boolean {
  return (element.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** A header says more than the name: who is online or typing comes and goes, the name stays. */
function nameIn(header: Element): string {
  const heading = header.querySelector('h1, h2, h3, [role="heading"]');
  const leaves = [...header.querySelectorAll('*')].filter(
    (element) =>
      element.childElementCount === 0 &&
      (element.textContent ?? '').trim() !== '' &&
      !element.closest('button, time, svg'),
  );
  const leaf = leaves.find((element) => !hasWord(classWords(element), PRESENCE_WORDS));
  return ((heading ?? leaf ?? header).textContent ?? '').replace(PRESENCE, '').trim();
}

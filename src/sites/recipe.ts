// A site as data: what to select on its pages. The way of reading is the same for all of them.
import type { Conversation, Direction } from '../engine/message.ts';
import { closestDeep, containsDeep, parentOf, queryDeep } from './deep.ts';
import { messageDirection } from './message-direction.ts';
import { messageText } from './message-text.ts';
import type { Chat, Row, Site } from './site.ts';

/** Something written on the page: the text of an element, or one of its attributes. */
export interface Mark {
  /** Within the row, or within the page; the row itself where it is missing. */
  readonly select?: string;
  readonly attribute?: string;
  /** The part that counts: the first group, or the whole match. */
  readonly match?: RegExp;
}

export interface Recipe {
  readonly id: string;
  /** Host names; `*.example.com` stands for every name below it. */
  readonly hosts: readonly string[];
  /** Something only pages of this client have: it is hosted under many names. */
  readonly sign?: string;
  /** Path with hash where the chats of the site are, if only there: elsewhere nothing is read. */
  readonly path?: RegExp;
  /** The list of messages. Where several are shown, the one nearest to the composer counts. */
  readonly list: string;
  /** One message. A row inside a row is part of it. */
  readonly row: string;
  /** What the person wrote, within the row; without it the row is read as on an unknown site. */
  readonly text?: string;
  /** What is left out of it: quotes, names, times. */
  readonly without?: string;
  /** The row, or something in it or around it, shows that it is the user's own, or that it is not. */
  readonly own?: string;
  readonly other?: string;
  /** Rooms show no side: the name or id of the user, to compare with `writer`, or with the author. */
  readonly me?: Mark;
  readonly writer?: Mark;
  readonly author?: Mark;
  readonly nativeId?: Mark;
  /** ISO 8601, or a number of seconds or milliseconds since 1970. */
  readonly time?: Mark;
  readonly composer: string;
  /** The name above the list. */
  readonly contact?: Mark;
  /** What tells one conversation from another, where the address does not. */
  readonly conversation?: Mark;
}

/** Whether this is a page of the site on which its chats may be. A saved page has no address of its own. */
export function mayHoldChats({ hosts, path, sign }: Recipe, document: Document): boolean {
  const { protocol, pathname, hash, hostname } = document.location;
  if (protocol === 'file:') return true;
  if (path !== undefined && !path.test(pathname + hash)) return false;
  return sign === undefined || isHostOf(hosts, hostname) || document.querySelector(sign) !== null;
}

/** Whether a host name is one of those named. */
export function isHostOf(hosts: readonly string[], host: string): boolean {
  return hosts.some((name) => (name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name));
}

/** The reader of a recipe. */
export function siteOf(recipe: Recipe): Site {
  const { list, row, composer } = recipe;
  const isRow = (element: Element): boolean =>
    element.matches(row) && closestDeep(parentOf(element) ?? element.ownerDocument, row) === undefined;
  return {
    id: recipe.id,

    find(document): Chat | undefined {
      if (!mayHoldChats(recipe, document)) return undefined;
      const lists = queryDeep(document, list).filter(isVisible);
      const composers = queryDeep(document, composer).filter(isVisible);
      const pairs = lists.map((one) => ({ list: one, composer: nearest(one, composers) }));
      // A list with a composer near it comes before one that is only larger.
      const [best] = pairs.sort(
        (a, b) =>
          distance(a.list, a.composer) - distance(b.list, b.composer) || areaOf(b.list) - areaOf(a.list),
      );
      return best;
    },

    rows: (chat) => queryDeep(chat.list, row).filter(isRow),

    rowOf(chat, node) {
      let at = closestDeep(node, row);
      while (at !== undefined && !isRow(at)) at = closestDeep(parentOf(at) ?? at.ownerDocument, row);
      return at !== undefined && containsDeep(chat.list, at) ? at : undefined;
    },

    read(chat, element): Row | undefined {
      if (!isRow(element)) return undefined;
      const text = textOf(recipe, element);
      if (text === '') return undefined;
      const author = readMark(element, recipe.author) ?? authorOfRun(recipe, element, isRow);
      return {
        text,
        direction: directionOf(recipe, chat, element, author),
        author,
        nativeId: readMark(element, recipe.nativeId),
        at: timeOf(readMark(element, recipe.time)),
      };
    },

    conversation({ list: shown }): Conversation {
      const { pathname, hash } = shown.ownerDocument.location;
      const contact = readMark(shown.ownerDocument, recipe.contact);
      const told = readMark(shown.ownerDocument, recipe.conversation);
      return {
        id: `${told ?? pathname + hash} ${told === undefined ? (contact ?? '') : ''}`.trim(),
        contact,
      };
    },
  };
}

function textOf({ text, without }: Recipe, row: Element): string {
  if (text === undefined) return messageText(row, without);
  const parts = queryDeep(row, text).filter(
    (part) => without === undefined || closestDeep(part, without) === undefined,
  );
  // Of nested matches the outer one holds the whole.
  const outermost = parts.filter((part) => !parts.some((other) => other !== part && other.contains(part)));
  return outermost
    .map((part) => messageText(part, without))
    .filter((one) => one !== '')
    .join('\n');
}

function directionOf(recipe: Recipe, chat: Chat, row: Element, author: string | undefined): Direction {
  const shows = (selector: string): boolean =>
    row.matches(selector) || row.querySelector(selector) !== null || isInside(row, selector, chat.list);
  if (recipe.own !== undefined && shows(recipe.own)) return 'sent';
  if (recipe.other !== undefined && shows(recipe.other)) return 'received';
  if (recipe.me !== undefined) {
    const me = readMark(row.ownerDocument, recipe.me);
    const writer = readMark(row, recipe.writer) ?? author;
    if (me === undefined || writer === undefined) return 'unknown';
    return writer === me ? 'sent' : 'received';
  }
  if (recipe.own !== undefined) return recipe.other === undefined ? 'received' : 'unknown';
  return recipe.other !== undefined ? 'sent' : messageDirection(row, chat.list);
}

/** Rows looked back for the name that stands on the first row of a run only. */
const RUN_LENGTH = 40;

/** The name above: a run ends where something stands between that is no message. */
function authorOfRun(
  { author }: Recipe,
  row: Element,
  isRow: (element: Element) => boolean,
): string | undefined {
  if (author === undefined) return undefined;
  let at = row.previousElementSibling;
  for (let steps = 0; at !== null && isRow(at) && steps < RUN_LENGTH; steps += 1) {
    const name = readMark(at, author);
    if (name !== undefined) return name;
    at = at.previousElementSibling;
  }
  return undefined;
}

/** Whether something between the row and the list matches. */
function isInside(row: Element, selector: string, list: Element): boolean {
  for (let at = parentOf(row); at !== null && at !== list; at = parentOf(at)) {
    if (at.matches(selector)) return true;
  }
  return false;
}

/** The first value a mark finds; folded spaces, undefined where there is none. */
function readMark(root: Element | Document, mark: Mark | undefined): string | undefined {
  if (mark === undefined) return undefined;
  const { select, attribute, match } = mark;
  const elements = select === undefined ? (root instanceof Element ? [root] : []) : matching(root, select);
  for (const element of elements) {
    const value = (attribute === undefined ? element.textContent : element.getAttribute(attribute)) ?? '';
    const found = match === undefined ? value : (match.exec(value)?.[1] ?? match.exec(value)?.[0] ?? '');
    const folded = found.replaceAll(/\s+/g, ' ').trim();
    if (folded !== '') return folded;
  }
  return undefined;
}

function matching(root: Element | Document, select: string): Element[] {
  const inner = queryDeep(root, select);
  return root instanceof Element && root.matches(select) ? [root, ...inner] : inner;
}

const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

function timeOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d{9,14}(\.\d+)?$/.test(value) ? Number(value) : undefined;
  const at = number === undefined ? Date.parse(value) : number < 1e11 ? number * 1000 : number;
  return at >= EARLIEST && at <= LATEST ? Math.round(at) : undefined;
}

function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

function areaOf(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  return width * height;
}

function nearest(list: Element, composers: readonly Element[]): Element | undefined {
  return [...composers].sort((a, b) => distance(list, a) - distance(list, b))[0];
}

/** Levels up from the list to what also holds the composer; endless where there is none. */
function distance(list: Element, composer: Element | undefined): number {
  if (composer === undefined) return Number.POSITIVE_INFINITY;
  let levels = 0;
  for (let at: Element | null = list; at !== null; at = parentOf(at), levels += 1) {
    if (containsDeep(at, composer)) return levels;
  }
  return Number.POSITIVE_INFINITY;
}

// The reader of a recipe: finds the list and its rows, and reads each of them.
import type { Conversation } from '../engine/message.ts';
import { closestDeep, containsDeep, parentOf, queryDeep } from './deep.ts';
import { type Marks, readMark, timeOf } from './mark.ts';
import { fromTopToBottom, isAfter, isLower, rowAbove } from './order.ts';
import { mayHoldChats, type Recipe } from './recipe.ts';
import { comparedDirection, shownDirection } from './recipe-direction.ts';
import { textOf } from './recipe-text.ts';
import type { Chat, Row, Site } from './site.ts';

/** Rows looked back for what stands on the first row of a run only. */
const RUN_LENGTH = 40;

export function siteOf(recipe: Recipe): Site {
  const { path, list, row, composer, byPosition = false } = recipe;
  const isRow = (element: Element): boolean =>
    element.matches(row) && closestDeep(parentOf(element) ?? element.ownerDocument, row) === undefined;
  const rowsIn = (root: Element): Element[] => {
    if (closestDeep(parentOf(root) ?? root.ownerDocument, row) !== undefined) return [];
    const all = new Set([...(root.matches(row) ? [root] : []), ...queryDeep(root, row)]);
    const isInAnother = (one: Element): boolean => {
      for (let at = one === root ? null : parentOf(one); at !== null; at = at === root ? null : parentOf(at))
        if (all.has(at)) return true;
      return false;
    };
    const rows = [...all].filter((one) => !isInAnother(one));
    return byPosition ? fromTopToBottom(rows) : rows;
  };

  /** The name or id above: a run ends where something stands between that is no message, or where the side changes. */
  const fromRun = (chat: Chat, element: Element, mark: Marks | undefined): string | undefined => {
    if (mark === undefined) return undefined;
    const direction = shownDirection(recipe, chat, element);
    let at = rowAbove(element, chat.list, rowsIn, byPosition);
    for (let steps = 0; at !== undefined && steps < RUN_LENGTH; steps += 1) {
      if (shownDirection(recipe, chat, at) !== direction) break;
      const value = readMark(at, mark);
      if (value !== undefined) return value;
      at = rowAbove(at, chat.list, rowsIn, byPosition);
    }
    const holder = recipe.run === undefined ? undefined : closestDeep(element, recipe.run);
    return holder && readMark(holder, mark);
  };

  return {
    id: recipe.id,
    byShape: false,

    find(document): Chat[] {
      if (!mayHoldChats(recipe, document.location)) return [];
      const lists = largestFirst(queryDeep(document, list).filter(isVisible));
      const composers = queryDeep(document, composer).filter(isVisible);
      // The list nearest to a place to write is meant, and of such as are alike near the larger one.
      const meant = new Set(composers.map((one) => nearest(one, lists)));
      const shown = composers.length === 0 ? lists.slice(0, 1) : lists.filter((one) => meant.has(one));
      return shown.map((one) => ({ list: one, composer: nearest(one, composers) }));
    },

    rows: (chat) => rowsIn(chat.list).filter((one) => one !== chat.list),

    isBelow: (_chat, one, other) => (byPosition ? isLower(one, other) : isAfter(one, other)),

    rowOf(chat, node) {
      let at = closestDeep(node, row);
      while (at !== undefined && !isRow(at)) at = closestDeep(parentOf(at) ?? at.ownerDocument, row);
      return at !== undefined && containsDeep(chat.list, at) ? at : undefined;
    },

    read(chat, element): Row | undefined {
      if (!isRow(element)) return undefined;
      const text = textOf(recipe, element);
      if (text === '') return undefined;
      const shown = shownDirection(recipe, chat, element);
      if (shown === 'notice') return undefined;
      const ownAuthor = readMark(element, recipe.author);
      const author = ownAuthor ?? fromRun(chat, element, recipe.author);
      // Who has a name of his own is not the one above.
      const writer =
        readMark(element, recipe.writer) ??
        (ownAuthor === undefined ? fromRun(chat, element, recipe.writer) : undefined);
      return {
        text,
        direction: shown ?? comparedDirection(recipe, element, author, writer),
        author,
        nativeId: readMark(element, recipe.nativeId),
        at: timeOf(readMark(element, recipe.time)),
      };
    },

    conversation({ list: shown }): Conversation {
      const { pathname, hash } = shown.ownerDocument.location;
      const contact = readMark(shown.ownerDocument, recipe.contact);
      const told = readMark(shown.ownerDocument, recipe.conversation);
      const address = path?.exec(pathname + hash)?.[1] ?? pathname + hash;
      return { id: `${told ?? address} ${told === undefined ? (contact ?? '') : ''}`.trim(), contact };
    },
  };
}

function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

function largestFirst(elements: readonly Element[]): Element[] {
  const areas = new Map(
    elements.map((element) => {
      const { width, height } = element.getBoundingClientRect();
      return [element, width * height];
    }),
  );
  return [...elements].sort((a, b) => (areas.get(b) ?? 0) - (areas.get(a) ?? 0));
}

/** The one with which an element shares the closest of the elements around it. */
function nearest(element: Element, others: readonly Element[]): Element | undefined {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const around = at;
    const near = others.find((other) => containsDeep(around, other));
    if (near !== undefined) return near;
  }
  return undefined;
}

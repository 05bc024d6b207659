// Who wrote a row, by a recipe: what the page shows of it, or else whose name it is.
import type { Direction } from '../engine/message.ts';
import { isInside } from './deep.ts';
import { readMark } from './mark.ts';
import { messageDirection } from './message-direction.ts';
import type { Recipe } from './recipe.ts';
import { sideOfText } from './recipe-text.ts';
import { type Side, sideOf } from './sides.ts';
import type { Chat } from './site.ts';

const BY_SIDE = { start: 'received', end: 'sent', middle: 'notice' } as const;

/** What the page shows of the direction; undefined where names are to be compared. */
export function shownDirection(recipe: Recipe, chat: Chat, row: Element): Direction | 'notice' | undefined {
  const { own, other, sides, me } = recipe;
  const shows = (selector: string): boolean =>
    row.matches(selector) || row.querySelector(selector) !== null || isInside(row, selector, chat.list);
  if (own !== undefined && shows(own)) return 'sent';
  if (other !== undefined && shows(other)) return 'received';
  if (sides !== undefined) {
    const named =
      me === undefined ? 'unknown' : comparedDirection(recipe, row, undefined, readMark(row, recipe.writer));
    if (named !== 'unknown') return named;
    const side = sideIn(recipe, chat, row);
    return side === undefined ? 'unknown' : BY_SIDE[side];
  }
  if (me !== undefined) return undefined;
  if (own !== undefined) return other === undefined ? 'received' : 'unknown';
  return other !== undefined ? 'sent' : messageDirection(row, chat.list);
}

function sideIn(recipe: Recipe, chat: Chat, row: Element): Side | undefined {
  if (recipe.sides === true) return sideOfText(recipe, chat, row);
  const bubble = recipe.sides === undefined ? null : row.querySelector(recipe.sides);
  return bubble === null ? undefined : sideOf(bubble, chat.list, bubble.getBoundingClientRect());
}

/** In a room: whether the writer is the user. Login and shown name often differ in nothing but capitals. */
export function comparedDirection(
  recipe: Recipe,
  row: Element,
  author: string | undefined,
  writer: string | undefined,
): Direction {
  const me = ownName(row.ownerDocument, recipe);
  if (me === undefined) return 'unknown';
  if (writer?.toLowerCase() === me || author?.toLowerCase() === me) return 'sent';
  return (recipe.writer === undefined ? author : writer) === undefined ? 'unknown' : 'received';
}

/** The own name or id stands somewhere in the page, is wanted for every row, and hardly ever changes. */
const ME_KEPT_MS = 1_000;
const known = new WeakMap<Recipe, { me: string | undefined; at: number }>();

function ownName(page: Document, recipe: Recipe): string | undefined {
  const before = known.get(recipe);
  if (before !== undefined && performance.now() - before.at < ME_KEPT_MS) return before.me;
  const me = readMark(page, recipe.me)?.toLowerCase();
  known.set(recipe, { me, at: performance.now() });
  return me;
}

// What a person wrote in a row, by a recipe: which of the texts in it are the message.
import { isInside, queryDeep } from './deep.ts';
import { messageText } from './message-text.ts';
import type { Recipe } from './recipe.ts';
import { hasPictureBelow, isClipped, type Side, sideAsOthers, sideOf } from './sides.ts';
import type { Chat } from './site.ts';

/** The text of a row as the recipe has it; empty where there is none. */
export function textOf(recipe: Recipe, row: Element): string {
  const { text, without, quote } = recipe;
  const parts = text === undefined ? [row] : textParts(recipe, row);
  const written = parts
    .map((part) => messageText(part, without))
    .filter((one) => one !== '')
    .join('\n');
  return quote === undefined ? written : written.replace(quote, '').trim();
}

const isLeftOut = (part: Element, without: string | undefined, row: Element): boolean =>
  without !== undefined && (part.matches(without) || isInside(part, without, row));

/** The elements that hold what the person wrote. */
function textParts({ text, without, last, label }: Recipe, row: Element): Element[] {
  const parts = queryDeep(row, text ?? '*').filter(
    (part) => !isLeftOut(part, without, row) && !isClipped(part, row),
  );
  // Of nested matches the outer one holds the whole.
  const outermost = parts
    .filter((part) => !parts.some((other) => other !== part && other.contains(part)))
    .filter((part) => label?.test((part.textContent ?? '').trim()) !== true);
  if (last !== true) return outermost;
  const message = outermost.findLast((part) => messageText(part, without) !== '');
  // Above a picture stands the text that it answers.
  const isQuote = message !== undefined && outermost.length > 1 && hasPictureBelow(message, row);
  return message === undefined || isQuote ? [] : [message];
}

/** Rows looked at for one that begins or ends where a text does that fills the list. */
const COMPARED = 40;

/** The side of the list the text of a row stands at. */
export function sideOfText(recipe: Recipe, { list }: Chat, row: Element): Side | undefined {
  const part = textParts(recipe, row).at(-1);
  if (part === undefined) return undefined;
  const others = (): Element[] =>
    queryDeep(list, recipe.row)
      .slice(-COMPARED)
      .flatMap((other) => (other === row ? [] : textParts(recipe, other).slice(-1)));
  return sideOf(part, list) ?? sideAsOthers(part, others(), list);
}

// The name of who wrote a row, by what the page calls the element, or by what the rows have in common.
import { classWords, hasWord } from './class-words.ts';
import { childrenOf, elementsIn, shownText } from './flat-tree.ts';
import { isSmallPrint } from './small-print.ts';

const NAMES = new Set(['author', 'sender', 'username', 'nick', 'nickname', 'displayname', 'name']);
/** Such a word may as well stand on a bubble ("user-message"), but hardly on an inline element that is none. */
const INLINE_NAMES = new Set(['user', 'from']);
/** "text-user": what the user wrote. */
const WRITTEN = new Set(['text', 'body', 'content', 'bubble']);
const INLINE = 'a, b, i, em, strong, span, mark, u, bdi, font, small';
const NAME_LENGTH = 60;
/** Somebody's name where nothing is called one: a short line that comes back, or stands out, above a text. */
const SHORT = 32;
const NO_NAME = /[.!?…。！？,，]$|^\d{1,2}[:.]\d{2}|^\W*$|https?:/u;

/** Where in a row the name may stand, as the list as a whole shows it: not always the same for both sides. */
export type NamePlaces = ReadonlySet<string>;

/** The element that holds the writer's name. */
export function nameElement(row: Element, places?: NamePlaces): Element | undefined {
  const whole = shownText(row).trim();
  const parts = elementsIn(row);
  const called = parts.find((part) => isName(part) && shownText(part).trim() !== whole);
  if (called !== undefined || places === undefined || places.size === 0) return called;
  return leavesOf(row).find((leaf) => places.has(placeOf(leaf.element, row)) && isNameLike(leaf.text))
    ?.element;
}

export function authorName(
  row: Element,
  places?: NamePlaces,
  element = nameElement(row, places),
): string | undefined {
  const given =
    row.getAttribute('data-author') ?? row.querySelector('[data-author]')?.getAttribute('data-author');
  if (given) return given;
  if (element === undefined) return undefined;
  return (
    shownText(element)
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replace(/\s*[:：]$/, '') || undefined
  );
}

/** Whether all that a row shows is called a name: who is typing, or who sent a picture. */
export function isNameAlone(row: Element): boolean {
  const text = shownText(row).trim();
  return elementsIn(row).some((part) => isName(part) && shownText(part).trim() === text);
}

/** Whether an element is a person's name rather than a bubble that happens to be called "user". */
export function isName(element: Element): boolean {
  const words = classWords(element);
  const inline = element.matches(INLINE) && hasWord(words, INLINE_NAMES) && !hasWord(words, WRITTEN);
  if (!inline && !hasWord(words, NAMES)) return false;
  const { length } = shownText(element).trim();
  return length > 0 && length <= NAME_LENGTH && element.querySelector('p, div, br') === null;
}

/** The places at which the rows of a list show names, where no class says so. */
export function namePlaces(rows: readonly Element[]): NamePlaces {
  const places = new Map<string, { values: string[]; bold: number }>();
  for (const row of rows) {
    const leaves = leavesOf(row);
    const own = new Map<string, number>();
    for (const { element } of leaves)
      own.set(placeOf(element, row), (own.get(placeOf(element, row)) ?? 0) + 1);
    // The last text of a row is never the name of its writer; what stands twice is no name.
    for (const { element, text } of leaves.slice(0, -1)) {
      const place = placeOf(element, row);
      if (own.get(place) !== 1 || !isNameLike(text)) continue;
      const found = places.get(place) ?? { values: [], bold: 0 };
      found.values.push(text);
      if (isBold(element) && !hasTextBeside(element)) found.bold += 1;
      places.set(place, found);
    }
  }
  const named = [...places].filter(([, { values, bold }]) => {
    const comesBack = values.length - new Set(values).size;
    return values.length >= 2 && (comesBack >= values.length / 3 || bold === values.length);
  });
  return new Set(named.map(([place]) => place));
}

const isNameLike = (text: string): boolean =>
  text.length > 1 && text.length <= SHORT && text.split(/\s+/).length <= 4 && !NO_NAME.test(text);

function isBold(element: Element): boolean {
  return Number.parseInt(getComputedStyle(element).fontWeight, 10) >= 600;
}

const hasTextBeside = (element: Element): boolean =>
  [...(element.parentNode?.childNodes ?? [])].some(
    (node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? ''),
  );

/** The innermost elements with text, in the order in which they are read. */
function leavesOf(row: Element): { element: Element; text: string }[] {
  return elementsIn(row)
    .filter((element) => childrenOf(element).every((inner) => shownText(inner).trim() === ''))
    .map((element) => ({ element, text: shownText(element).trim() }))
    .filter(
      ({ element, text }) =>
        text !== '' &&
        !isSmallPrint(element) &&
        element.closest('time, button, blockquote, [aria-hidden="true"], [class*="avatar" i]') === null,
    );
}

/** Levels above a name that tell where it stands: the row around them may hold one message or a run. */
const STEPS = 4;

/** Tags and first classes from the row down. */
function placeOf(element: Element, row: Element): string {
  const steps: string[] = [];
  for (
    let at: Element | null = element;
    at !== null && at !== row && steps.length < STEPS;
    at = at.parentElement
  )
    steps.push(`${at.tagName}.${at.classList[0] ?? ''}`);
  return steps.join('<');
}

/** Rows looked back for the name that stands on the first row of a run only. */
const RUN_LENGTH = 40;

/** The name on the block of a run that holds the row. */
export function authorOfBlock(row: Element, list: Element): string | undefined {
  let inner = row;
  for (let at = row.parentElement; at !== null && at !== list; at = at.parentElement) {
    for (const child of at.children) {
      if (child === inner) break;
      const name = [child, ...elementsIn(child)].find(isName);
      if (name !== undefined && shownText(child).trim().length <= NAME_LENGTH)
        return shownText(name).replaceAll(/\s+/g, ' ').trim();
    }
    inner = at;
  }
  return undefined;
}

/** The name on the row or above it; a run ends where something stands between that is no message. */
export function authorInRun(
  row: Element,
  list: Element,
  places: NamePlaces | undefined,
  isEnd: (row: Element) => boolean,
  isReversed = false,
): string | undefined {
  let at: Element | null = row;
  for (let steps = 0; at !== null && steps < RUN_LENGTH; steps += 1) {
    if (isEnd(at)) return undefined;
    const name = authorName(at, places) ?? authorOfBlock(at, list);
    if (name !== undefined) return name;
    at = isReversed ? at.nextElementSibling : at.previousElementSibling;
  }
  return undefined;
}

// What the rows of one list have in common: where names stand, which sides are used, and which classes and
// colours go with the user's own messages. Learned from the rows that tell, for those that do not.
import type { Direction } from '../engine/message.ts';
import { type Place, placeOf } from './bubble-side.ts';
import { lastMessages } from './chat-rows.ts';
import { classWords, hasWord } from './class-words.ts';
import { bearersOf, byAttribute, byClass, byLabel, byPair, isYou, PAIRS } from './direct-signs.ts';
import { elementsIn, heaviestLine, shownText } from './flat-tree.ts';
import { authorName, type NamePlaces, nameElement, namePlaces } from './message-author.ts';
import { isBeside } from './message-text.ts';

export interface Habits {
  readonly names: NamePlaces;
  /** Names seen on rows. */
  readonly authors: ReadonlySet<string>;
  /** Some rows are called "You"; then the others are not. */
  readonly saysYou: boolean;
  /** Pairs of words of which the list shows both. */
  readonly pairs: readonly number[];
  /** Bubbles stand on both sides. */
  readonly bothSides: boolean;
  /** Several people, or bubbles of several colours, stand on one side: then it says nothing. */
  readonly manyOnOneSide: boolean;
  readonly own: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
}

/** What is known of one row before it is weighed against the others. */
export interface Signs {
  readonly row: Element;
  readonly bearers: readonly Element[];
  readonly place: Place;
  readonly tokens: ReadonlySet<string>;
}

/** Rows looked at, from the end of the list. */
const SAMPLE = 40;
const RECEIPT_WORDS = new Set([
  'receipt',
  'receipts',
  'seen',
  'delivered',
  'ticks',
  'tick',
  'checkmark',
  'checks',
  'read',
]);
const RECEIPT = /^(?:[✓✔☑]{1,2}|seen|read|delivered|已读|未读|已送达|送达)(?: (?:at )?\d{1,2}:\d{2}.*)?$/i;

const known = new WeakMap<Element, { rows: number; habits: Habits }>();

export function habitsOf(list: Element): Habits {
  const before = known.get(list);
  const rows = list.childElementCount;
  const grown =
    before === undefined || Math.abs(rows - before.rows) > (before.rows < SAMPLE ? 0 : before.rows / 4);
  if (!grown) return before.habits;
  const habits = learn(list);
  known.set(list, { rows, habits });
  return habits;
}

function learn(list: Element): Habits {
  const rows = lastMessages(list, SAMPLE);
  const names = namePlaces(rows);
  const authors = new Set(rows.map((row) => authorName(row, names)).filter((name) => name !== undefined));
  const signs = rows.map((row) => signsOf(row, list, names));
  const pairs = PAIRS.flatMap((_, pair) => {
    const shown = new Set(signs.map(({ bearers }) => byPair(bearers, pair)));
    return shown.has('sent') && shown.has('received') ? [pair] : [];
  });
  const sides = new Set(signs.map(({ place }) => place.side));
  const grounds = new Set(signs.map(({ place }) => place.colour));
  const base: Habits = {
    names,
    authors,
    saysYou: [...authors].some(isYou),
    pairs,
    // Nobody but the user writes at the end: beside such rows others may be as wide as the list.
    bothSides: sides.has('end') && sides.size > 1,
    manyOnOneSide: authors.size > 1 || grounds.size > 1,
    own: new Set(),
    other: new Set(),
  };
  return { ...base, ...tokensOf(signs, base) };
}

export function signsOf(row: Element, list: Element, names: NamePlaces): Signs {
  const name = nameElement(row, names);
  const line = heaviestLine(row, 8, (child) => child === name || isBeside(child));
  const bearers = bearersOf(row, list, line);
  // Measured only where it is asked for: most chats tell by their classes, and rows come by the hundred.
  let place: Place | undefined;
  let tokens: Set<string> | undefined;
  return {
    row,
    bearers,
    get place() {
      place ??= placeOf(row, list, line);
      return place;
    },
    get tokens() {
      tokens ??= new Set(bearers.flatMap((element) => [...element.classList]));
      if (this.place.colour !== undefined) tokens.add(`ground ${this.place.colour}`);
      return tokens;
    },
  };
}

/** What a row says by itself, or by its side. */
export function toldBy({ row, bearers, place }: Signs, habits: Habits): Direction | undefined {
  const direct =
    byAttribute(bearers, row) ??
    byClass(bearers) ??
    habits.pairs.map((pair) => byPair(bearers, pair)).find((one) => one !== undefined) ??
    byLabel(row);
  if (direct !== undefined) return direct;
  const name = authorName(row, habits.names);
  if (name !== undefined && habits.saysYou) return isYou(name) ? 'sent' : 'received';
  if (place.side !== 'start' && place.side !== 'end') return undefined;
  if (!habits.bothSides && (!place.bubble || habits.manyOnOneSide)) return undefined;
  return place.side === 'end' ? 'sent' : 'received';
}

/** Classes and colours that all rows of one direction bear and none of the other. */
function tokensOf(signs: readonly Signs[], habits: Habits): Pick<Habits, 'own' | 'other'> {
  const told = signs.map((one) => ({ ...one, direction: toldBy(one, habits) }));
  let sent = told.filter(({ direction }) => direction === 'sent');
  const received = told.filter(({ direction }) => direction === 'received');
  if (sent.length === 0 && received.length === 0) {
    // Only the user's own messages say whether they were seen.
    sent = told.filter(({ row }) => hasReceipt(row));
    if (sent.length === told.length) sent = [];
  }
  // Where only one direction tells, what the other rows bear as well is no mark of it.
  const against = (some: readonly Signs[], opposite: readonly Signs[]): readonly Signs[] =>
    opposite.length > 0 ? opposite : told.filter((one) => !some.some(({ row }) => row === one.row));
  return { own: common(sent, against(sent, received)), other: common(received, against(received, sent)) };
}

function common(some: readonly Signs[], others: readonly Signs[]): Set<string> {
  const [first, ...rest] = some;
  const shared = [...(first?.tokens ?? [])].filter((token) => rest.every(({ tokens }) => tokens.has(token)));
  return new Set(shared.filter((token) => !others.some(({ tokens }) => tokens.has(token))));
}

function hasReceipt(row: Element): boolean {
  return elementsIn(row).some(
    (element) =>
      (element.firstElementChild === null &&
        RECEIPT.test(shownText(element).trim()) &&
        !element.matches('p')) ||
      hasWord(classWords(element), RECEIPT_WORDS),
  );
}

// Who wrote a row, best sign first: an attribute that says so, a word in its classes, "You" as its writer, its
// side of the list, and what it has in common with rows that tell. Where none of these tells, the direction is
// unknown and never guessed.
import type { Direction } from '../engine/message.ts';
import { bearersOf, byAttribute, byClass, isYou } from './direct-signs.ts';
import { type Habits, habitsOf, signsOf, toldBy } from './list-habits.ts';
import { authorInRun } from './message-author.ts';
import { isNotice } from './notices.ts';

/** @param list the list the row stands in, for its sides. */
export function messageDirection(row: Element, list: Element): Direction {
  // Most chats tell on the row itself; then nothing needs to be measured.
  const plain = bearersOf(row, list, [row]);
  const told = byAttribute(plain, row) ?? byClass(plain);
  if (told !== undefined) return told;
  const habits = habitsOf(list);
  const signs = signsOf(row, list, habits.names);
  const bySigns = toldBy(signs, habits);
  if (bySigns !== undefined) return bySigns;
  // Its colour may be that of a bubble all the same.
  if (habits.bothSides && signs.place.middle) return 'unknown';
  return byRun(row, list, habits) ?? byKind(signs.tokens, habits) ?? 'unknown';
}

/** Whether a row that says of nobody stands between the two sides of a chat: what the page has to say, not a person. */
export function isInTheMiddle(row: Element, list: Element): boolean {
  const habits = habitsOf(list);
  return habits.bothSides && signsOf(row, list, habits.names).place.middle;
}

/** Where the list says "You", everybody else is somebody else. */
function byRun(row: Element, list: Element, habits: Habits): Direction | undefined {
  if (!habits.saysYou) return undefined;
  const name = authorInRun(row, list, habits.names, isNotice);
  if (name === undefined) return undefined;
  return isYou(name) ? 'sent' : 'received';
}

/** By classes and colours; a row that bears nothing of the marked kind is of the other one. */
function byKind(tokens: ReadonlySet<string>, { own, other }: Habits): Direction | undefined {
  const bears = (kind: ReadonlySet<string>): boolean => [...kind].some((token) => tokens.has(token));
  const [isOwn, isOther] = [bears(own), bears(other)];
  if (isOwn !== isOther) return isOwn ? 'sent' : 'received';
  if (isOwn) return undefined;
  if (own.size > 0 && other.size === 0) return 'received';
  // To take a message for the user's own silences it: only where its ground differs too.
  const grounds = [...other].some((token) => token.startsWith('ground '));
  const words = [...other].some((token) => !token.startsWith('ground '));
  return own.size === 0 && grounds && words ? 'sent' : undefined;
}

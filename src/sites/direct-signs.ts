// Signs on one row that say by themselves who wrote it: an attribute, a word in the classes, "You" as its writer.
import type { Direction } from '../engine/message.ts';
import { classWords, hasWord } from './class-words.ts';
import { parentOf } from './deep.ts';
import { elementsIn, shownText } from './flat-tree.ts';
import { isHiddenText } from './hidden-text.ts';

const OWN = new Set(['own', 'self', 'mine', 'me', 'myself', 'outgoing', 'outbound', 'sent', 'out']);
const OTHER = new Set([
  'other',
  'others',
  'them',
  'incoming',
  'received',
  'inbound',
  'theirs',
  'partner',
  'peer',
  'in',
  'friend',
]);
/** Words that tell only beside their opposite in the same list: `right` may name a column, `user` a name. */
export const PAIRS: readonly (readonly [own: ReadonlySet<string>, other: ReadonlySet<string>])[] = [
  [new Set(['right', 'end']), new Set(['left', 'start'])],
  [
    new Set(['user', 'human', 'client', 'visitor']),
    new Set(['bot', 'ai', 'assistant', 'agent', 'operator', 'contact']),
  ],
  [new Set(['me', 'my']), new Set(['you', 'your', 'he', 'she', 'they'])],
  [new Set(['to', 'current']), new Set(['from', 'offset'])],
];
/** Levels from the row down to its text, and up to the list, on which the word may stand. */
const DOWN = 5;
const UP = 3;
/** What an attribute that names the writer may be called: `data-status="sent"` names none. */
const SAYS_WHO =
  /^data-(?:[a-z]+-)*?(?:is-?)?(own|self|mine|me|outgoing|from-?me|sent-by-me|direction|dir|from|side|sender|owner|author|origin|role|by|position|who|type|kind)$/;
const YOU = /^(you|me|myself|我|你|您|本人|自己|أنت|أنا|ты|вы|tú|vous|du|ich|yo|あなた|自分|나)$/iu;
const YOU_SAID =
  /^(?:you|i) (?:said|sent|wrote|replied)\b|\b(?:sent|message) by (?:you|me)\b|\bby you$|^you:|^(?:我|你|您)(?:说|發送|发送|：|:)/i;
const SOMEBODY_SAID = /^\S.{0,40}? (?:said|sent|wrote|replied)\b|^.{1,20}(?:说|发送)[:：]/i;

/** The row, its heaviest line below and what stands between it and the list. */
export function bearersOf(row: Element, list: Element, line: readonly Element[]): Element[] {
  const above: Element[] = [];
  for (let at = parentOf(row); at !== null && at !== list && above.length < UP; at = parentOf(at))
    above.push(at);
  return [...above, ...line.slice(0, DOWN)];
}

export function byAttribute(bearers: readonly Element[], row: Element): Direction | undefined {
  const marked = row.querySelector('[data-self], [data-own]');
  for (const element of marked === null ? bearers : [...bearers, marked]) {
    for (const { name, value } of element.attributes) {
      const [, subject] = SAYS_WHO.exec(name) ?? [];
      if (subject === undefined) continue;
      if (/^(own|self|mine|me|outgoing|from-?me|sent-by-me)$/.test(subject)) {
        if (value === 'true' || value === '' || value === '1') return 'sent';
        if (value === 'false' || value === '0') return 'received';
        continue;
      }
      const words = new Set(value.toLowerCase().split(/[^a-z]+/));
      const [own, other] = [hasWord(words, OWN) || words.has('you'), hasWord(words, OTHER)];
      if (own !== other) return own ? 'sent' : 'received';
    }
  }
  return undefined;
}

/** Looks only at what holds the text: a receipt or a time beside it speaks of something else. */
export function byClass(bearers: readonly Element[]): Direction | undefined {
  const words = bearers.map(classWords);
  const own = words.some((some) => hasWord(some, OWN));
  const other = words.some((some) => hasWord(some, OTHER));
  if (own === other) return undefined;
  return own ? 'sent' : 'received';
}

/** @param pair the index in `PAIRS`. */
export function byPair(bearers: readonly Element[], pair: number): Direction | undefined {
  const [own, other] = PAIRS[pair] ?? [new Set<string>(), new Set<string>()];
  const words = bearers.map(pairWords);
  const isOwn = words.some((some) => hasWord(some, own));
  const isOther = words.some((some) => hasWord(some, other));
  if (isOwn === isOther) return undefined;
  return isOwn ? 'sent' : 'received';
}

function pairWords(element: Element): Set<string> {
  const words = new Set(classWords(element));
  for (const { name, value } of element.attributes)
    if (SAYS_WHO.test(name)) for (const word of value.toLowerCase().split(/[^a-z]+/)) words.add(word);
  return words;
}

/** What is written for those who do not see the page: "You said". */
export function byLabel(row: Element): Direction | undefined {
  let found: Direction | undefined;
  for (const element of [row, ...elementsIn(row).slice(0, 30)]) {
    const hidden = element.firstElementChild === null ? shownText(element).trim() : '';
    for (const label of [element.getAttribute('aria-label') ?? '', hidden]) {
      const own = YOU_SAID.test(label);
      if (label === '' || !(own || SOMEBODY_SAID.test(label))) continue;
      if (label === hidden && !isHiddenText(element)) continue;
      if (own) return 'sent';
      found = 'received';
    }
  }
  return found;
}

export const isYou = (name: string): boolean => YOU.test(name);

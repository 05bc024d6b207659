// A talk, as the fit sees it: what one contact wrote, which entries stand in it and what the rules find there.
import type { RuleBook, Scanner } from '../../src/engine/index.ts';
import { TACTIC_BITS } from '../../src/engine/stretch.ts';
import { TONE_MESSAGES } from '../../src/engine/tone.ts';
import type { ChatMessage } from '../scan/conversation.ts';
import type { EntryReader } from './entries.ts';

/**
 * `ordinary` and `collected` ones are from collections of chat and calls, of grown-ups too; the others are invented, in the same
 * voices. `shown` are risky ones that Nightlight itself shows, `quiet` harmless ones of its stories, `clean` the sentences of the rules' examples.
 */
export type Kind =
  | 'risky'
  | 'shown'
  | 'collected'
  | 'look-alike'
  | 'everyday'
  | 'quiet'
  | 'clean'
  | 'ordinary';

export interface Talk {
  readonly kind: Kind;
  /** Who wrote it or where it was collected: what one hand writes again and again is a habit. */
  readonly source: string;
  /** In how many messages each entry stands, and how often one of each list. */
  readonly entries: ReadonlyMap<string, number>;
  /** Which rules hit it, but for those that are not about the contact. */
  readonly rules: ReadonlySet<string>;
  /** What their tactics and combinations add, in bits (`stretch.ts`). */
  readonly bits: number;
}

export interface TalkReader {
  readonly entriesOf: EntryReader;
  readonly scan: Scanner;
  readonly book: RuleBook;
}

/**
 * The talks of one contact, cut where tones are forgotten. A harmless one comes as it stood at each of its signals, too: who waits
 * for the end of it would warn on the way.
 */
export function talksOf(
  messages: readonly ChatMessage[],
  kind: Kind,
  source: string,
  { entriesOf, scan, book }: TalkReader,
): Talk[] {
  const talks: Talk[] = [];
  for (let from = 0; from < messages.length; from += TONE_MESSAGES) {
    const entries = new Map<string, number>();
    const rules = new Set<string>();
    const soFar = (): Talk => ({
      kind,
      source,
      entries: new Map(entries),
      rules: new Set(rules),
      bits: bitsTogether(rules, book),
    });
    const part = messages.slice(from, from + TONE_MESSAGES);
    for (const [at, { text, direction }] of part.entries()) {
      const { signals } = scan(text, direction);
      for (const [entry, count] of entriesOf(text, signals))
        entries.set(entry, (entries.get(entry) ?? 0) + count);
      const own = signals.filter(({ rule }) => isAboutContact(rule, book));
      for (const { rule } of own) rules.add(rule);
      const isLast = at === part.length - 1;
      if (isLast || (own.length > 0 && !isRisky(kind))) talks.push(soFar());
    }
  }
  return talks;
}

/** Whether a contact of this kind is one to be warned of. */
export const isRisky = (kind: Kind): boolean => kind === 'risky' || kind === 'shown' || kind === 'collected';

function isAboutContact(id: string, book: RuleBook): boolean {
  const rule = book.rules[id];
  const group = rule && book.tactics[rule.tactic]?.group;
  return rule?.status !== 'experimental' && group !== 'protective' && group !== 'child-signal';
}

function bitsTogether(rules: ReadonlySet<string>, book: RuleBook): number {
  const tactics = new Set([...rules].map((id) => book.rules[id]?.tactic ?? ''));
  return book.combinations
    .filter(({ needs }) => needs.every((need) => tactics.has(need) || rules.has(need)))
    .reduce((sum, { adds }) => sum + adds, TACTIC_BITS * tactics.size);
}

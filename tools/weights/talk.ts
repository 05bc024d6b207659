// A talk, as the fit sees it: what one contact wrote, which entries stand in it and what the rules find there.
import type { RuleBook, Scanner } from '../../src/engine/index.ts';
import { TACTIC_BITS } from '../../src/engine/stretch.ts';
import { TONE_MESSAGES } from '../../src/engine/tone.ts';
import type { ChatMessage } from '../scan/conversation.ts';
import type { EntryReader } from './entries.ts';

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * `ordinary` and `collected` ones are from collections of chat and calls, of grown-ups too; the others are invented, in the same
 * voices. `shown` are risky ones of our own.
 */
export type Kind = 'risky' | 'shown' | 'collected' | 'look-alike' | 'everyday' | 'ordinary';

export interface Talk {
  readonly kind: Kind;
  /** Who wrote it or where it was collected: what one hand writes again and again is a habit. */
  readonly source: string;
  /** In how many messages each entry stands. */
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

/** The talks of one contact, cut where tones are forgotten. */
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
    for (const { text, direction } of messages.slice(from, from + TONE_MESSAGES)) {
      const { signals } = scan(text, direction);
      for (const entry of entriesOf(text, signals)) entries.set(entry, (entries.get(entry) ?? 0) + 1);
      for (const { rule } of signals) if (isAboutContact(rule, book)) rules.add(rule);
    }
    talks.push({ kind, source, entries, rules, bits: bitsTogether(rules, book) });
  }
  return talks;
}

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

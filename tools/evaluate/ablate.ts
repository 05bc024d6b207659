// What each rule and combination is worth: the warnings that go when it goes, true ones and false ones, in the
// scenarios and in ordinary conversations of the part to tune on. Dead rules and noisy ones show here.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createScanner, type RuleBook, readPack, type Scanned } from '../../src/engine/index.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { type ChatRecord, parseConversation } from '../scan/conversation.ts';
import { judge, rank } from '../scan/judge.ts';
import { openSource, readBatches } from '../scan/lines.ts';
import { formatTable } from '../scan/table.ts';
import { recordOf } from '../scenarios/record.ts';
import { isRisky, readScenarios } from '../scenarios/scenario.ts';
import { splitOf } from './split.ts';

/** A conversation that a rule hit. */
interface Heard {
  readonly record: ChatRecord;
  readonly scans: readonly Scanned[];
  readonly isRisky: boolean;
}

export interface Worth {
  readonly id: string;
  /** Conversations it hit or took part in, and warnings that only come with it. */
  hits: number;
  trueWarnings: number;
  falseWarnings: number;
}

const FOLDER = fileURLToPath(new URL('../../tests/scenarios', import.meta.url));
const BENIGN = 'benign';

/** @param files corpora; only their benign conversations count, because other labels mean other things. */
export async function ablate(files: readonly string[], pack: RulePack): Promise<Worth[]> {
  const scan = createScanner(readPack(pack.bytes));
  const hear = (record: ChatRecord, risky: boolean): Heard[] => {
    const scans = record.messages.map(({ text, direction }) => scan(text, direction));
    return scans.some(({ signals }) => signals.length > 0) ? [{ record, scans, isRisky: risky }] : [];
  };
  const heard = readScenarios(FOLDER)
    .filter(({ split }) => split === 'tune')
    .flatMap((scenario) => hear(recordOf(scenario), isRisky(scenario)));
  for (const file of files) {
    for await (const { lines } of readBatches(openSource(file))) {
      for (const line of lines.filter((one) => one.trim() !== '')) {
        const record = parseConversation(line);
        if ('fault' in record) throw new Error(`${path.basename(file)}: ${record.fault}`);
        if (record.label !== undefined && record.label !== BENIGN) continue;
        if (splitOf(record.id) === 'tune') heard.push(...hear(record, false));
      }
    }
  }
  return worthOf(heard, pack.book);
}

const warns = ({ record, scans }: Heard, book: RuleBook): boolean =>
  rank(judge(record.messages, scans, book).level) >= rank('warn');

/** The worth of everything in the book, the most harmful first. */
export function worthOf(heard: readonly Heard[], book: RuleBook): Worth[] {
  const worths = new Map<string, Worth>(
    [...Object.keys(book.rules), ...book.combinations.map(({ id }) => id)].map((id) => [
      id,
      { id, hits: 0, trueWarnings: 0, falseWarnings: 0 },
    ]),
  );
  for (const one of heard) {
    const rules = new Set(one.scans.flatMap(({ signals }) => signals.map(({ rule }) => rule)));
    const tactics = new Set([...rules].flatMap((rule) => [rule, book.rules[rule]?.tactic]));
    const combinations = book.combinations.filter(({ needs }) => needs.every((need) => tactics.has(need)));
    const didWarn = warns(one, book);
    for (const id of [...rules, ...combinations.map((combination) => combination.id)]) {
      const worth = worths.get(id);
      if (worth === undefined) continue;
      worth.hits += 1;
      if (didWarn && !warns(without(one, id), withoutCombination(book, id))) {
        if (one.isRisky) worth.trueWarnings += 1;
        else worth.falseWarnings += 1;
      }
    }
  }
  return [...worths.values()].sort(
    (a, b) => b.falseWarnings - b.trueWarnings - (a.falseWarnings - a.trueWarnings) || (a.id < b.id ? -1 : 1),
  );
}

function without(heard: Heard, id: string): Heard {
  const scans = heard.scans.map(({ signals, tone }) => ({
    signals: signals.filter(({ rule }) => rule !== id),
    tone,
  }));
  return { ...heard, scans };
}

function withoutCombination(book: RuleBook, id: string): RuleBook {
  return { ...book, combinations: book.combinations.filter((combination) => combination.id !== id) };
}

/** A table with what is noisy at the top and what nothing ever hit at the bottom. */
export function formatWorths(worths: readonly Worth[]): string[] {
  const idle = worths.filter(({ hits }) => hits === 0);
  const rows = worths
    .filter(({ hits }) => hits > 0)
    .map(({ id, hits, trueWarnings, falseWarnings }) => [
      id,
      String(hits),
      String(trueWarnings),
      String(falseWarnings),
    ]);
  return [
    ...formatTable(
      [
        { title: 'without' },
        { title: 'conversations hit', isNumber: true },
        { title: 'true warnings lost', isNumber: true },
        { title: 'false warnings gone', isNumber: true },
      ],
      rows,
    ),
    '',
    `never hit: ${idle.map(({ id }) => id).join(', ') || 'none'}`,
  ];
}

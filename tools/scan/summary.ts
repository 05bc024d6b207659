// What was found in a file, counted: for people, where --json is for programs.
import type { Level } from '../../src/engine/index.ts';
import type { Judged } from './judge-lines.ts';
import { formatTable } from './table.ts';

export interface Summary {
  readonly file: string;
  conversations: number;
  messages: number;
  /** Lines that could not be read. */
  faults: number;
  /** Conversations by their highest level. */
  readonly levels: Record<Level, number>;
  /** Alerts by tactic and level; an alert counts for the tactic it names first. */
  readonly tactics: Map<string, Record<Exclude<Level, 'none'>, number>>;
}

export function emptySummary(file: string): Summary {
  return {
    file,
    conversations: 0,
    messages: 0,
    faults: 0,
    levels: { none: 0, note: 0, warn: 0, urgent: 0 },
    tactics: new Map(),
  };
}

export function addVerdict(summary: Summary, { level, alerts, messages }: Judged): void {
  summary.conversations += 1;
  summary.messages += messages;
  summary.levels[level] += 1;
  for (const alert of alerts) {
    const tactic = alert.tactics[0] ?? '(none)';
    const counts = summary.tactics.get(tactic) ?? { note: 0, warn: 0, urgent: 0 };
    counts[alert.level] += 1;
    summary.tactics.set(tactic, counts);
  }
}

/** One table of files and, where there were alerts, one of tactics for each file. */
export function formatSummaries(summaries: readonly Summary[]): string {
  const files = formatTable(
    [
      { title: 'file' },
      ...['conversations', 'messages', 'none', 'note', 'warn', 'urgent', 'bad lines'].map((title) => ({
        title,
        isNumber: true,
      })),
    ],
    summaries.map(({ file, conversations, messages, levels: { none, note, warn, urgent }, faults }) => [
      file,
      ...[conversations, messages, none, note, warn, urgent, faults].map(String),
    ]),
  );
  const tactics = summaries
    .filter((summary) => summary.tactics.size > 0)
    .flatMap((summary) => ['', `alerts in ${summary.file}`, ...tacticTable(summary)]);
  return `${[...files, ...tactics].join('\n')}\n`;
}

function tacticTable({ tactics }: Summary): string[] {
  const rows = [...tactics].sort(
    ([a, x], [b, y]) => y.urgent - x.urgent || y.warn - x.warn || y.note - x.note || (a < b ? -1 : 1),
  );
  return formatTable(
    [{ title: 'first tactic' }, ...['urgent', 'warn', 'note'].map((title) => ({ title, isNumber: true }))],
    rows.map(([tactic, { urgent, warn, note }]) => [tactic, ...[urgent, warn, note].map(String)]),
  );
}

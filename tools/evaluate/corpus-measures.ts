// The figures of one row, from its counts.
import type { Measure } from './measure.ts';
import { quantiles } from './quantile.ts';
import type { Tally } from './tally.ts';
import { wilson } from './wilson.ts';

const PER = 10_000;
/** Precision counts twice as much as recall: an alarm that is often false is soon ignored. */
const BETA_SQUARED = 0.25;

/** F with beta = 0.5; 0 where nothing risky was found. */
export function fHalf(precision: number, recall: number): number {
  const sum = BETA_SQUARED * precision + recall;
  return sum === 0 ? 0 : ((1 + BETA_SQUARED) * precision * recall) / sum;
}

export function measuresOf(row: string, tally: Tally): Measure[] {
  return [...falseAlerts(row, tally), ...riskyConversations(row, tally), ...times(row, tally)];
}

function falseAlerts(row: string, { conversations, messages, warns, urgents, warned }: Tally): Measure[] {
  if (conversations.benign === 0) return [];
  const table = 'false alerts';
  const rate = (name: string, hits: number): Measure => {
    const { low, high } = wilson(hits, messages.benign);
    const value = messages.benign === 0 ? null : (PER * hits) / messages.benign;
    return { table, row, name, value, low: PER * low, high: PER * high, unit: 'per 10,000', better: 'lower' };
  };
  return [
    count(table, row, 'conversations', conversations.benign),
    count(table, row, 'messages', messages.benign),
    { ...count(table, row, 'warn+', warns.benign), better: 'lower' },
    { ...count(table, row, 'urgent', urgents.benign), better: 'lower' },
    rate('warn+ per 10,000', warns.benign),
    rate('urgent per 10,000', urgents.benign),
    share(table, row, 'conversations warned', warned.benign, conversations.benign, 'lower'),
  ];
}

function riskyConversations(row: string, { conversations, warned, firstAlerts }: Tally): Measure[] {
  if (conversations.risky === 0) return [];
  const table = 'risky conversations';
  const recall = warned.risky / conversations.risky;
  const alarms = warned.risky + warned.benign;
  // Without benign conversations beside them, precision would be 1 whatever the rules say.
  const isMixed = conversations.benign > 0 && alarms > 0;
  const f = isMixed ? fHalf(warned.risky / alarms, recall) : null;
  const [half, most] = quantiles(firstAlerts, [0.5, 0.9]);
  const position = (name: string, value: number | undefined): Measure => ({
    table,
    row,
    name,
    value: value ?? null,
    unit: 'messages',
    better: 'lower',
  });
  return [
    count(table, row, 'conversations', conversations.risky),
    share(table, row, 'recall', warned.risky, conversations.risky, 'higher'),
    share(table, row, 'precision', isMixed ? warned.risky : 0, isMixed ? alarms : 0, 'higher'),
    { table, row, name: 'F0.5', value: f, unit: 'share', better: 'higher' },
    position('first alert p50', half),
    position('first alert p90', most),
  ];
}

function times(row: string, { micros }: Tally): Measure[] {
  const all = new Float64Array(micros.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of micros) {
    all.set(part, at);
    at += part.length;
  }
  return quantiles(all, [0.5, 0.95, 0.99]).map((value, index) => ({
    table: 'time',
    row,
    name: ['p50', 'p95', 'p99'][index] ?? '',
    value: value ?? null,
    unit: 'microseconds',
    better: 'lower',
  }));
}

function count(table: Measure['table'], row: string, name: string, value: number): Measure {
  return { table, row, name, value, unit: 'count', better: 'neither' };
}

/** A share with its interval; null without trials. */
export function share(
  table: Measure['table'],
  row: string,
  name: string,
  hits: number,
  trials: number,
  better: Measure['better'],
): Measure {
  if (trials === 0) return { table, row, name, value: null, unit: 'share', better };
  return { table, row, name, value: hits / trials, ...wilson(hits, trials), unit: 'share', better };
}

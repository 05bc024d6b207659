// What we hold ourselves to, beside what was measured.
import { formatTable } from '../scan/table.ts';
import { SCRIPTS } from './data/messages.ts';
import { type Figure, figureValue } from './figure.ts';
import { packRow } from './plan.ts';
import {
  ASSESS_TABLE,
  engineRow,
  engineTable,
  FOLD_ROW,
  growthTable,
  LOAD_TABLE,
  MESSAGE_TABLE,
  SHIPPED_TABLE,
} from './tables.ts';

const OURS = 'nightlight';
const WITH_GAPS = 'nightlight-gaps';

interface Target {
  readonly what: string;
  readonly bound: number;
  readonly is: 'at most' | 'at least';
  readonly unit: string;
  /** Undefined where it was not measured. */
  readonly measured: number | undefined;
}

/** The lines of the table; targets that were not measured are left out. */
export function formatTargets(figures: readonly Figure[], largest: number): string[] {
  const rows = targetsOf(figures, largest).flatMap(({ what, bound, is, unit, measured }) =>
    measured === undefined
      ? []
      : [
          [
            what,
            `${is} ${bound.toLocaleString('en')} ${unit}`,
            measured.toLocaleString('en', { maximumSignificantDigits: 3 }),
            (is === 'at most' ? measured <= bound : measured >= bound) ? 'met' : 'MISSED',
          ],
        ],
  );
  if (rows.length === 0) return [];
  return [
    '',
    'targets',
    ...formatTable(
      [{ title: 'what' }, { title: 'target' }, { title: 'measured', isNumber: true }, { title: '' }],
      rows,
    ),
  ];
}

function targetsOf(figures: readonly Figure[], largest: number): Target[] {
  const speed = (engine: string, size: number, script: string): number | undefined =>
    figureValue(figures, engineTable(size), engine, `${script} x`);
  const worst = (table: string, row: string, name: string): number | undefined =>
    most(SCRIPTS.map((script) => figureValue(figures, table, row, `${script} ${name}`)));
  const load = (name: string): number | undefined => figureValue(figures, LOAD_TABLE, packRow(largest), name);
  const atMost = (what: string, bound: number, unit: string, measured: number | undefined): Target => ({
    what,
    bound,
    is: 'at most',
    unit,
    measured,
  });
  const atLeast = (what: string, bound: number, measured: number | undefined): Target => ({
    what,
    bound,
    is: 'at least',
    unit: 'times as fast',
    measured,
  });
  const build = figureValue(figures, engineTable(largest), WITH_GAPS, 'build ms');
  const size = largest.toLocaleString('en');
  return [
    atMost(
      `fold and scan, ${size} phrases and gaps, worst of EN, ZH, MIX`,
      6,
      'x floor',
      worst(engineTable(largest), WITH_GAPS, 'x'),
    ),
    atLeast(
      'as obscenity, 1,000 phrases, MIX',
      500,
      ratio(speed('obscenity', 1000, 'MIX'), speed(OURS, 1000, 'MIX')),
    ),
    atLeast(
      'as obscenity, 5,000 phrases, MIX',
      4000,
      ratio(speed('obscenity', 5000, 'MIX'), speed(OURS, 5000, 'MIX')),
    ),
    atLeast(
      `as aho-corasick/fast, ${size} phrases, MIX`,
      3.5,
      ratio(speed('aho-corasick/fast', largest, 'MIX'), speed(OURS, largest, 'MIX')),
    ),
    atMost('worst hostile text, hits left out', 2.5, 'x harmless', worstHostile(figures, largest)),
    atMost(
      `${size} against 100 phrases, MIX`,
      1.4,
      'x',
      ratio(speed(OURS, largest, 'MIX'), speed(OURS, 100, 'MIX')),
    ),
    atMost('fold alone, worst of EN, ZH, MIX', 1.5, 'x floor', worst(SHIPPED_TABLE, FOLD_ROW, 'x')),
    atMost('99 % of messages', 50, 'us', worst(MESSAGE_TABLE, engineRow(WITH_GAPS, largest), 'p99')),
    atMost('worst of the first 200 messages', 2, 'ms', load('worst of 200 ms')),
    atMost('pack to first scan', 2, 'ms', sum(load('load ms'), load('first scan ms'))),
    atMost(
      'the same, against building the pack',
      0.01,
      'x',
      ratio(sum(load('load ms'), load('first scan ms')), build),
    ),
    atMost('pack, gzip', 300, 'KB', load('gzip KB')),
    atMost('memory kept for a chat', 1.2, 'MB', sum(load('heap MB'), load('buffers MB'))),
    atMost('assess, 60 pieces of evidence', 50, 'us', figureValue(figures, ASSESS_TABLE, 'assess', 'us')),
  ];
}

function worstHostile(figures: readonly Figure[], largest: number): number | undefined {
  const tables = [growthTable(0), growthTable(largest)];
  return most(
    figures
      .filter(({ table, row, name }) => tables.includes(table) && name === 'x harmless' && row !== 'all hits')
      .map(({ value }) => value),
  );
}

function most(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

const ratio = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a / b;

const sum = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a + b;

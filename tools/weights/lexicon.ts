// From talks to a lexicon: which entries may have a weight, and the weights that tell risky talks from the others.
import { MOST_BITS, TONE_UNIT } from '../../src/engine/tone.ts';
import type { Language } from '../rules/lexicon.ts';
import { type Column, regress } from './regression.ts';
import { isRisky, type Kind, type Talk } from './talk.ts';
import { isWeightless } from './weightless.ts';

/** A rarer entry would be learnt by heart, and one that only few hands write is their habit. */
const FEWEST_TALKS = 4;
const FEWEST_SOURCES = 3;
/**
 * A false alarm is worth more than a miss, or nobody keeps the extension. Look-alikes and everyday talk are invented in the voices
 * of the risky ones and few: counting for more they keep the fit from learning how children type instead of what is wanted.
 */
const IMPORTANCE: Readonly<Record<Kind, number>> = {
  risky: 1,
  shown: 20,
  collected: 0.07,
  'look-alike': 8,
  everyday: 10,
  quiet: 8,
  clean: 3,
  ordinary: 10,
};
/**
 * Bits at which the fit tells risky from harmless. What is enough for a warning is chosen afterwards (`stretch.ts`). The further off
 * the border, the larger the weights that reach it, and the more of them is learnt by heart; 6 to 9 are alike. English lies a little
 * higher, so that the same bits are enough in both.
 */
const BORDER_BITS: Readonly<Record<Language, number>> = { en: 8.5, zh: 8 };
/** Nats of lift below which an entry says nothing for a risk (a hundredth and a tenth are the same). */
const LEAST_LIFT = 0.1;
/** Nats that a weight must have in the first fit to take part in the second. Twice as much halves the lexicon, and doubles the false alarms. */
const LEAST_WEIGHT = 0.15;
/** Bits that a rule may be found to tell above what its writer thought. */
const MOST_ABOVE = 2;
/** An entry is counted so often in a talk at most. */
const MOST_COUNT = 3;
export interface Weights {
  /** Entries and their bits, in steps of a pack's unit. */
  readonly lexicon: ReadonlyMap<string, number>;
  /** Bits of each rule that hit anything. */
  readonly rules: ReadonlyMap<string, number>;
}

/** Whether a harmless talk was invented in the voices of the risky ones. */
const isOfTheSameHands = (kind: Kind): boolean => kind === 'look-alike' || kind === 'everyday';
/** Whether a talk says which words tell the sides apart: the other harmless ones would show who writes them. */
const isCompared = (kind: Kind): boolean => isRisky(kind) || isOfTheSameHands(kind);

/** @param expected bits of a rule of which nothing is known; undefined for one of another language. */
export function fitWeights(
  talks: readonly Talk[],
  language: Language,
  expected: (rule: string) => number | undefined,
): Weights {
  const sides = Int8Array.from(talks, ({ kind }) => (isRisky(kind) ? 1 : -1));
  const importance = Float64Array.from(talks, ({ kind }) => IMPORTANCE[kind]);
  const offsets = Float64Array.from(talks, ({ bits }) => (bits - BORDER_BITS[language]) * Math.LN2);
  const ids = [...new Set(talks.flatMap(({ rules }) => [...rules]))]
    .filter((id) => expected(id) !== undefined)
    .sort();
  const ruleColumns = columnsOfRules(talks, ids, expected);
  const fitWith = (entries: readonly string[]): Float64Array =>
    regress({ columns: [...ruleColumns, ...columnsOf(talks, entries)], sides, importance, offsets });
  const all = candidates(talks);
  const first = fitWith(all);
  const entries = all.filter((_, i) => Math.abs(first[ids.length + i] ?? 0) > LEAST_WEIGHT);
  const weights = fitWith(entries);
  const bitsAt = (i: number): number => Math.round((weights[i] ?? 0) / Math.LN2 / TONE_UNIT) * TONE_UNIT;
  const bits = entries.map((entry, i): [string, number] => [entry, bitsAt(ids.length + i)]);
  return {
    lexicon: new Map(bits.filter(([, own]) => own !== 0)),
    rules: new Map(ids.map((id, i) => [id, bitsAt(i)])),
  };
}

/** A rule has the bits its writer gave it until something is known of it. */
function columnsOfRules(
  talks: readonly Talk[],
  ids: readonly string[],
  expected: (rule: string) => number | undefined,
): Column[] {
  const rows = new Map(ids.map((id): [string, number[]] => [id, []]));
  for (const [row, { rules }] of talks.entries()) for (const id of rules) rows.get(id)?.push(row);
  return [...rows].map(([id, own]) => ({
    rows: Uint32Array.from(own),
    counts: new Uint8Array(own.length).fill(1),
    least: 0,
    most: ((expected(id) ?? 0) + MOST_ABOVE) * Math.LN2,
    expected: (expected(id) ?? 0) * Math.LN2,
  }));
}

function candidates(talks: readonly Talk[]): string[] {
  const risky = new Map<string, number>();
  const sources = new Map<string, Set<string>>();
  for (const { kind, source, entries } of talks) {
    if (!isCompared(kind)) continue;
    for (const entry of entries.keys()) {
      if (isRisky(kind)) risky.set(entry, (risky.get(entry) ?? 0) + 1);
      sources.set(entry, (sources.get(entry) ?? new Set()).add(source));
    }
  }
  return [...risky]
    .filter(([entry, count]) => count >= FEWEST_TALKS && (sources.get(entry)?.size ?? 0) >= FEWEST_SOURCES)
    .map(([entry]) => entry)
    .filter((entry) => !isWeightless(entry))
    .sort();
}

/** Where each entry stands. One that invented harmless talks hold as often as risky ones may not count for a risk. */
function columnsOf(talks: readonly Talk[], entries: readonly string[]): Column[] {
  const cells = new Map(entries.map((entry) => [entry, { rows: [] as number[], counts: [] as number[] }]));
  const inRisky = new Map<string, number>();
  const inHarmless = new Map<string, number>();
  let risky = 0;
  let harmless = 0;
  for (const [row, talk] of talks.entries()) {
    if (isRisky(talk.kind)) risky += 1;
    else if (isOfTheSameHands(talk.kind)) harmless += 1;
    for (const [entry, count] of talk.entries) {
      const own = cells.get(entry);
      if (own === undefined) continue;
      own.rows.push(row);
      own.counts.push(Math.min(count, MOST_COUNT));
      const seen = isRisky(talk.kind) ? inRisky : inHarmless;
      if (isCompared(talk.kind)) seen.set(entry, (seen.get(entry) ?? 0) + 1);
    }
  }
  const rate = (count: number, all: number): number => (count + 0.5) / (all + 1);
  return [...cells].map(([entry, { rows, counts }]) => {
    const lift = Math.log(rate(inRisky.get(entry) ?? 0, risky) / rate(inHarmless.get(entry) ?? 0, harmless));
    return {
      rows: Uint32Array.from(rows),
      counts: Uint8Array.from(counts),
      least: -MOST_BITS * Math.LN2,
      most: lift > LEAST_LIFT ? MOST_BITS * Math.LN2 : 0,
      expected: 0,
    };
  });
}

// How the time for one message grows when it is twice as long, on texts written to make that grow fast.
import { compileRulePack } from '../../rules/rule-pack.ts';
import { hostileTexts } from '../data/hostile.ts';
import { flatten, harmlessMessages, SCRIPTS } from '../data/messages.ts';
import type { Search } from '../engines/engine.ts';
import { loadNightlight, packOf } from '../engines/nightlight.ts';
import { type Figure, median } from '../figure.ts';
import { growthName, lengthsUpTo, SHORTEST_TEXT } from '../growth.ts';
import { measureAgainstFloor } from '../measure/against-floor.ts';
import { calibrate, SLICE_MS, timeCpu, warmUp } from '../measure/clock.ts';
import { keepResult } from '../measure/floor.ts';
import { growthTable } from '../tables.ts';
import { phraseList } from './compare.ts';
import { noiseFigure } from './texts.ts';

/** Length whose cost is told beside that of harmless messages. */
const COMPARED = 2 * SHORTEST_TEXT;
const WARM_UP_MS = 100;
/** A text that takes longer than this is not doubled again. */
const TOO_LONG_MS = 3000;
/** Slices of one length on end in each round: the first cleans up after the length before. */
const SLICES = 3;
const HARMLESS_MESSAGES = 5000;
const HARMLESS = { rounds: 5, warmUpMs: 300, budgetMs: 1000 };

/** Growth and cost of every kind of hostile text. `size` is a number of phrases, or 0 for the shipped rules. */
export function runGrowth(rules: string, size: number, rounds: number, longest: number): Figure[] {
  const { search, phrases } = size === 0 ? shipped(rules) : generated(size);
  const table = growthTable(size);
  const harmless = SCRIPTS.map((script) => ({
    script,
    times: measureAgainstFloor(search, harmlessMessages(script, HARMLESS_MESSAGES), HARMLESS),
  }));
  const usual = median(harmless.map(({ times }) => times.msPerUnit));
  const floor = median(harmless.map(({ times }) => times.floorMsPerUnit));
  return [
    ...harmless.map(({ script, times }) => noiseFigure({ table, row: table, prefix: `${script} ` }, times)),
    ...hostileTexts(phrases).flatMap(({ name: row, ofLength }): Figure[] => {
      const times = timeLengths(search, ofLength, rounds, longest);
      const cost = (times.get(COMPARED) ?? Number.NaN) / COMPARED;
      return [
        { table, row, name: 'ns/char', value: 1e6 * cost, unit: 'ns' },
        { table, row, name: 'x floor', value: cost / floor, unit: 'times' },
        { table, row, name: 'x harmless', value: cost / usual, unit: 'times' },
        ...[...times].flatMap(([length, ms]): Figure[] => {
          const twice = times.get(2 * length);
          return twice === undefined
            ? []
            : [{ table, row, name: growthName(length), value: twice / ms, unit: 'growth' }];
        }),
      ];
    }),
  ];
}

function shipped(rules: string): { search: Search; phrases: readonly string[] } {
  const pack = compileRulePack(rules);
  const examples = pack.rules.flatMap((rule) => rule.examples.matches);
  return {
    search: loadNightlight(pack.bytes),
    phrases: examples.map((example) => example.replaceAll(/\[\[|\]\]/g, '')),
  };
}

function generated(size: number): { search: Search; phrases: readonly string[] } {
  const list = phraseList(size, true);
  return { search: loadNightlight(packOf(list)), phrases: list.literal };
}

/**
 * Milliseconds by length of the text. Of several rounds the least counts: what is more is the machine, or the
 * garbage of the length before.
 */
function timeLengths(
  search: Search,
  ofLength: (length: number) => string,
  rounds: number,
  longest: number,
): Map<number, number> {
  const steps: { length: number; scan: (repeats: number) => void; repeats: number }[] = [];
  for (const length of lengthsUpTo(longest)) {
    const [text = ''] = flatten([ofLength(length)]);
    const scan = (repeats: number): void => {
      for (let i = 0; i < repeats; i += 1) keepResult(search(text));
    };
    if (length === SHORTEST_TEXT) warmUp(() => scan(1), WARM_UP_MS);
    const once = timeCpu(() => scan(1));
    if (once > TOO_LONG_MS) break;
    steps.push({ length, scan, repeats: once > SLICE_MS ? 1 : calibrate(scan) });
  }
  const least = new Map<number, number>();
  for (let round = 0; round < rounds; round += 1) {
    for (const { length, scan, repeats } of steps) {
      for (let slice = 0; slice < SLICES; slice += 1) {
        const ms = timeCpu(() => scan(repeats)) / repeats;
        least.set(length, Math.min(ms, least.get(length) ?? ms));
      }
    }
  }
  return least;
}

// `npm run bench:popup`: how long after it is asked for the popup shows something, and then its list of warnings.
// Needs the built extension. The floor is a page of the same extension with one line of text and no script of ours.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { BROWSERS } from '../../../tests/support/nightlight.ts';
import { CASES, measurePopup, type Times } from './measure.ts';

/** What the design promises for the first paint, 95 of 100 times. */
const PROMISED_MS = 100;
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '30' }, browser: { type: 'string' } },
});
const runs = Number.parseInt(values.runs, 10);

console.log(
  `${runs} runs each, load ${loadavg()[0]?.toFixed(1)}; promised ${PROMISED_MS} ms to the first paint (p95)`,
);
console.log('milliseconds from the start of the navigation, p50 / p95');
for (const browser of BROWSERS.filter((name) => name === (values.browser ?? name))) {
  const times = await measurePopup(browser, runs);
  for (const name of CASES) {
    const { paint, list } = split(times[name]);
    const ratio = share(paint, 0.5) / share(split(times.floor).paint, 0.5);
    console.log(
      `${browser.padEnd(9)} ${name.padEnd(18)} first paint ${both(paint)}   list ${both(list)}   first paint to the floor's ${ratio.toFixed(1)}`,
    );
  }
}

function split(times: readonly Times[]): { paint: number[]; list: number[] } {
  return { paint: times.map(({ paint }) => paint), list: times.map(({ list }) => list) };
}

function both(times: readonly number[]): string {
  return [0.5, 0.95].map((part) => share(times, part).toFixed(0).padStart(4)).join(' / ');
}

function share(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

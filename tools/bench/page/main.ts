// `npm run bench:page`: whether a page with a long chat stutters because of us. Needs the built extension.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { BROWSERS } from '../../../tests/support/nightlight.ts';
import { STEPS } from './long-chat.ts';
import { measurePage, type Sample } from './measure.ts';

const LONG_TASK_MS = 50;
const { values } = parseArgs({
  options: { messages: { type: 'string', default: '10000' }, runs: { type: 'string', default: '3' } },
});
const messages = Number.parseInt(values.messages, 10);
const runs = Number.parseInt(values.runs, 10);

console.log(`${messages} messages, ${runs} runs each way, load ${loadavg()[0]?.toFixed(1)}`);
console.log('longest wait of the page in ms: middle run (worst run); tasks over 50 ms as the browser tells');
for (const browser of BROWSERS) {
  const samples = await measurePage(browser, messages, runs);
  for (const step of STEPS) {
    const of = (isWatched: boolean): Sample[] =>
      samples.filter((one) => one.step === step && one.isWatched === isWatched);
    const ratio = middleGap(of(true)) / middleGap(of(false));
    console.log(
      `${browser.padEnd(9)} ${step.padEnd(8)} without ${describe(of(false))}   with ${describe(of(true))}   ratio ${ratio.toFixed(1)}`,
    );
  }
}

function describe(samples: readonly Sample[]): string {
  const gaps = samples.map(({ waits }) => waits.gapMs);
  const tasks = samples.flatMap(({ waits }) => waits.longTasks ?? []).filter((ms) => ms > LONG_TASK_MS);
  const told = samples.every(({ waits }) => waits.longTasks !== undefined);
  const long = told ? `, ${tasks.length} long, longest ${Math.max(0, ...tasks).toFixed(0)}` : '';
  return `${middleGap(samples).toFixed(0)} (${Math.max(...gaps).toFixed(0)})${long}, ${(samples[0]?.tookMs ?? 0).toFixed(0)} ms in all`;
}

function middleGap(samples: readonly Sample[]): number {
  const gaps = samples.map(({ waits }) => waits.gapMs).toSorted((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? Number.NaN;
}

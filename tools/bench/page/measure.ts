// What a page with a long chat feels of us: the same page in the same browser, once watched and once not.
import type { BrowserName, Page } from '../../../tests/support/driver.ts';
import { type Nightlight, startNightlight } from '../../../tests/support/nightlight.ts';
import { servePages } from '../../../tests/support/page-server.ts';
import { waitUntil } from '../../browser/wait.ts';
import { longChat, row, STEPS, type Step, type Waits } from './long-chat.ts';

const PATIENCE_MS = 180_000;
/** Messages that come one by one, and older ones that come at once. */
const APPENDED = 50;
const PREPENDED = 500;

export interface Sample {
  readonly isWatched: boolean;
  readonly step: Step;
  readonly waits: Waits;
  readonly tookMs: number;
}

/** Opens the page `runs` times each way, in turn. */
export async function measurePage(browser: BrowserName, messages: number, runs: number): Promise<Sample[]> {
  const body = longChat(messages);
  const server = await servePages(() => body);
  const nightlight = await startNightlight(browser);
  const samples: Sample[] = [];
  try {
    for (let run = 0; run < runs; run += 1)
      for (const isWatched of [false, true]) {
        // The same machine under another name: this one nobody has allowed.
        const page = await nightlight.driver.open(
          `http://${isWatched ? '127.0.0.1' : 'localhost'}:${server.port}/`,
        );
        for (const step of STEPS) samples.push(await sample(nightlight, page, isWatched, step, messages));
        await page.close();
      }
  } finally {
    await nightlight.close();
    server.close();
  }
  return samples;
}

async function sample(
  nightlight: Nightlight,
  page: Page,
  isWatched: boolean,
  step: Step,
  messages: number,
): Promise<Sample> {
  const start = performance.now();
  if (step === 'append')
    await page.evaluate(
      append,
      [...Array(APPENDED).keys()].map((i) => row(messages + i, `see you ${i}`)),
    );
  if (step === 'prepend')
    await page.evaluate(prepend, [...Array(PREPENDED).keys()].map((i) => row(-2 - i, `hello ${i}`)).join(''));
  const expected = messages + (step === 'rest' ? 0 : APPENDED) + (step === 'prepend' ? PREPENDED : 0);
  const tab = await nightlight.newestTab();
  await waitUntil(
    async () => {
      const state = await nightlight.ask('tab/state', { tab });
      if (isWatched ? state.state === 'watching' && state.messages >= expected : state.state === 'notAllowed')
        return true;
      throw new Error(JSON.stringify(state));
    },
    `${expected} messages to be read`,
    PATIENCE_MS,
  );
  const waits = await page.evaluate(takeWaits, undefined);
  return { isWatched, step, waits, tookMs: performance.now() - start };
}

/** These run in the page. */
async function append(rows: readonly string[]): Promise<void> {
  for (const one of rows) {
    document.querySelector('.messages')?.insertAdjacentHTML('beforeend', one);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function prepend(rows: string): void {
  document.querySelector('.messages')?.insertAdjacentHTML('afterbegin', rows);
}

function takeWaits(): Waits {
  const page: typeof globalThis & { takeWaits?: () => Waits } = globalThis;
  if (page.takeWaits === undefined) throw new Error('the page measures nothing');
  return page.takeWaits();
}

// A room in which somebody new says something risky each time, and how long the page waits for our alert.
import type { BrowserName, Page } from '../../../tests/support/driver.ts';
import { type Nightlight, startNightlight } from '../../../tests/support/nightlight.ts';
import { servePages } from '../../../tests/support/page-server.ts';
import { waitUntil } from '../../browser/wait.ts';

const TALK = ['hi, how was the match?', 'we won 3 to 1', 'nice one', 'see you at practice'];
const RISKY = 'Send me a photo of you without clothes.';
const row = (author: string, text: string): string =>
  `<div class="line"><b class="nick">${author}</b> <span>${text}</span></div>`;
const ROOM = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Room</title><h1>Room</h1>
  <div role="log" style="block-size:400px;overflow-y:auto">${TALK.map((text, i) => row(`friend${i}`, text)).join('')}</div>
  <input type="text" placeholder="Message"></html>`;

export interface AlertTimes {
  /** Milliseconds from the message to the second frame that shows an answer. */
  readonly floor: readonly number[];
  readonly awake: readonly number[];
  readonly asleep: readonly number[];
}

/** Raises so many alerts in each state of the background. */
export async function measureAlerts(browser: BrowserName, alerts: number): Promise<AlertTimes> {
  const server = await servePages(() => ROOM);
  const nightlight = await startNightlight(browser);
  try {
    const page = await nightlight.driver.open(server.address);
    await watched(nightlight);
    const times = { floor: [] as number[], awake: [] as number[], asleep: [] as number[] };
    for (let i = 0; i < alerts; i += 1) {
      times.floor.push(await page.evaluate(answerOfPage, undefined));
      times.awake.push(await say(page, `awake${i}`));
    }
    for (let i = 0; i < alerts; i += 1) {
      await nightlight.driver.stopBackground();
      times.asleep.push(await say(page, `asleep${i}`));
    }
    return times;
  } finally {
    await nightlight.close();
    server.close();
  }
}

async function watched(nightlight: Nightlight): Promise<void> {
  const tab = await nightlight.newestTab();
  await waitUntil(
    async () => (await nightlight.ask('tab/state', { tab })).messages === TALK.length,
    'the room to be read',
  );
}

const say = (page: Page, author: string): Promise<number> => page.evaluate(answerOfAlert, row(author, RISKY));

/** These run in the page. Ours is the only element that is ever put beside head and body. */
async function answerOfAlert(html: string): Promise<number> {
  const before = new Set(document.documentElement.children);
  const start = performance.now();
  const shown = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if ([...document.documentElement.children].every((child) => before.has(child))) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    });
    observer.observe(document.documentElement, { childList: true });
  });
  document.querySelector('[role="log"]')?.insertAdjacentHTML('beforeend', html);
  await shown;
  return performance.now() - start;
}

async function answerOfPage(): Promise<number> {
  const start = performance.now();
  const box = document.createElement('div');
  box.popover = 'manual';
  box.textContent = 'shown';
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      document.body.append(box);
      box.showPopover();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    });
    observer.observe(document.body, { attributes: true });
    document.body.toggleAttribute('data-asked');
  });
  box.remove();
  return performance.now() - start;
}

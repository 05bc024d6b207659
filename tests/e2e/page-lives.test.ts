// Pages that come back: the browser keeps them whole when they are left. (The Chromium of the tests loads no page ahead.)
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  alertOn,
  BROWSERS,
  dismissAlert,
  type Nightlight,
  newestTabIs,
  startNightlight,
} from '../support/nightlight.ts';
import { type PageServer, servePages } from '../support/page-server.ts';

const RISKY = 'Send me a photo of you without clothes.';
const TALK = ['hi, how was the match?', 'we won 3 to 1', 'nice one', 'see you at practice'];

const row = (text: string, i: number): string =>
  `<li class="message ${i % 2 === 0 ? 'received' : 'sent'}"><p>${text}</p></li>`;
const chat = (name: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title><h1>${name}</h1>
   <ol role="log" style="block-size:300px;overflow-y:auto">${TALK.map(row).join('')}</ol><textarea placeholder="Message"></textarea>
   </html>`;
const PAGES: Record<string, string> = {
  '/calm': chat('Lea'),
  '/other': '<!doctype html><html lang="en"><title>Other</title><p>Another page.</p></html>',
};

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  let server: PageServer;

  beforeAll(async () => {
    server = await servePages((path) => PAGES[path]);
    nightlight = await startNightlight(browser);
  });
  afterAll(async () => {
    server.close();
    expect(await nightlight.close()).toEqual([]);
  });
  const stateIs = (messages: number) => newestTabIs(nightlight, 'watching', messages);

  test('a page that was left and comes back whole is watched on', async () => {
    const page = await nightlight.driver.open(`${server.address}/calm`);
    await stateIs(TALK.length);
    await page.goto(`${server.address}/other`);
    await page.back();
    await page.waitFor(() => document.querySelector('[role="log"]') !== null, undefined, 'the chat');
    await stateIs(TALK.length);
    await page.evaluate(
      (html) => {
        document.querySelector('[role="log"]')?.insertAdjacentHTML('beforeend', html);
      },
      row(RISKY, 0),
    );
    await alertOn(page);
    await dismissAlert(page);
    await stateIs(TALK.length + 1);
    await page.close();
  });
});

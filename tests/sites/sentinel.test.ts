// A reader of a site is of no use where the sentinel does not see that there is a chat: it has to call the watcher.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RECIPES } from '../../src/sites/registry.ts';
import { bundleReader } from '../../tools/read/bundle.ts';
import { launchBrowser } from '../../tools/read/open.ts';

/** A request without a place to write is known to its own reader only; a file shows no frame of another address. */
const KNOWN_MISSED = ['tiktok-dm/request.html', 'youtube-live/watch.html'];
const fixtures = RECIPES.flatMap(({ id }) =>
  readdirSync(path.resolve('tests/sites', id))
    .filter((name) => name.endsWith('.html'))
    .map((name) => `${id}/${name}`),
);

let browser: Browser;
let script: string;
beforeAll(async () => {
  script = await bundleReader(path.resolve('tests/sites/sentinel-page.ts'));
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.each(fixtures)('the sentinel sees the chat of %s', async (fixture) => {
  const page = await browser.newPage();
  await page.addInitScript({ content: script });
  await page.goto(pathToFileURL(path.resolve('tests/sites', fixture)).href);
  // Some pages fill their chat a moment later.
  await expect
    .poll(async () => {
      const seen = await Promise.all(
        page.frames().map((frame) => frame.evaluate(() => globalThis.seesChat())),
      );
      return seen.includes(true);
    })
    .toBe(!KNOWN_MISSED.includes(fixture));
  await page.close();
});

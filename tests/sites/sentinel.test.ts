// A reader of a site is of no use where the sentinel does not see that there is a chat: it has to call the watcher.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { RECIPES } from '../../src/sites/registry.ts';
import { BROWSERS, launchScripted } from '../../tools/browser/launch-scripted.ts';
import type { ScriptedBrowser } from '../../tools/browser/scripted.ts';
import { bundleReader } from '../../tools/read/bundle.ts';

/** A request without a place to write is known to its own reader only; a file shows no frame of another address. */
const KNOWN_MISSED = ['tiktok-dm/request.html', 'youtube-live/watch.html'];
const fixtures = RECIPES.flatMap(({ id }) =>
  readdirSync(path.resolve('tests/sites', id))
    .filter((name) => name.endsWith('.html'))
    .map((name) => `${id}/${name}`),
);

describe.each(BROWSERS)('%s', (name) => {
  let browser: ScriptedBrowser;
  beforeAll(async () => {
    browser = await launchScripted(name, await bundleReader(path.resolve('tests/sites/sentinel-page.ts')));
  });
  afterAll(() => browser.close());

  test.concurrent.for(fixtures)('the sentinel sees the chat of %s', async (fixture, { expect }) => {
    const page = await browser.open(pathToFileURL(path.resolve('tests/sites', fixture)).href);
    const isSeen = async () => (await page.evaluate('String(seesChat())')).includes('true');
    // Some pages fill their chat a moment later.
    await expect.poll(isSeen).toBe(!KNOWN_MISSED.includes(fixture));
    await page.close();
  });
});

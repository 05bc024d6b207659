// What a hostile page can find out or do: nothing before an alert, and no message of the contract ever.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../support/driver.ts';
import { BROWSERS, messagesRead, type Nightlight, POPUP, startNightlight } from '../support/nightlight.ts';

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  let page: Page;
  beforeAll(async () => {
    nightlight = await startNightlight(browser);
    page = await nightlight.openDemo('?speed=instant&play=friends-en');
    await messagesRead(nightlight, 5);
  });
  afterAll(async () => {
    // The refusals that the network test provokes are what it wants.
    const refused = /violates the following Content Security Policy|Content-Security-Policy/;
    expect((await nightlight.close()).filter((error) => !refused.test(error))).toEqual([]);
  });

  test('a page that is watched looks like one that is not', async () => {
    const strangers = () => ({
      children: [...document.documentElement.children].map(({ tagName }) => tagName),
      globals: Object.keys(window).filter((name) => /nightlight/i.test(name)),
      sheets: document.adoptedStyleSheets.length,
    });
    expect(await page.evaluate(strangers, undefined)).toEqual({
      children: ['HEAD', 'BODY'],
      globals: [],
      sheets: 0,
    });
  });

  test.each([POPUP, 'manifest.json', 'icons/128.png', 'src/content/watcher.iife.js'])(
    'a page cannot load %s',
    async (file) => {
      const url = nightlight.driver.extensionUrl(file);
      const loaded = await page.evaluate(async (address) => {
        const image = new Promise<boolean>((resolve) => {
          const element = new Image();
          element.onload = () => resolve(true);
          element.onerror = () => resolve(false);
          element.src = address;
        });
        const fetched = fetch(address).then(
          () => true,
          () => false,
        );
        return (await image) || (await fetched);
      }, url);
      expect(loaded).toBe(false);
    },
  );

  test('a page cannot speak to the extension', async () => {
    const reachable = await page.evaluate(
      async (id) => {
        const runtime = globalThis.chrome?.runtime;
        if (typeof runtime?.sendMessage !== 'function') return false;
        return await runtime.sendMessage(id, { name: 'settings/read', request: {} }).then(
          () => true,
          () => false,
        );
      },
      new URL(nightlight.driver.extensionUrl('')).host,
    );
    expect(reachable).toBe(false);
  });

  test('our own pages reach no network, not even this machine', async () => {
    const reached = await nightlight.inside.evaluate(async (url) => {
      const image = new Promise<boolean>((resolve) => {
        const element = new Image();
        element.onload = () => resolve(true);
        element.onerror = () => resolve(false);
        element.src = `${url}favicon.ico`;
      });
      const fetched = fetch(url, { mode: 'no-cors' }).then(
        () => true,
        () => false,
      );
      return { image: await image, fetched: await fetched };
    }, nightlight.demo);
    expect(reached).toEqual({ image: false, fetched: false });
  });

  test('our own page cannot report as a chat does', async () => {
    const report = {
      id: crypto.randomUUID(),
      contact: 'k',
      heard: 1,
      messages: [
        {
          id: 'm',
          direction: 'received' as const,
          before: 0,
          tone: 0,
          signals: [{ rule: 'r', excerpt: '' }],
        },
      ],
    };
    await expect(nightlight.ask('signals/report', report)).rejects.toThrow('wrong-sender');
  });

  test('thousands of messages of the page change nothing', async () => {
    const before = await nightlight.ask('alerts/list', {});
    await page.evaluate(() => {
      for (let i = 0; i < 10_000; i += 1) {
        window.postMessage({ name: 'signals/report', request: {} }, '*');
        document.dispatchEvent(new CustomEvent('nightlight', { detail: i }));
      }
    }, undefined);
    expect(await nightlight.ask('alerts/list', {})).toEqual(before);
  });
});

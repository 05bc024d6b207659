// Pages that work against the alert (T6 of the threat model). What a person sees is the judge: a screenshot. Either
// the alert stands there again, or the browser itself was asked to say it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../../tools/browser/wait.ts';
import type { BrowserName, Page } from '../support/driver.ts';
import { ATTACKS, hostilePage, SIEGES } from '../support/hostile-page.ts';
import { alertOn, BROWSERS, type Nightlight, startNightlight } from '../support/nightlight.ts';
import { type PageServer, servePages } from '../support/page-server.ts';
import { pixelsOf } from '../support/png.ts';

const MESSAGES = {
  card: 'We are looking for child stars. Send me photos of yourself for the casting.',
  dialog: 'Pay me or I will send your private photos to everyone in your class.',
};
type Form = keyof typeof MESSAGES;
/** The colour of the main button, which nothing on the page has, and as much of it as a button has. */
const MAIN = [0x3f, 0x3a, 0x78] as const;
const BUTTON_PIXELS = 6_000;

/** What no alert on the page survives: there the browser has to say it. */
const BEYOND_US: Record<BrowserName, readonly (keyof typeof ATTACKS)[]> = {
  chromium: ['removes the document element', 'does not display html', 'hides the content of html'],
  firefox: [
    'removes the document element',
    'does not display html',
    'hides the content of html',
    'filters html',
    'blurs html',
  ],
};

/** Runs in the extension's page: addresses of its popups and tabs. Headless Firefox shows no notifications. */
async function openDocuments(): Promise<string[]> {
  const contexts = await chrome.runtime.getContexts({});
  return contexts.map(({ documentUrl }) => documentUrl ?? '');
}

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  let server: PageServer;
  const folder = mkdtempSync(path.join(tmpdir(), 'nightlight-hostile-'));
  beforeAll(async () => {
    server = await servePages((at) => {
      const [, form = '', name = ''] = decodeURIComponent(at).split('/');
      return form === 'card' || form === 'dialog'
        ? hostilePage(`${name} ${form}`, MESSAGES[form])
        : undefined;
    });
    nightlight = await startNightlight(browser, { colorScheme: 'light' });
    await nightlight.ask('settings/change', { locale: 'en', country: 'us', band: '14to17' });
  });
  afterAll(async () => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
    expect(await nightlight.close()).toEqual([]);
  });

  const isPainted = async (page: Page): Promise<boolean> => {
    const file = path.join(folder, 'page.png');
    await page.screenshot(file);
    return pixelsOf(file, MAIN) >= BUTTON_PIXELS;
  };
  /** It stands there, and goes on standing there. */
  const staysPainted = async (page: Page): Promise<boolean> => {
    for (let look = 0; look < 4; look += 1) if (!(await isPainted(page))) return false;
    return true;
  };
  const openWithAlert = async (form: Form, name: string): Promise<{ page: Page; id: string }> => {
    const page = await nightlight.driver.open(`${server.address}/${form}/${encodeURIComponent(name)}`);
    await alertOn(page);
    await waitUntil(() => isPainted(page), 'the alert in the picture');
    const [{ id } = { id: '' }] = (await nightlight.ask('alerts/list', {})).alerts;
    return { page, id };
  };
  const isSaidByBrowser = async (id: string): Promise<boolean> => {
    const open = await nightlight.inside.evaluate(openDocuments, undefined);
    return open.some((address) => address.includes(`alert=${id}`));
  };
  const beyondUs: readonly string[] = BEYOND_US[browser];

  describe.each(['card', 'dialog'] as const)('%s', (form) => {
    test.each(Object.entries(ATTACKS))('a page that %s', async (name, attack) => {
      const { page, id } = await openWithAlert(form, name);
      await page.evaluate(attack as () => undefined, undefined);
      // What was done is painted by then.
      const settle = () =>
        new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      await page.evaluate(settle, undefined).catch(() => undefined);
      const how = await waitUntil(
        async () => {
          if (await isSaidByBrowser(id)) return 'said by the browser';
          return (await staysPainted(page)) && 'painted';
        },
        'the alert to be seen again, or to be said by the browser',
        15_000,
      );
      expect(how).toBe(beyondUs.includes(name) ? 'said by the browser' : 'painted');
      await page.close();
    });

    test.each(Object.entries(SIEGES))('a page that %s', async (name, siege) => {
      const { page, id } = await openWithAlert(form, name);
      await page.evaluate(siege as () => undefined, undefined);
      await waitUntil(() => isSaidByBrowser(id), 'the alert to be said by the browser');
      await page.close();
    });
  });
});

// With the network off: the warning, the popup, every page about the warning. And while they are used, nobody asks for
// anything on the network but the browser itself.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../support/driver.ts';
import {
  BROWSERS,
  dismissAlert,
  messagesRead,
  type Nightlight,
  POPUP,
  startNightlight,
  write,
} from '../support/nightlight.ts';
import { servePages } from '../support/page-server.ts';
import { type RefusingProxy, startRefusingProxy } from '../support/refusing-proxy.ts';

const THREAT = 'Pay me or I will send your private photos to everyone in your class.';
/** Where browsers go by themselves, for updates and the like. None of these is ever a place that helps. */
const OF_THE_BROWSER =
  /(^|\.)(google|googleapis|gstatic|google-analytics|gvt1|mozilla|firefox|firefoxusercontent)\.(com|org|net)$/;

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText, undefined);

describe.each(BROWSERS)('%s', (browser) => {
  let proxy: RefusingProxy;
  let nightlight: Nightlight;
  let alert: string;
  beforeAll(async () => {
    proxy = await startRefusingProxy();
    nightlight = await startNightlight(browser, { proxy: proxy.address });
    await nightlight.ask('settings/change', { locale: 'en', country: 'gb', band: '14to17' });
    const page = await nightlight.openDemo('?speed=instant#/friends-en');
    await messagesRead(nightlight, 0);
    await write(page, 'contact', THREAT);
    await dismissAlert(page);
    await page.close();
    alert = (await nightlight.ask('alerts/list', {})).alerts[0]?.id ?? '';
  });
  afterAll(async () => {
    expect(await nightlight.close()).toEqual([]);
    proxy.close();
  });
  const asked = (): string[] => proxy.asked.filter((host) => !OF_THE_BROWSER.test(host));
  const openPopup = (query = ''): Promise<Page> =>
    nightlight.driver.open(nightlight.driver.extensionUrl(`${POPUP}${query}`));

  test('from the list to the warning, whom to call and why, the background asleep', async () => {
    await nightlight.driver.stopBackground();
    const popup = await openPopup();
    await popup.waitFor(() => document.querySelector('.warning') !== null, undefined, 'the list');
    await popup.click('.warning');
    await popup.waitFor(() => document.querySelector('.channels') !== null, undefined, 'whom to call');
    for (const part of ['999', '0800 1111', 'Source:', 'Stop replying.'])
      expect(await textOf(popup)).toContain(part);
    await popup.click('.gear');
    await popup.waitFor(() => document.querySelector('select') !== null, undefined, 'the settings');
    await popup.close();
  });

  test.each([
    ['adult', 'The first ten minutes'],
    ['save', 'No chat text is kept any more.'],
    ['decide', 'Is someone threatening you?'],
    ['takedown', 'Report Remove'],
    ['report', 'CEOP'],
  ])('the page %s', async (view, part) => {
    const page = await openPopup(`?alert=${alert}&view=${view}`);
    await page.waitFor((text) => document.body.innerText.includes(text), part, part);
    await page.close();
  });

  test('nobody asked for anything', async () => {
    expect(asked()).toEqual([]);
  });

  test('the proxy would know: a page of the web that asks is remembered, and gets nothing', async () => {
    const server = await servePages(() => '<!doctype html><title>A page</title>');
    const page = await nightlight.driver.open(server.address);
    const isRefused = await page.evaluate(
      () =>
        Promise.all(
          ['http://help.example/', 'https://safe.example/'].map((url) =>
            fetch(url).then(
              ({ ok }) => !ok,
              () => true,
            ),
          ),
        ),
      undefined,
    );
    expect(isRefused).toEqual([true, true]);
    expect([...new Set(asked())].sort()).toEqual(['help.example', 'safe.example']);
    await page.close();
    server.close();
  });
});

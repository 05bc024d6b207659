// The popup as people use it: the state of the tab, allowing sites, a warning with its reasons, the settings.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../../tools/browser/wait.ts';
import { accessibilityFaults } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
import {
  alertOn,
  BROWSERS,
  dismissAlert,
  messagesRead,
  type Nightlight,
  POPUP,
  startNightlight,
  write,
} from '../support/nightlight.ts';
import { seedAlerts } from '../support/seeded-alerts.ts';

const RISKY = 'Pay me or I will send your private photos to everyone in your class.';
const WHOLE_TALK = 'No single line says it all.';

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText, undefined);

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  beforeAll(async () => {
    nightlight = await startNightlight(browser);
    await nightlight.ask('settings/change', { locale: 'en', country: 'gb', band: '10to13' });
  });
  afterAll(async () => {
    expect(await nightlight.close()).toEqual([]);
  });
  const openPopup = (query = ''): Promise<Page> =>
    nightlight.driver.open(nightlight.driver.extensionUrl(`${POPUP}${query}`));

  test('before anything was noticed it promises nothing', async () => {
    const popup = await openPopup();
    await popup.waitFor(() => document.querySelector('main h2') !== null, undefined, 'the list');
    expect(await textOf(popup)).toContain('Nothing was noticed so far. Nightlight can miss things.');
    expect(await accessibilityFaults(popup)).toEqual([]);
    await popup.evaluate(
      () => document.querySelector('main')?.append(document.createElement('button')),
      undefined,
    );
    expect(await accessibilityFaults(popup), 'a seeded fault is seen').toEqual(['button-name']);
    await popup.close();
  });

  test('a site that is not allowed is allowed with one click, and watched at once', async () => {
    const elsewhere = nightlight.demo.replace('127.0.0.1', 'localhost');
    const page = await nightlight.driver.open(`${elsewhere}?speed=instant#/friends-en`);
    const tab = await nightlight.newestTab();
    const popup = await openPopup(`?tab=${tab}`);
    await popup.waitFor(
      () => document.querySelector('.tab-state.notAllowed') !== null,
      undefined,
      'the honest state of a tab that is not watched',
    );
    await nightlight.driver.allowHostRequest('*://*/*');
    await popup.click('.tab-state button:last-child');
    await waitUntil(async () => {
      const { state } = await nightlight.ask('tab/state', { tab });
      return state === 'watching';
    }, 'the open tab to be watched');
    await write(page, 'contact', RISKY);
    await alertOn(page);
    await popup.close();
    await page.close();
  });

  test('a warning opens to steps, helpers with their sources, and reasons', async () => {
    const page = await nightlight.openDemo('?speed=instant#/friends-en');
    await messagesRead(nightlight, 0);
    await write(page, 'contact', RISKY);
    await dismissAlert(page);
    const popup = await openPopup();
    await popup.waitFor(() => document.querySelector('.warning.urgent') !== null, undefined, 'the warning');
    expect(await accessibilityFaults(popup)).toEqual([]);
    await popup.click('.warning.urgent');
    await popup.waitFor(() => document.querySelector('.channels') !== null, undefined, 'whom to call');
    const text = await textOf(popup);
    for (const part of ['999', '0800 1111', 'Source:', 'Stop replying.', 'sextortion.pay-or-publish'])
      expect(text).toContain(part);
    expect(text).not.toContain(WHOLE_TALK);
    expect(await accessibilityFaults(popup)).toEqual([]);
    const links = await popup.evaluate(
      () => [...document.querySelectorAll('a')].map(({ href, target, rel }) => ({ href, target, rel })),
      undefined,
    );
    for (const { href, target, rel } of links) {
      expect(href).toMatch(/^(tel:|sms:|https:\/\/)/);
      if (href.startsWith('https:')) expect([target, rel]).toEqual(['_blank', 'noreferrer noopener']);
    }
    await popup.click('.back');
    await popup.waitFor(() => document.querySelector('.warnings') !== null, undefined, 'the list again');
    await popup.close();
    await page.close();
  });

  test('where no line said it all, the reasons say so', async () => {
    await seedAlerts(nightlight.inside);
    const { alerts } = await nightlight.ask('alerts/list', {});
    const popup = await openPopup();
    const button = `[id="warning-${alerts.find(({ byTone }) => byTone)?.id}"]`;
    await popup.waitFor((found) => document.querySelector(found) !== null, button, 'the warning');
    await popup.click(button);
    await popup.waitFor(() => document.querySelector('.reasons') !== null, undefined, 'the reasons');
    expect(await textOf(popup)).toContain(WHOLE_TALK);
    await popup.close();
  });

  test('language and country hold at once, and in the next alert', async () => {
    const popup = await openPopup();
    await popup.click('.gear');
    await popup.waitFor(() => document.querySelectorAll('select').length === 2, undefined, 'the settings');
    expect(await accessibilityFaults(popup)).toEqual([]);
    await nightlight.ask('settings/change', { locale: 'zh_CN', country: 'cn' });
    await popup.reload();
    await popup.waitFor(() => document.documentElement.lang === 'zh-CN', undefined, 'the popup in Chinese');
    expect(await textOf(popup)).toContain('小夜灯');
    const page = await nightlight.openDemo('?speed=instant#/coach-zh');
    await messagesRead(nightlight, 0);
    await write(page, 'contact', '不转钱我就把你的照片发到班级群');
    expect((await alertOn(page)).text).toMatch(/[\u4e00-\u9fff]/);
    await page.close();
    await popup.close();
  });
});

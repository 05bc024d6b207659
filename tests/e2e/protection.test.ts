// Switching Nightlight off and on: pauses with their reasons, taking the leave back, and the guardian's PIN.
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

const RISKY = 'Pay me or I will send your private photos to everyone in your class.';
const PIN = 'a quiet house';

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  beforeAll(async () => {
    nightlight = await startNightlight(browser);
    await nightlight.ask('settings/change', { locale: 'en', country: 'gb', band: '10to13' });
  });
  afterAll(async () => {
    expect(await nightlight.close()).toEqual([]);
  });
  const stateIs = async (tab: number, wanted: string): Promise<void> => {
    await waitUntil(
      async () => (await nightlight.ask('tab/state', { tab })).state === wanted,
      `the tab to be ${wanted}`,
    );
  };
  const openPopup = async (tab: number): Promise<Page> => {
    const popup = await nightlight.driver.open(nightlight.driver.extensionUrl(`${POPUP}?tab=${tab}`));
    await popup.waitFor(() => document.querySelector('main nav') !== null, undefined, 'the list');
    return popup;
  };
  const badgeOf = (tab: number): Promise<string> =>
    nightlight.inside.evaluate((tabId: number) => chrome.action.getBadgeText({ tabId }), tab);

  test('a pause is made with a reason, holds in the open tab, is noted, and ends with a click', async () => {
    const page = await nightlight.openDemo('?speed=instant#/friends-en');
    await messagesRead(nightlight, 0);
    const tab = await nightlight.newestTab();
    const popup = await openPopup(tab);

    await popup.click('#open-pause');
    await popup.waitFor(() => document.querySelector('form.pause-form') !== null, undefined, 'the form');
    expect(await accessibilityFaults(popup)).toEqual([]);
    // Without a reason nothing happens: the browser asks for one.
    await popup.click('form.pause-form button');
    expect((await nightlight.ask('protection/read', {})).pause).toBeUndefined();
    await popup.click('.pause-form fieldset:first-of-type .choice:nth-of-type(3)');
    await popup.click('form.pause-form button');
    await stateIs(tab, 'paused');
    const { pause } = await nightlight.ask('protection/read', {});
    expect(pause).toMatchObject({ reason: 'siteTrouble' });
    expect((pause?.until ?? 0) - (pause?.at ?? 0)).toBe(15 * 60_000);
    const alarm = await nightlight.inside.evaluate(() => chrome.alarms.get('resume'), undefined);
    expect(alarm?.scheduledTime).toBe(pause?.until);
    await waitUntil(async () => (await badgeOf(tab)) === '\u2161', 'the two bars on the button');

    await write(page, 'contact', RISKY);
    await popup.click('.back');
    await popup.waitFor(() => document.querySelector('.tab-state.paused') !== null, undefined, 'the pause');
    const line = await popup.evaluate(
      () => document.querySelector('.tab-state')?.textContent ?? '',
      undefined,
    );
    expect(line).toMatch(/paused until \d/);
    expect(await page.overlays()).toEqual([]);
    await popup.click('.tab-state button');
    await stateIs(tab, 'watching');
    // What was written meanwhile is still on screen, and read now.
    await alertOn(page);
    const { pauses } = await nightlight.ask('protection/read', {});
    const [alert] = (await nightlight.ask('alerts/list', {})).alerts;
    expect(alert?.at).toBeGreaterThanOrEqual(pauses[0]?.endedAt ?? Number.POSITIVE_INFINITY);
    await dismissAlert(page);
    await popup.close();
    await page.close();
  });

  test('who takes the leave back is read no more, and asked again', async () => {
    const page = await nightlight.openDemo('?speed=instant#/friends-zh');
    await messagesRead(nightlight, 0);
    const tab = await nightlight.newestTab();
    await nightlight.ask('protection/withdraw', {});
    await stateIs(tab, 'notSetUp');
    // A page that is opened now is not read either.
    const other = await nightlight.openDemo('?speed=instant#/coach-en');
    await write(other, 'contact', RISKY);
    await write(page, 'contact', RISKY);
    await stateIs(await nightlight.newestTab(), 'notSetUp');
    expect([await page.overlays(), await other.overlays()]).toEqual([[], []]);
    await nightlight.ask('protection/agree', {});
    // Both are read again; the one that is on screen says so.
    await alertOn(other);
    await stateIs(tab, 'watching');
    await dismissAlert(other);
    await other.close();
    await page.close();
  });

  test('a browser that deleted what was kept is told of, and does not switch Nightlight off', async () => {
    await nightlight.inside.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('nightlight');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const change = opening.result.transaction('settings', 'readwrite');
            change.objectStore('settings').clear();
            change.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      undefined,
    );
    const popup = await openPopup(0);
    await popup.waitFor(() => document.querySelector('.told') !== null, undefined, 'the notice');
    expect(await accessibilityFaults(popup)).toEqual([]);
    const { agreedAt, resetAt } = await nightlight.ask('protection/read', {});
    expect(agreedAt).toBe(resetAt);
    expect(resetAt).toBeGreaterThan(0);
    await nightlight.ask('settings/change', { locale: 'en', country: 'gb', band: '10to13' });
    await popup.close();
  });

  test('with a PIN, what makes Nightlight speak less waits for it', async () => {
    await nightlight.ask('guardian/create', { pin: PIN });
    await nightlight.ask('guardian/lock', {});
    const popup = await openPopup(0);
    const isPaused = async () => (await nightlight.ask('protection/read', {})).pause !== undefined;
    await popup.click('#open-pause');
    await popup.click('.pause-form fieldset:first-of-type .choice:nth-of-type(3)');
    await popup.click('.pause-form button');
    await popup.waitFor(() => document.querySelector('.ask-for-pin') !== null, undefined, 'the question');
    expect(await accessibilityFaults(popup)).toEqual([]);

    await popup.type('.ask-for-pin input', '000000\n');
    await popup.waitFor(
      () => document.querySelector('.ask-for-pin [role="alert"]') !== null,
      undefined,
      'the word that it was wrong',
    );
    expect(await isPaused()).toBe(false);
    await popup.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.ask-for-pin input');
      if (field !== null) field.value = '';
    }, undefined);
    await popup.type('.ask-for-pin input', `${PIN}\n`);
    await popup.waitFor(() => document.querySelector('.ask-for-pin') === null, undefined, 'the way on');
    await waitUntil(isPaused, 'the pause');
    await nightlight.ask('protection/resume', {});
    await popup.close();
  });

  test('locked, the background itself refuses', async () => {
    await nightlight.ask('guardian/lock', {});
    const refused = (name: 'settings/change' | 'protection/withdraw' | 'guardian/remove') =>
      nightlight
        .ask(name, name === 'settings/change' ? { band: '14to17' } : {})
        .catch(({ fault }: { fault?: string }) => fault);
    expect(await refused('settings/change')).toBe('locked');
    expect(await refused('protection/withdraw')).toBe('locked');
    expect(await refused('guardian/remove')).toBe('locked');
    expect((await nightlight.ask('settings/read', {})).band).toBe('10to13');
    await nightlight.ask('guardian/unlock', { secret: PIN });
    await nightlight.ask('guardian/remove', {});
    await nightlight.ask('protection/withdraw', {});
    await nightlight.ask('protection/agree', {});
  });
});

// The first run: it opens by itself, nothing is read before somebody agreed, and from then on open chats are watched.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../../tools/browser/wait.ts';
import { accessibilityFaults } from '../support/axe.ts';
import { launch, type Page } from '../support/driver.ts';
import { WELCOME } from '../support/first-run.ts';
import {
  alertOn,
  BROWSERS,
  distOf,
  type Nightlight,
  POPUP,
  startNightlight,
  write,
} from '../support/nightlight.ts';
import { choose, goOn, headingIs, openWelcome, said, tabTo, typeHere } from '../support/welcome-page.ts';

const RISKY = 'Pay me or I will send your private photos to everyone in your class.';
const PIN = '4802x157';

/** Runs in the extension's page: how many tabs show the first run. */
async function welcomeTabs(path: string): Promise<number> {
  return (await chrome.tabs.query({ url: `${chrome.runtime.getURL(path)}*` })).length;
}

/** Nothing is known of the chat in the demo, and nothing is shown on it. */
async function isUnread(nightlight: Nightlight, demo: Page): Promise<void> {
  expect(await nightlight.tabState()).toEqual({ state: 'notSetUp', messages: 0 });
  expect(await nightlight.ask('alerts/list', {})).toEqual({ alerts: [], unsaved: 0 });
  expect(await demo.overlays()).toEqual([]);
}

test.each(BROWSERS)('%s: it opens with the installation', async (browser) => {
  const driver = await launch(browser, { extension: distOf(browser), headless: true });
  const page = await driver.open(driver.extensionUrl(POPUP));
  await waitUntil(async () => (await page.evaluate(welcomeTabs, WELCOME)) === 1, 'the first run in a tab');
  await driver.close();
});

describe.each(BROWSERS)('%s, for a child', (browser) => {
  let nightlight: Nightlight;
  let demo: Page;
  let code = '';
  beforeAll(async () => {
    nightlight = await startNightlight(browser, { isSetUp: false });
    demo = await nightlight.openDemo('?speed=instant#/friends-en');
    await write(demo, 'contact', RISKY);
  });
  afterAll(async () => {
    expect(await nightlight.close()).toEqual([]);
  });

  test('"not now" leaves it off, and the popup leads back', async () => {
    const page = await openWelcome(nightlight);
    await choose(page, 'child');
    await goOn(page);
    await headingIs(page, 'How old is your child?');
    await choose(page, '10to13');
    await goOn(page);
    await headingIs(page, 'Where may it look?');
    await goOn(page);
    await headingIs(page, 'A PIN for the guardian');
    await page.click('.ends button:last-child');
    await headingIs(page, 'What it sees, and what it does not');
    await page.click('.ends button:nth-child(2)');
    await headingIs(page, 'Nightlight is off');
    expect(await accessibilityFaults(page)).toEqual([]);
    await isUnread(nightlight, demo);
    expect((await nightlight.ask('protection/read', {})).agreedAt).toBeUndefined();
    await page.close();

    const popup = await nightlight.driver.open(
      nightlight.driver.extensionUrl(`${POPUP}?tab=${await nightlight.newestTab()}`),
    );
    await said(popup, 'Nightlight is not set up yet. It reads nothing.');
    expect(await accessibilityFaults(popup)).toEqual([]);
    await popup.click('.tab-state .button');
    const isOpen = async () => (await nightlight.inside.evaluate(welcomeTabs, WELCOME)) === 1;
    await waitUntil(isOpen, 'the first run again');
    await nightlight.inside.evaluate(async (path) => {
      const tabs = await chrome.tabs.query({ url: `${chrome.runtime.getURL(path)}*` });
      await chrome.tabs.remove(tabs.flatMap(({ id }) => id ?? []));
    }, WELCOME);
    await popup.close();
  });

  test('with the keyboard only, from hello to the first alert', async () => {
    const page = await openWelcome(nightlight);
    await headingIs(page, 'Hello, this is Nightlight');
    await tabTo(page, '[value="child"]');
    await page.press('Space');
    await tabTo(page, 'button.main');
    await page.press('Enter');

    await headingIs(page, 'How old is your child?');
    await tabTo(page, '[value="10to13"]');
    await page.press('ArrowUp');
    await page.press('ArrowDown');
    await tabTo(page, 'select');
    await tabTo(page, 'button.main');
    await page.press('Enter');
    await headingIs(page, 'Where may it look?');
    await said(page, 'Step 3 of 5');
    await tabTo(page, 'button.main');
    await page.press('Enter');

    await headingIs(page, 'A PIN for the guardian');
    await tabTo(page, '.field input');
    await typeHere(page, '1234');
    await page.press('Enter');
    await said(page, 'Please take at least 6 characters.');
    await page.press('Control+a');
    await typeHere(page, PIN);
    await page.press('Tab');
    await typeHere(page, `${PIN}y`);
    await page.press('Enter');
    await said(page, 'The two are not the same.');
    await page.press('Backspace');
    await page.press('Enter');

    await said(page, 'Your recovery code');
    code = await page.evaluate(() => document.querySelector('.code')?.textContent ?? '', undefined);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(code).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
    await tabTo(page, 'button.main');
    await page.press('Enter');
    await said(page, 'Please write the code down first');
    await page.waitFor(
      () => document.activeElement?.getAttribute('type') === 'checkbox',
      undefined,
      'the box under the keyboard',
    );
    await page.press('Space');
    await tabTo(page, 'button.main');
    await page.press('Enter');

    await headingIs(page, 'What it sees, and what it does not');
    await isUnread(nightlight, demo);
    await tabTo(page, 'button.main');
    await page.press('Enter');
    await headingIs(page, 'Nightlight is on');
    const settings = await nightlight.ask('settings/read', {});
    const protection = await nightlight.ask('protection/read', {});
    expect(settings).toMatchObject({ user: 'child', band: '10to13' });
    expect(settings.country).toMatch(/^[a-z]{2,3}$/);
    expect(protection.agreedAt).toBeGreaterThan(0);
    expect(protection.guardian).toEqual({ hasPin: true, isUnlocked: true, waitMs: 0 });
    expect(await page.evaluate(() => document.querySelector('a')?.getAttribute('href'), undefined)).toBe(
      '../practice/index.html?band=10to13',
    );
    await page.close();

    // The tab that was open all the time, not loaded again, and the very message that nobody had read.
    await alertOn(demo);
    expect((await nightlight.tabState()).state).toBe('watching');
    expect((await nightlight.ask('alerts/list', {})).alerts).toHaveLength(1);
  });

  test('opened again it asks for the PIN, and saves what is changed', async () => {
    await nightlight.ask('guardian/lock', {});
    const page = await openWelcome(nightlight);
    await headingIs(page, 'This part is for the guardian');
    await page.type('.field input', '4802x158\n');
    await said(page, 'That was not right.');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.type('.field input', `${PIN}\n`);
    await headingIs(page, 'Hello, this is Nightlight');
    await goOn(page);
    await headingIs(page, 'How old is your child?');
    await choose(page, '14to17');

    // Locked again meanwhile: the choice waits behind the lock, which the recovery code opens too.
    await nightlight.ask('guardian/lock', {});
    await goOn(page);
    await headingIs(page, 'This part is for the guardian');
    expect((await nightlight.ask('settings/read', {})).band).toBe('10to13');
    await page.type('.field input', `${code.toLowerCase().replaceAll('-', ' ')}\n`);
    await headingIs(page, 'How old is your child?');
    await goOn(page);
    await headingIs(page, 'Where may it look?');
    expect((await nightlight.ask('settings/read', {})).band).toBe('14to17');
    await goOn(page);
    await headingIs(page, 'A PIN for the guardian');
    await said(page, 'A PIN is set.');
    await goOn(page);
    await headingIs(page, 'What it sees, and what it does not');
    expect(await page.evaluate(() => document.querySelector('.ends')?.textContent, undefined)).toBe(
      'BackSave',
    );
    await goOn(page);
    await headingIs(page, 'Nightlight is on');
    await page.close();
  });

  test('too many wrong tries have to wait', async () => {
    await nightlight.ask('guardian/lock', {});
    const page = await openWelcome(nightlight);
    for (const digit of '12345') {
      await page.type('.field input', `wrong-${digit}`);
      await goOn(page);
      // Each is answered before the next is typed.
      const isAnswered = () => document.querySelector('input')?.value === '';
      await page.waitFor(isAnswered, undefined, `the answer to try ${digit}`);
    }
    await said(page, 'Too many tries. The next one is possible at');
    await page.type('.field input', `${PIN}\n`);
    expect((await nightlight.ask('protection/read', {})).guardian.isUnlocked).toBe(false);
    expect((await nightlight.ask('protection/read', {})).guardian.waitMs).toBeGreaterThan(0);
    await page.close();
  });
});

// The parents' page as a family meets it: a child saves and shares a chat, a guardian unlocks, reads what was shared
// and nothing else, and the child sees that; settings as a file, retention, and deleting everything.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../../tools/browser/wait.ts';
import { accessibilityFaults } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
import {
  answerAlert,
  BROWSERS,
  messagesRead,
  type Nightlight,
  POPUP,
  startNightlight,
  write,
} from '../support/nightlight.ts';
import { seedAlerts } from '../support/seeded-alerts.ts';

const PARENT = 'src/pages/parent/index.html';
const CANARY = 'the purple heron counts teaspoons';
const THREAT = `Pay me or I will send your private photos to everyone in your class, ${CANARY}.`;
const PIN = 'a quiet house';

/** Runs in the page: all there is to read, shown or not, and in attributes. */
const everyWord = (): string =>
  `${document.documentElement.outerHTML} ${[...document.querySelectorAll('input, select')].map((one) => ('value' in one ? one.value : '')).join(' ')}`;

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  let alert = '';
  let code = '';
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nightlight-settings-'));
    nightlight = await startNightlight(browser);
    await nightlight.ask('settings/change', { locale: 'en', country: 'gb', band: '10to13' });
  });
  afterAll(async () => {
    expect(await nightlight.close()).toEqual([]);
    await rm(folder, { recursive: true });
  });

  const openParent = async (): Promise<Page> =>
    await nightlight.driver.open(nightlight.driver.extensionUrl(PARENT));
  const shows = (page: Page, selector: string): Promise<void> =>
    page.waitFor((wanted) => document.querySelector(wanted) !== null, selector, selector);
  const hasGone = (page: Page, selector: string): Promise<void> =>
    page.waitFor((wanted) => document.querySelector(wanted) === null, selector, `${selector} to go`);
  const textOf = (page: Page, selector: string): Promise<string> =>
    page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);
  /** Types over what is in the field. */
  const give = async (page: Page, secret: string): Promise<void> => {
    await page.evaluate(() => document.querySelector<HTMLInputElement>('.locked input')?.select(), undefined);
    await page.type('.locked input', `${secret}\n`);
  };
  const choose = (page: Page, selector: string, value: string): Promise<void> =>
    page.evaluate(
      ([wanted = '', chosen = '']) => {
        const select = document.querySelector<HTMLSelectElement>(wanted);
        if (select === null) return;
        select.value = chosen;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      [selector, value],
    );
  const openSaved = async (): Promise<Page> => {
    const address = `${POPUP}?alert=${alert}&view=save`;
    const page = await nightlight.driver.open(nightlight.driver.extensionUrl(address));
    await shows(page, '.share');
    return page;
  };

  test('on the first day everybody may open it: nothing happened, nothing is locked', async () => {
    const popup = await nightlight.driver.open(nightlight.driver.extensionUrl(POPUP));
    await shows(popup, '.seen-by-parents');
    expect(await textOf(popup, '.seen-by-parents')).toContain('Nobody has opened');
    await popup.click('#open-parent');
    const opened = () =>
      nightlight.inside.evaluate(
        async (path) => (await chrome.tabs.query({ url: chrome.runtime.getURL(path) })).length,
        PARENT,
      );
    await waitUntil(async () => (await opened()) === 1, "the parents' page in a tab");
    await popup.close();
    const page = await openParent();
    await shows(page, '.overview');
    expect(await textOf(page, 'main')).toContain('No PIN is set');
    expect(await textOf(page, '.weeks')).toContain('Nothing was noticed');
    expect(await textOf(page, '.health')).toContain('It does not see private windows');
    for (const scheme of ['light', 'dark'] as const) {
      await page.setColorScheme(scheme);
      expect(await accessibilityFaults(page), scheme).toEqual([]);
    }
    for (const isOn of [false, true]) {
      await page.click('.settings .switch input');
      await waitUntil(
        async () => (await nightlight.ask('settings/read', {})).beforeSending === isOn,
        `the question before sending: ${isOn}`,
      );
      await page.waitFor(
        (wanted) => document.querySelector<HTMLInputElement>('.switch input')?.checked === wanted,
        isOn,
        'the switch to show it',
      );
    }
    await page.close();
  });

  test('a child saves a chat; without a PIN there is nobody to share it with', async () => {
    const chat = await nightlight.openDemo('?speed=instant#/friends-en');
    await messagesRead(nightlight, 0);
    await write(chat, 'contact', THREAT);
    await answerAlert(chat, 'Save this chat');
    await waitUntil(async () => {
      [{ id: alert } = { id: '' }] = (await nightlight.ask('alerts/list', {})).alerts;
      return alert !== '' && (await nightlight.ask('chat/saved', { id: alert })).chat !== undefined;
    }, 'the saved chat');
    await chat.close();
    const page = await openSaved();
    expect(await textOf(page, '.share')).toContain('a grown-up sets a PIN first');
    expect((await nightlight.ask('vault/share', { id: alert })).shared).toBe(false);
    await page.close();
  });

  test('a guardian sets a PIN on the page, and locks it', async () => {
    const page = await openParent();
    await shows(page, '.settings');
    const setPin = '.settings .pin > button';
    await page.click(setPin);
    await page.type('.pin-form .field:nth-of-type(1) input', PIN);
    await page.type('.pin-form .field:nth-of-type(2) input', `${PIN}\n`);
    await shows(page, '.recovery .code');
    code = await textOf(page, '.recovery .code');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.click('.recovery .check input');
    await page.click('.recovery button.main');
    await page.click('header .lock');
    await shows(page, '.locked');
    expect(await page.evaluate(everyWord, undefined)).not.toContain('blackmail');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  test('the child shares it, with a press of a button, and sees that nobody opened it', async () => {
    expect((await nightlight.ask('vault/list', {})).shared).toEqual([]);
    const page = await openSaved();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.click('.share button');
    await page.waitFor(
      () => document.querySelector('.share [role="status"]') !== null,
      undefined,
      'that it was shared',
    );
    expect(await textOf(page, '.share')).toMatch(/Shared on .*\. Not opened yet\./);
    await page.close();
  });

  test('wrong PIN, right PIN, recovery code', async () => {
    const page = await openParent();
    await shows(page, '.locked');
    await give(page, 'another house');
    await page.waitFor(
      () => document.querySelector('.locked [role="alert"]') !== null,
      undefined,
      'the word that it was wrong',
    );
    expect(await page.evaluate(everyWord, undefined)).not.toContain('blackmail');
    await give(page, PIN);
    await shows(page, '.overview');
    await page.click('header .lock');
    await shows(page, '.locked');
    await give(page, code);
    await shows(page, '.overview');
    // The background locks after five minutes: the page notices, whatever is done on it.
    await nightlight.ask('guardian/lock', {});
    await page.waitFor(() => document.querySelector('.locked') !== null, undefined, 'the lock', 20_000);
    expect(await page.evaluate(everyWord, undefined)).not.toContain('blackmail');
    await give(page, PIN);
    await shows(page, '.overview');
    await page.close();
    // Whoever leaves the page locks it.
    await waitUntil(
      async () => !(await nightlight.ask('protection/read', {})).guardian.isUnlocked,
      'it to be locked',
    );
  });

  test('the timeline tells how it built up, without a word of the chat; the shared chat is read on demand', async () => {
    const page = await openParent();
    await shows(page, '.locked');
    await give(page, PIN);
    await shows(page, '.contact');
    expect(await textOf(page, '.overview h2')).toBe('In the last 7 days: 1 thing to talk about');
    expect(await textOf(page, '.overview')).toContain('Do not copy, save or forward any picture.');
    const timeline = await textOf(page, '.timeline');
    for (const part of [
      'Contact A on 127.0.0.1',
      'pressure or blackmail',
      'Your child saw a warning.',
      'Kept the text',
    ])
      expect(timeline.toLowerCase()).toContain(part.toLowerCase());
    expect(await page.evaluate(everyWord, undefined)).not.toContain(CANARY);
    expect((await nightlight.ask('vault/list', {})).shared[0]?.openedAt).toBeUndefined();

    await page.click('.shared-chat .read');
    await shows(page, '.transcript');
    expect(await textOf(page, '.shared-chat')).toContain('Thank your child first.');
    expect(await textOf(page, '.transcript')).toContain(CANARY);
    for (const scheme of ['light', 'dark'] as const) {
      await page.setColorScheme(scheme);
      expect(await accessibilityFaults(page), scheme).toEqual([]);
    }
    await page.click('.shared-chat #evidence-open');
    await shows(page, '.shared-chat .evidence form');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.click('.shared-chat .evidence form button[type="submit"]');
    await shows(page, '.shared-chat .evidence a[download]');
    const [packed] = (await nightlight.ask('alerts/list', {})).alerts;
    expect(packed?.packedAt).toBeGreaterThan(0);
    // Locked by somebody else, or after five minutes: nothing of it stays.
    await nightlight.ask('guardian/lock', {});
    await page.click('.settings .switch input');
    await shows(page, '.locked');
    expect(await page.evaluate(everyWord, undefined)).not.toContain(CANARY);
    await page.close();
  });

  test('the child sees when it was opened, and takes it back', async () => {
    const popup = await nightlight.driver.open(nightlight.driver.extensionUrl(POPUP));
    await shows(popup, '.shared-chats');
    const seen = await textOf(popup, '.seen-by-parents');
    expect(seen).toMatch(/The parents' page was opened on .*\./);
    expect(seen).toMatch(/Shared on .*\. Opened on .*\./);
    await popup.close();
    const page = await openSaved();
    expect(await textOf(page, '.share')).toContain('Opened on');
    await page.click('.share button');
    await page.waitFor(
      () => document.querySelector('.share [role="status"]') === null,
      undefined,
      'the chat to be taken back',
    );
    expect((await nightlight.ask('vault/list', {})).shared).toEqual([]);
    await page.close();
  });

  test('weeks of it: the chart counts, the list is filtered', async () => {
    await seedAlerts(nightlight.inside);
    await nightlight.ask('guardian/unlock', { secret: PIN });
    const page = await openParent();
    await shows(page, '.weeks table');
    const rows = await page.evaluate(() => document.querySelectorAll('.weeks tbody').length, undefined);
    expect(rows).toBe(8);
    const contacts = () => page.evaluate(() => document.querySelectorAll('.contact').length, undefined);
    expect(await contacts()).toBe(6);
    await choose(page, '.lead select', 'urgent');
    await waitUntil(async () => (await contacts()) === 2, 'only what is urgent');
    expect(await accessibilityFaults(page)).toEqual([]);
    // A small window, and a large one at 400 %.
    await page.resize({ width: 320, height: 600 });
    const isCut = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect(await page.evaluate(isCut, undefined)).toBe(false);
    await page.close();
  });

  test('settings go out as a file and come in again; a wrong file changes nothing and is told', async () => {
    await nightlight.ask('guardian/unlock', { secret: PIN });
    const page = await openParent();
    await shows(page, '.keep select');
    await choose(page, '.keep select', '30');
    await waitUntil(async () => (await nightlight.ask('settings/read', {})).keepDays === 30, '30 days');
    await page.click('.settings-file a[download]');
    const text = await waitUntil(
      async () => (await nightlight.driver.savedFiles()).get('nightlight-settings.json'),
      'the file',
    );
    expect(JSON.parse(text)).toEqual({
      nightlight: 'settings',
      version: 1,
      settings: {
        locale: 'en',
        band: '10to13',
        country: 'gb',
        frequency: 'day',
        beforeSending: true,
        keepDays: 30,
      },
    });
    const file = join(folder, `${browser}.json`);
    await writeFile(file, text.replace('"10to13"', '"12"'));
    await page.chooseFile('.settings-file input', file);
    await shows(page, '.settings .fault');
    expect(await textOf(page, '.settings .fault')).toMatch(
      /settings\.band: expected .*"under10".*found "12"/,
    );
    await writeFile(file, text.replace('"10to13"', '"14to17"').replace('30', '60'));
    await page.chooseFile('.settings-file input', file);
    await waitUntil(async () => {
      const { band, keepDays } = await nightlight.ask('settings/read', {});
      return band === '14to17' && keepDays === 60;
    }, 'the settings of the file');
    await hasGone(page, '.settings .fault');
    await page.close();
  });

  test('a sealed backup goes out and is put back with the PIN it was made with', async () => {
    await nightlight.ask('guardian/unlock', { secret: PIN });
    const page = await openParent();
    await shows(page, '.backup button');
    await page.click('.backup button');
    await shows(page, '.backup a[download]');
    await page.click('.backup a[download]');
    const text = await waitUntil(
      async () => (await nightlight.driver.savedFiles()).get('nightlight-backup.json'),
      'the file',
    );
    expect(text).not.toContain('sextortion');
    const kept = (await nightlight.ask('alerts/list', {})).alerts.length;
    await nightlight.ask('settings/change', { keepDays: 90 });
    const file = join(folder, `${browser}-backup.json`);
    await writeFile(file, text);
    await page.chooseFile('.backup input', file);
    await shows(page, '.backup .pin-form');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.type('.backup .pin-form input', 'another house\n');
    await shows(page, '.backup [role="alert"]');
    await page.type('.backup .pin-form input', `${PIN}\n`);
    // What was put back is locked.
    await shows(page, '.locked');
    expect((await nightlight.ask('settings/read', {})).keepDays).toBe(60);
    expect((await nightlight.ask('alerts/list', {})).alerts).toHaveLength(kept);
    await page.close();
  });

  test('the PIN is changed with the old one, and removed after a question', async () => {
    await nightlight.ask('guardian/unlock', { secret: PIN });
    const page = await openParent();
    await shows(page, '.settings .pin .buttons');
    await page.click('.settings .pin .buttons button:nth-of-type(2)');
    await shows(page, '.pin .pin-form');
    await page.type('.pin .pin-form input', `${PIN}\n`);
    await shows(page, '.pin .pin-form .field:nth-of-type(2)');
    await page.type('.pin .pin-form .field:nth-of-type(1) input', 'a garden by the sea');
    await page.type('.pin .pin-form .field:nth-of-type(2) input', 'a garden by the sea\n');
    await shows(page, '.settings .pin .buttons');
    expect((await nightlight.ask('guardian/unlock', { secret: PIN })).isRight).toBe(false);
    expect((await nightlight.ask('guardian/unlock', { secret: 'a garden by the sea' })).isRight).toBe(true);

    await page.click('.settings .pin .buttons button:last-of-type');
    await shows(page, '.pin .card');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect((await nightlight.ask('protection/read', {})).guardian.hasPin).toBe(true);
    await page.click('.pin .card button:not(.main)');
    await waitUntil(
      async () => !(await nightlight.ask('protection/read', {})).guardian.hasPin,
      'the PIN to go',
    );
    expect((await nightlight.ask('vault/list', {})).shared).toEqual([]);
    await page.close();
  });

  test('everything is deleted after two questions, and Nightlight is as on the first day', async () => {
    await nightlight.ask('guardian/unlock', { secret: PIN });
    const page = await openParent();
    await shows(page, '.forget');
    await page.click('.forget > button');
    await page.click('.forget .go');
    expect(await textOf(page, '.forget')).toContain('Nothing can bring it back');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect((await nightlight.ask('alerts/list', {})).alerts).not.toEqual([]);
    await page.click('.forget .go');
    await shows(page, '.forgotten');
    const { agreedAt, guardian, pauses } = await nightlight.ask('protection/read', {});
    expect({ agreedAt, guardian, pauses }).toEqual({
      agreedAt: undefined,
      guardian: { hasPin: false, isUnlocked: true, waitMs: 0 },
      pauses: [],
    });
    expect((await nightlight.ask('alerts/list', {})).alerts).toEqual([]);
    expect(await nightlight.ask('settings/read', {})).toEqual({});
    expect((await nightlight.ask('chat/saved', { id: alert })).chat).toBeUndefined();
    // Said as a decision, not as an accident of the browser.
    expect((await nightlight.ask('parent/read', {})).health.resetAt).toBeUndefined();
    await page.close();
  });

  test('locked, the background itself refuses', async () => {
    await nightlight.ask('guardian/create', { pin: PIN });
    await nightlight.ask('guardian/lock', {});
    const fault = (work: Promise<unknown>) => work.catch(({ fault }: { fault?: string }) => fault);
    expect(await fault(nightlight.ask('protection/forget', {}))).toBe('locked');
    expect(await fault(nightlight.ask('parent/read', {}))).toBe('locked');
    expect(await fault(nightlight.ask('vault/read', { id: alert || crypto.randomUUID() }))).toBe('locked');
  });
});

// Chats change under the reader: late, edited, re-rendered, left and come back to. Nothing lost, nothing doubled.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { waitUntil } from '../../tools/browser/wait.ts';
import { findStory } from '../../tools/demo/stories.ts';
import type { Page } from '../support/driver.ts';
import {
  alertOn,
  BROWSERS,
  dismissAlert,
  messagesRead,
  type Nightlight,
  startNightlight,
  write,
} from '../support/nightlight.ts';

const RISKY = 'Keep this between us. Send me a photo of you without clothes.';
const storyLength = (id: string): number => findStory(id)?.lines.length ?? 0;
const HARMLESS = 'Did you finish the puzzle?';

/** Runs in the page: scrolls the list from its end to its top and back, so that every row was mounted once. */
async function scrollThrough(): Promise<void> {
  const list = document.querySelector('[role="log"]');
  if (list === null) throw new Error('no list');
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const step = list.clientHeight / 2;
  for (let top = list.scrollHeight; top > -step; top -= step) {
    list.scrollTo(0, top);
    await painted();
  }
  list.scrollTo(0, list.scrollHeight);
  await painted();
}

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  let page: Page;
  let before: Set<string>;

  beforeAll(async () => {
    nightlight = await startNightlight(browser);
  });
  afterAll(async () => {
    expect(await nightlight.close()).toEqual([]);
  });
  beforeEach(async () => {
    before = new Set((await nightlight.ask('alerts/list', {})).alerts.map(({ id }) => id));
  });

  /** Alerts since the test began, notes left out. */
  const newAlerts = async () =>
    (await nightlight.ask('alerts/list', {})).alerts.filter(
      ({ id, level }) => !before.has(id) && level !== 'note',
    );
  const open = async (query: string): Promise<void> => {
    page = await nightlight.openDemo(query);
  };

  test('a chat that appears late is read', async () => {
    await open('?speed=instant&play=c3-en&late=1500');
    await alertOn(page);
    await page.close();
  });

  test('another conversation in the same page is its own, and coming back doubles nothing', async () => {
    await open('?speed=instant#/friends-en');
    await messagesRead(nightlight, 0);
    await write(page, 'contact', RISKY);
    await dismissAlert(page);
    expect(await newAlerts()).toHaveLength(1);
    for (const story of ['coach-en', 'friends-en', 'coach-zh', 'friends-en']) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/${story}`);
      const rows = await page.evaluate(() => document.querySelectorAll('li.row').length, undefined);
      await messagesRead(nightlight, rows);
    }
    expect(await page.overlays()).toEqual([]);
    expect(await newAlerts()).toHaveLength(1);
    await page.close();
  });

  test('loading the page again raises no second alert', async () => {
    await open('?speed=instant&play=c5-en');
    await messagesRead(nightlight, storyLength('c5-en'));
    await dismissAlert(page);
    const raised = (await newAlerts()).length;
    await page.reload();
    await page.waitFor(
      () => document.querySelectorAll('li.row').length > 5,
      undefined,
      'the chat after loading again',
    );
    await messagesRead(
      nightlight,
      await page.evaluate(() => document.querySelectorAll('li.row').length, undefined),
    );
    expect(await newAlerts()).toHaveLength(raised);
    await page.close();
  });

  test('a message that is edited into a risky one is seen', async () => {
    await open('?speed=instant#/slow-en');
    await messagesRead(nightlight, 0);
    await write(page, 'contact', HARMLESS);
    await messagesRead(nightlight, 1);
    expect(await page.overlays()).toEqual([]);
    await page.click('li.row:last-of-type .pencil');
    await page.type('.edit-text', `${RISKY}\n`);
    await alertOn(page);
    await page.close();
  });

  test('history that loads above is read too', async () => {
    await open('?speed=instant&history=300#/pixel');
    await messagesRead(nightlight, 300);
    expect(await page.overlays()).toEqual([]);
    await page.close();
  });

  test('a virtual list scrolled up and down counts each message once', async () => {
    await open('?speed=instant&history=200&virtual=1&play=c3-en');
    await messagesRead(nightlight, storyLength('c3-en'));
    await dismissAlert(page);
    await page.waitFor(
      () => (document.querySelector('[role="log"]')?.scrollHeight ?? 0) > 5_000,
      undefined,
      'the history above the story',
    );
    const total = 200 + storyLength('c3-en');
    const raised = (await newAlerts()).length;
    // On a machine that lags a row may be gone before it was read: whoever scrolls there again shows it again.
    await waitUntil(async () => {
      await page.evaluate(scrollThrough, undefined);
      const { messages } = await nightlight.tabState();
      if (messages >= total) return true;
      throw new Error(`${messages} messages`);
    }, `${total} messages read`);
    for (let round = 0; round < 2; round += 1) {
      await page.evaluate(scrollThrough, undefined);
      expect((await nightlight.tabState()).messages).toBe(total);
    }
    expect(await page.overlays()).toEqual([]);
    expect(await newAlerts()).toHaveLength(raised);
    await page.close();
  });

  test('a page that removes its chat is let go, and found again when it returns', async () => {
    await open('?speed=instant#/friends-zh');
    await messagesRead(nightlight, 0);
    await page.evaluate(() => document.querySelector('#chat')?.replaceChildren(), undefined);
    await waitUntil(async () => (await nightlight.tabState()).state === 'noChat', 'the watcher letting go');
    await page.reload();
    await messagesRead(nightlight, 0);
    await write(page, 'contact', RISKY);
    await alertOn(page);
    await page.close();
  });

  test('messages of any kind leave it working', async () => {
    await open('?speed=instant#/coach-zh');
    await messagesRead(nightlight, 0);
    const monsters = [
      'x'.repeat(1_000_000),
      '\u200b'.repeat(100_000),
      '\ud800 \udfff',
      '\u202e\u202d'.repeat(1_000),
      '<img src=x onerror=alert(1)>',
    ];
    for (const text of monsters) {
      await page.evaluate((monster) => {
        const row = document.querySelector('[role="log"] li.row')?.cloneNode(true);
        const list = document.querySelector('[role="log"]');
        const template = document.createElement('li');
        template.className = 'row other';
        template.textContent = monster;
        list?.append(row ?? template, template);
      }, text);
    }
    await write(page, 'contact', RISKY);
    await alertOn(page);
    await page.close();
  });
});

// The practice page: a risky story by keyboard to the real alert and the look back, a harmless one without any, the view
// for adults. Nothing of it is stored or shown elsewhere.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Settings } from '../../src/messages/contract.ts';
import { waitUntil } from '../../tools/browser/wait.ts';
import { accessibilityFaults } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
import {
  alertOn,
  answerAlert,
  BROWSERS,
  escapeAlert,
  type Nightlight,
  startNightlight,
} from '../support/nightlight.ts';
import { answerAll, PRACTICE } from '../support/practice-page.ts';

/** Runs in the page. */
const focused = (): string =>
  document.activeElement?.id || document.activeElement?.className || document.activeElement?.tagName || '';
const words = (): string => document.body.innerText;
const isCut = (): boolean => document.documentElement.scrollWidth > document.documentElement.clientWidth;

/** Presses Tab until the element has the keyboard. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; ; tabs += 1) {
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) === true,
      selector,
    );
    if (isThere) return;
    expect(tabs, `${selector} reached by the Tab key`).toBeLessThan(15);
    await page.press('Tab');
  }
}

async function lookBack(page: Page): Promise<string> {
  await page.waitFor(
    () =>
      document.querySelector('.look-back h2') === document.activeElement && document.activeElement !== null,
    undefined,
    'the look back, with the keyboard on its heading',
  );
  return await page.evaluate(words, undefined);
}

async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.setColorScheme(scheme);
    expect(await accessibilityFaults(page), `${what} ${scheme}`).toEqual([]);
  }
}

/** Runs in the page: all that the extension keeps, and says on its button. */
async function leftBehind(): Promise<{ session: string[]; records: number; badge: string }> {
  const session = Object.keys(await chrome.storage.session.get());
  let records = 0;
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    for (const store of ['alerts', 'contacts']) {
      if (!database.objectStoreNames.contains(store)) continue;
      records += await new Promise<number>((resolve, reject) => {
        const counting = database.transaction(store).objectStore(store).count();
        counting.onsuccess = () => resolve(counting.result);
        counting.onerror = () => reject(counting.error);
      });
    }
    database.close();
  }
  const tab = await chrome.tabs.getCurrent();
  const badge = tab?.id === undefined ? '' : await chrome.action.getBadgeText({ tabId: tab.id });
  return { session, records, badge };
}

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  beforeAll(async () => {
    nightlight = await startNightlight(browser, { reducedMotion: true });
  });
  afterAll(async () => {
    expect(await nightlight.close()).toEqual([]);
  });

  const openPractice = async (query: string, settings: Settings): Promise<Page> => {
    await nightlight.ask('settings/change', settings);
    const page = await nightlight.driver.open(nightlight.driver.extensionUrl(`${PRACTICE}${query}`));
    await page.waitFor(() => document.querySelector('.stories') !== null, undefined, 'the stories');
    return page;
  };

  const expectNothingStored = async (page: Page): Promise<void> => {
    expect((await nightlight.ask('alerts/list', {})).alerts).toEqual([]);
    expect(await page.evaluate(leftBehind, undefined)).toEqual({ session: [], records: 0, badge: '' });
    const own = nightlight.driver.extensionUrl('');
    const fromElsewhere = await page.evaluate(
      (start) =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => !name.startsWith(start)),
      own,
    );
    expect(fromElsewhere).toEqual([]);
  };

  test('a risky story by keyboard alone: answers, the cover, its button, the look back, once more', async () => {
    const page = await openPractice('', { locale: 'en', band: 'under10' });
    await expectAccessible(page, 'stories');
    await tabTo(page, '#story-under10-golden-dragon');
    await page.press('Enter');
    await page.waitFor(() => document.activeElement?.tagName === 'H2', undefined, 'the chat, at its heading');
    for (let answers = 0; answers < 3; answers += 1) {
      await page.waitFor(
        (count) =>
          document.querySelectorAll('.log .me').length === count &&
          document.querySelector('.composer button') !== null,
        answers,
        `answers to choose from, the ${answers + 1}. time`,
      );
      if (answers === 1) await expectAccessible(page, 'chat');
      await tabTo(page, '.composer button');
      await page.press('Enter');
      expect(await page.evaluate(focused, undefined)).toBe('composer');
    }
    const alert = await alertOn(page);
    expect(alert.text).toContain('Stop for a moment This message says to keep a secret.');
    expect(alert.buttons).toEqual(['Get my grown-up', 'Not now']);
    await page.press('Tab');
    await waitUntil(async () => {
      await page.press('Enter');
      return (await page.overlays()).length === 0;
    }, 'the alert to go at its button');
    const text = await lookBack(page);
    expect(text).toContain('This message says to keep a secret.');
    expect(text).toContain('You chose “Get my grown-up”');
    expect(text).toContain('You can always tell a grown-up.');
    const marked = await page.evaluate(
      () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent),
      undefined,
    );
    expect(marked).toContain("Don't tell your parents");
    await expectAccessible(page, 'look back');
    await tabTo(page, '.look-back .buttons button:last-child');
    await page.press('Enter');
    await page.waitFor(() => document.querySelector('.log p') !== null, undefined, 'the chat from its start');
    expect(await page.evaluate(() => document.querySelectorAll('.log .me').length, undefined)).toBe(0);
    await expectNothingStored(page);
    await page.close();
  });

  test('a card is answered by Escape or a button; another story begins where the keyboard was', async () => {
    const page = await openPractice('?band=14to17', { locale: 'zh_TW', band: 'under10' });
    await page.click('#story-14to17-easy-money');
    await page.click('.composer button');
    // What was said so far does not depend on a background that lives as long as the play.
    await nightlight.driver.stopBackground();
    await answerAll(page);
    expect((await alertOn(page)).buttons).toContain('沒問題');
    await escapeAlert(page);
    expect(await lookBack(page)).toContain('你選了「先不看」');
    await page.click('.look-back .main');
    await page.waitFor(
      () => document.activeElement?.id === 'story-14to17-easy-money',
      undefined,
      'the stories, with the keyboard where it was',
    );
    await page.click('#story-14to17-pay-tonight');
    await answerAll(page);
    expect((await alertOn(page)).role).toBe('alertdialog');
    await answerAlert(page, '幫我想想');
    const text = await lookBack(page);
    expect(text).toContain('你選了「幫我想想」');
    expect(text).not.toMatch(/\$[A-Z]+\$|undefined/);
    await expectNothingStored(page);
    await page.close();
  });

  test('a harmless story raises nothing, and says why it was fine', async () => {
    const page = await openPractice('?band=10to13', { locale: 'zh_CN' });
    await page.click('#story-10to13-drama-club');
    await answerAll(page);
    expect(await page.overlays()).toEqual([]);
    await page.resize({ width: 320, height: 500 });
    expect(await page.evaluate(isCut, undefined)).toBe(false);
    await page.click('.composer .main');
    const text = await lookBack(page);
    expect(text).toContain('小夜灯没有提醒');
    expect(text).toContain('选角在学校，家长可以看。');
    expect(await page.evaluate(isCut, undefined)).toBe(false);
    await expectNothingStored(page);
    await page.close();
  });

  test('the ages can be changed, and the view for adults has every tactic', async () => {
    const page = await openPractice('', { locale: 'en', band: '14to17' });
    await page.click('fieldset label:first-of-type');
    await page.waitFor(() => document.querySelector('#story-under10-grandma') !== null, undefined, 'the age');
    expect((await nightlight.ask('settings/read', {})).band).toBe('14to17');
    await page.click('nav button:last-child');
    await page.waitFor(
      () => document.querySelector('.signs h2') === document.activeElement,
      undefined,
      'the view for adults',
    );
    expect(await page.evaluate(() => document.querySelectorAll('.tactic').length, undefined)).toBe(24);
    await expectAccessible(page, 'signs');
    await page.resize({ width: 320, height: 500 });
    expect(await page.evaluate(isCut, undefined)).toBe(false);
    await page.close();
  });
});

// The main job in both browsers: a risky message comes, the child is warned in time, the popup explains.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../../tools/browser/wait.ts';
import { stories } from '../../tools/demo/stories.ts';
import {
  alertOn,
  answerAlert,
  BROWSERS,
  escapeAlert,
  messagesRead,
  type Nightlight,
  POPUP,
  startNightlight,
  write,
} from '../support/nightlight.ts';

const CASTING = 'We are looking for child stars. Send me photos of yourself for the casting.';
const MOVE = 'Move this card (drag, or arrow keys)';
const THREAT = 'Pay me or I will send your private photos to everyone in your class.';

/** Runs in the extension's page: addresses of its popups and tabs. */
async function openDocuments(): Promise<string[]> {
  const contexts = await chrome.runtime.getContexts({});
  return contexts.map(({ documentUrl }) => documentUrl ?? '');
}

/** Runs in the extension's page: the categories that were called fine, of all contacts. */
async function mutedTactics(): Promise<string[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('nightlight'));
  const contacts: { state: { fine: string[] } }[] = await done(
    database.transaction('contacts').objectStore('contacts').getAll(),
  );
  database.close();
  return contacts.flatMap(({ state }) => state.fine);
}

/** Runs in the extension's page: what stands on the toolbar button of a tab, and how many notifications are up. */
async function shownByBrowser(tabId: number): Promise<{ badge: string; notifications: number }> {
  const badge = await chrome.action.getBadgeText({ tabId });
  return { badge, notifications: Object.keys(await chrome.notifications.getAll()).length };
}

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  beforeAll(async () => {
    nightlight = await startNightlight(browser);
    await nightlight.ask('settings/change', { locale: 'en', country: 'us' });
  });
  afterAll(async () => {
    expect(await nightlight.close()).toEqual([]);
  });

  const risky = stories.filter(({ expected }) => expected === 'warn' || expected === 'urgent');
  test.each(risky)('$id warns', async (story) => {
    const page = await nightlight.openDemo(`?speed=instant&play=${story.id}`);
    // A slow story may end higher than the warning that is asked of it, never lower.
    const roles = story.expected === 'urgent' ? ['alertdialog'] : ['dialog', 'alertdialog'];
    const alert = await waitUntil(
      async () => (await page.overlays()).find(({ role = '' }) => roles.includes(role)),
      `the alert of ${story.id} at its level`,
    );
    // Three to choose from, and the two in the corner.
    expect(alert.buttons.length).toBeLessThanOrEqual(5);
    // Not a word of the chat stands in it: a page could read it there.
    for (const { text } of story.lines) if (text.length > 12) expect(alert.text).not.toContain(text);
    await messagesRead(nightlight, story.lines.length);
    await page.close();
  });

  const quiet = stories.filter(({ expected }) => expected === 'quiet');
  test.each(quiet)('$id stays quiet', async (story) => {
    const page = await nightlight.openDemo(`?speed=instant&play=${story.id}`);
    await messagesRead(nightlight, story.lines.length);
    expect(await page.overlays()).toEqual([]);
    const { alerts } = await nightlight.ask('alerts/list', { tab: await nightlight.newestTab() });
    expect(alerts.filter(({ thisTab, level }) => thisTab && level !== 'note')).toEqual([]);
    await page.close();
  });

  test('from the message to the popup: alert, reason, words, channel', async () => {
    const page = await nightlight.openDemo('?speed=instant#/friends-en');
    await messagesRead(nightlight, 0);
    await write(page, 'contact', CASTING);
    const alert = await alertOn(page);
    expect(alert.role).toBe('dialog');
    expect(alert.buttons).toEqual(['Show an adult', 'Save this chat', 'Why?', MOVE, 'Not now']);
    const { alerts } = await nightlight.ask('alerts/list', {});
    const [newest] = alerts;
    expect(newest?.tactics).toContain('casting-lure');
    expect(newest?.site).toMatch(/^127\.0\.0\.1/);
    await waitUntil(async () => {
      const [listed] = (await nightlight.ask('alerts/list', {})).alerts;
      return listed?.excerpts.join(' ').toLowerCase().includes('child stars');
    }, 'the words that led to it');

    const popup = await nightlight.driver.open(
      nightlight.driver.extensionUrl(`${POPUP}?alert=${newest?.id}`),
    );
    await popup.waitFor(
      () => document.body.innerText.includes('Childhelp'),
      undefined,
      'a helper of the set country',
    );
    const text = await popup.evaluate(() => document.body.innerText, undefined);
    expect(text.toLowerCase()).toContain('child stars');
    expect(text).toContain('casting-lure.');
    await popup.close();
    await page.close();
  });

  test('"Why?" opens the popup', async () => {
    const page = await nightlight.openDemo('?speed=instant#/friends-zh');
    await messagesRead(nightlight, 0);
    await write(page, 'contact', CASTING);
    await alertOn(page);
    await answerAlert(page, 'Why?');
    await waitUntil(async () => {
      const [newest] = (await nightlight.ask('alerts/list', {})).alerts;
      return newest?.choice === 'why';
    }, 'the choice in the record');
    const [{ id } = { id: '' }] = (await nightlight.ask('alerts/list', {})).alerts;
    await waitUntil(async () => {
      const shown = await nightlight.inside.evaluate(openDocuments, undefined);
      return shown.some((url) => url.includes(`alert=${id}`));
    }, 'the popup at that alert');
    await page.close();
  });

  test('"Not now" takes the alert away and is remembered', async () => {
    const page = await nightlight.openDemo('?speed=instant#/coach-zh');
    await messagesRead(nightlight, 0);
    await write(page, 'contact', CASTING);
    await answerAlert(page, 'Not now');
    await waitUntil(async () => {
      const [newest] = (await nightlight.ask('alerts/list', {})).alerts;
      return newest?.level === 'warn' && newest.choice === 'later';
    }, 'the choice in the record');
    await page.close();
  });

  test('"Not a problem" keeps that chat quiet, until it gets worse', async () => {
    await nightlight.ask('settings/change', { locale: 'en', country: 'us', band: '14to17' });
    const page = await nightlight.openDemo('?speed=instant#/coach-en');
    await messagesRead(nightlight, 0);
    await write(page, 'contact', CASTING);
    await alertOn(page);
    await answerAlert(page, 'Not a problem');
    await waitUntil(
      async () => (await nightlight.inside.evaluate(mutedTactics, undefined)).includes('casting-lure'),
      'the category muted for this contact',
    );
    await write(page, 'contact', CASTING.replace('casting', 'audition'));
    await messagesRead(nightlight, 2);
    expect(await page.overlays()).toEqual([]);
    await write(page, 'contact', THREAT);
    expect((await alertOn(page)).role).toBe('alertdialog');
    // The page could hide all that; badge and notification belong to the browser.
    const tab = await nightlight.newestTab();
    await waitUntil(async () => {
      const { badge, notifications } = await nightlight.inside.evaluate(shownByBrowser, tab);
      // Headless Firefox has no place to show a notification and drops it at once.
      if (badge === '1' && (notifications > 0 || browser === 'firefox')) return true;
      throw new Error(`badge "${badge}", ${notifications} notifications`);
    }, 'badge and notification');
    await escapeAlert(page);
    await waitUntil(async () => {
      const [newest] = (await nightlight.ask('alerts/list', {})).alerts;
      return newest?.level === 'urgent' && newest.choice === 'later';
    }, 'Escape in the record');
    await page.close();
  });
});

// A school installs Nightlight by policy: it reads at once, without anybody at the browser, who cannot take it away.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WELCOME } from '../support/first-run.ts';
import { inSchools } from '../support/in-a-school.ts';
import { alertOn, messagesRead, type Nightlight, write } from '../support/nightlight.ts';
import { School } from '../support/school.ts';
import { held, ring } from '../support/school-questions.ts';

const LURE = 'Send me a photo of you without clothes.';

/** Runs in the extension's page. */
async function installation(): Promise<{ type: string; mayDisable: boolean }> {
  const { installType, mayDisable } = await chrome.management.getSelf();
  return { type: installType, mayDisable };
}

/** Runs in the extension's page: how many tabs show one of its own. */
async function tabsAt(path: string): Promise<number> {
  return (await chrome.tabs.query({ url: chrome.runtime.getURL(path) })).length;
}

/** Runs in Chromium's page of extensions: why it may not. */
async function attempt({ id, method }: { id: string; method: 'setEnabled' | 'uninstall' }): Promise<string> {
  try {
    await (method === 'setEnabled'
      ? chrome.management.setEnabled(id, false)
      : chrome.management.uninstall(id));
    return 'it was allowed';
  } catch (error) {
    return String(error);
  }
}

inSchools((browser) => {
  let school: School;
  let nightlight: Nightlight;
  beforeAll(async () => {
    school = await School.open(browser);
    school.set({ consentGiven: true });
    nightlight = await school.start();
    await held(nightlight);
    // Whoever installs by policy sets up by policy; only a minute after that would Nightlight ask.
    await ring(nightlight, 'ask');
  });
  afterAll(() => school?.close());

  test('whoever sits there can neither disable nor remove it', async () => {
    expect(await nightlight.driver.userMay()).toEqual({ disable: false, remove: false });
    expect(await nightlight.inside.evaluate(installation, undefined)).toEqual({
      type: 'admin',
      mayDisable: false,
    });
  });

  if (browser === 'chromium')
    test.each(['setEnabled', 'uninstall'] as const)(
      'chrome://extensions itself is refused: %s',
      async (method) => {
        const page = await nightlight.driver.open('chrome://extensions');
        const told = await page.evaluate(attempt, { id: school.served.id, method });
        expect(told).toContain('cannot be modified by user');
        await page.close();
      },
    );

  test('the school has the consent: chats are read, and warned of', async () => {
    const page = await nightlight.openDemo('?speed=instant#/friends-en');
    await messagesRead(nightlight, 0);
    await write(page, 'contact', LURE);
    await alertOn(page);
    await page.close();
    await expect(nightlight.ask('protection/withdraw', {})).rejects.toThrow('managed');
  });

  if (browser === 'firefox')
    test('private windows are read, as the policy says', async () => {
      const page = await nightlight.driver.openPrivately?.(`${nightlight.demo}?speed=instant#/friends-en`);
      if (page === undefined) throw new Error('no private window');
      await messagesRead(nightlight, 0);
      await write(page, 'contact', LURE);
      await alertOn(page);
      await page.close();
      const { health } = await nightlight.ask('parent/read', {});
      expect(health.privateWindows).toBe(true);
    });

  // The alarm rang seconds ago. That the page does come where the school has no consent, settings.test.ts shows.
  test('nobody was asked to set it up', async () => {
    expect(await nightlight.inside.evaluate(tabsAt, WELCOME)).toBe(0);
  });
});

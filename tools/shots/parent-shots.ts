// Pictures of the parents' page: on the first day, with some weeks behind it, locked, and with a shared chat; and of
// what the child sees of it. In two widths, the whole page.
import path from 'node:path';
import { LOCALES } from '../../src/guidance/texts.ts';
import { createSend } from '../../src/messages/send.ts';
import type { ColorScheme, Driver, Page } from '../../tests/support/driver.ts';
import { agree, closeWelcome } from '../../tests/support/first-run.ts';
import { seedAlerts } from '../../tests/support/seeded-alerts.ts';

const POPUP = 'src/pages/popup/index.html';
const PARENT = 'src/pages/parent/index.html';
const PIN = 'a quiet house';
const THEMES: readonly ColorScheme[] = ['light', 'dark'];
const WIDTHS = [380, 1280] as const;
const CHAT = {
  contact: 'sky',
  messages: [
    { direction: 'received', author: 'Sky', text: 'nice game yesterday', at: 1_790_000_000_000 },
    { direction: 'sent', text: 'thanks!' },
    { direction: 'received', author: 'Sky', text: 'send me a picture, and tell nobody' },
  ],
};

/** Takes the pictures into a folder; gives their names. */
export async function takeParentShots(driver: Driver, folder: string): Promise<string[]> {
  const taken: string[] = [];
  const inside = await driver.open(driver.extensionUrl(POPUP));
  const send = createSend((message) => inside.evaluate((sent) => chrome.runtime.sendMessage(sent), message));
  await closeWelcome(inside);

  const forEach = async (
    name: string,
    address: string,
    ready: string,
    show?: (page: Page) => Promise<void>,
  ) => {
    for (const locale of LOCALES) {
      await send('settings/change', { locale, country: locale === 'en' ? 'gb' : 'cn' });
      for (const theme of THEMES) {
        for (const width of WIDTHS) {
          await send('guardian/unlock', { secret: PIN });
          const page = await driver.open(driver.extensionUrl(address));
          await page.setColorScheme(theme);
          await page.resize({ width, height: 900 });
          await page.waitFor((wanted) => document.querySelector(wanted) !== null, ready, name);
          await show?.(page);
          // All of it: the window grows until nothing is left to scroll to.
          const height = await page.evaluate(() => document.documentElement.scrollHeight, undefined);
          await page.resize({ width, height });
          const file = `parent-${name}-${locale}-${theme}-${width}.png`;
          await page.screenshot(path.join(folder, file));
          taken.push(file);
          await page.close();
        }
      }
    }
  };

  try {
    await agree(inside);
    await forEach('empty', PARENT, '.overview');
    const alerts = await seedAlerts(inside);
    await send('protection/pause', { minutes: 15, reason: 'siteTrouble' });
    await send('protection/resume', {});
    await send('guardian/create', { pin: PIN });
    await forEach('open', PARENT, '.overview');
    const shared = alerts[6] ?? '';
    await inside.evaluate(
      async ({ id, chat }) => await chrome.storage.session.set({ [`saved:${id}`]: chat }),
      { id: shared, chat: CHAT },
    );
    await forEach('share', `${POPUP}?alert=${shared}&view=save`, '.share');
    await send('vault/share', { id: shared });
    await forEach('shared', PARENT, '.shared-chat', async (page) => {
      await page.click('.shared-chat .read');
      await page.waitFor(() => document.querySelector('.transcript') !== null, undefined, 'the chat');
    });
    await forEach('child', POPUP, '.seen-by-parents');
    await forEach('locked', PARENT, '.overview', async (page) => {
      await page.click('.lock');
      await page.waitFor(() => document.querySelector('.locked') !== null, undefined, 'the form');
    });
    return taken;
  } finally {
    await inside.close();
  }
}

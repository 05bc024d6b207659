// Pictures of the popup that are about no warning: before the set-up, the list, settings and pause.
import path from 'node:path';
import { LOCALES } from '../../src/guidance/texts.ts';
import { createSend } from '../../src/messages/send.ts';
import type { ColorScheme, Driver, Page } from '../../tests/support/driver.ts';
import { agree, closeWelcome } from '../../tests/support/first-run.ts';

const POPUP = 'src/pages/popup/index.html';
const THEMES: readonly ColorScheme[] = ['light', 'dark'];
const HEIGHT = 1000;
/** What opens each page from the list. */
const PAGES = { settings: '#open-settings', pause: '#open-pause' } as const;

/** Takes the pictures into a folder; gives their names. */
export async function takePopupShots(driver: Driver, folder: string): Promise<string[]> {
  const taken: string[] = [];
  const inside = await driver.open(driver.extensionUrl(POPUP));
  const send = createSend((message) => inside.evaluate((sent) => chrome.runtime.sendMessage(sent), message));
  const tab = await inside.evaluate(async () => (await chrome.tabs.getCurrent())?.id ?? 0, undefined);
  await closeWelcome(inside);

  const forEach = async (name: string, show: (popup: Page) => Promise<void>): Promise<void> => {
    for (const locale of LOCALES) {
      await send('settings/change', { locale, country: locale === 'en' ? 'gb' : 'cn' });
      for (const theme of THEMES) {
        const popup = await driver.open(driver.extensionUrl(`${POPUP}?tab=${tab}`));
        await popup.setColorScheme(theme);
        await popup.resize({ width: 360, height: HEIGHT });
        await popup.waitFor(() => document.querySelector('main nav') !== null, undefined, 'the list');
        await show(popup);
        const file = `popup-${name}-${locale}-${theme}.png`;
        await popup.screenshot(path.join(folder, file));
        taken.push(file);
        await popup.close();
      }
    }
  };
  const shows = (button: string) => async (popup: Page) => {
    await popup.click(button);
    await popup.waitFor(() => document.querySelector('main .back') !== null, undefined, 'the page');
  };

  try {
    await forEach('not-set-up', async () => undefined);
    await agree(inside);
    await forEach('list', async () => undefined);
    for (const [name, button] of Object.entries(PAGES)) await forEach(name, shows(button));
    await send('protection/pause', { minutes: 15, reason: 'siteTrouble' });
    await forEach('paused', async () => undefined);
    return taken;
  } finally {
    await inside.close();
  }
}

// Pictures of the staff page: each language in both themes and two widths, and places without a source.
import path from 'node:path';
import { LOCALES, type Locale } from '../../src/guidance/texts.ts';
import type { Settings } from '../../src/messages/contract.ts';
import type { ColorScheme, Driver, Page } from '../../tests/support/driver.ts';

const STAFF = 'src/pages/staff/index.html';
const THEMES: readonly ColorScheme[] = ['light', 'dark'];
const WIDTHS = [380, 1280] as const;
/** What is where: much law, a guidance; nothing confirmed, nothing known. */
const COUNTRIES: Readonly<Record<Locale, readonly string[]>> = {
  en: ['gb', 'mx', 'int'],
  zh_CN: ['cn'],
  zh_TW: ['tw'],
};

/** Takes the pictures into a folder; gives their names. */
export async function takeStaffShots(driver: Driver, folder: string): Promise<string[]> {
  const taken: string[] = [];
  const page = await driver.open(driver.extensionUrl(STAFF));
  try {
    for (const locale of LOCALES) {
      for (const country of COUNTRIES[locale]) {
        await settle(page, { locale, country });
        for (const theme of THEMES) {
          for (const width of WIDTHS) {
            await page.setColorScheme(theme);
            await page.resize({ width, height: 900 });
            await page.goto(driver.extensionUrl(STAFF));
            await page.waitFor(() => document.querySelector('.first-hour') !== null, undefined, 'the page');
            // All of it: the window grows until nothing is left to scroll to.
            const height = await page.evaluate(() => document.documentElement.scrollHeight, undefined);
            await page.resize({ width, height });
            const file = `staff-${country}-${locale}-${theme}-${width}.png`;
            await page.screenshot(path.join(folder, file));
            taken.push(file);
          }
        }
      }
    }
    return taken;
  } finally {
    await page.close();
  }
}

/** The settings as a family would change them. */
async function settle(page: Page, request: Settings): Promise<void> {
  await page.evaluate(
    async (settings) =>
      void (await chrome.runtime.sendMessage({ name: 'settings/change', request: settings })),
    request,
  );
}

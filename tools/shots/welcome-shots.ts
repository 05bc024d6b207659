// Pictures of the first run: every screen in each language and theme, in a narrow and in a wide window.
import path from 'node:path';
import { LOCALES, type Locale } from '../../src/guidance/texts.ts';
import type { MessageName, Request } from '../../src/messages/contract.ts';
import type { ColorScheme, Driver, Page } from '../../tests/support/driver.ts';
import { WELCOME } from '../../tests/support/first-run.ts';

const WIDTHS = [380, 1280] as const;
const LEAST_HEIGHT = 640;
const THEMES: readonly ColorScheme[] = ['light', 'dark'];
const PIN = 'a small lamp';

/** Takes the pictures into a folder; gives their names. */
export async function takeWelcomeShots(driver: Driver, folder: string): Promise<string[]> {
  const taken: string[] = [];
  const address = driver.extensionUrl(WELCOME);
  const page = await driver.open(address);
  /** What is on screen now, as tall as it is. */
  const take = async (screen: string, locale: Locale): Promise<void> => {
    for (const theme of THEMES) {
      await page.setColorScheme(theme);
      for (const width of WIDTHS) {
        await page.resize({ width, height: LEAST_HEIGHT });
        const height = await page.evaluate(() => document.documentElement.scrollHeight, undefined);
        await page.resize({ width, height });
        const name = `welcome-${screen}-${locale}-${theme}-${width}.png`;
        await page.screenshot(path.join(folder, name));
        taken.push(name);
      }
    }
  };
  const show = async (screen: string, locale: Locale): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(`${address}#${screen}`);
    await page.waitFor(() => document.activeElement?.tagName === 'H1', undefined, screen);
    await take(screen, locale);
  };
  try {
    for (const locale of LOCALES) {
      const country = { en: 'gb', zh_CN: 'cn', zh_TW: 'tw' }[locale];
      await ask(page, 'settings/change', { locale, country, user: 'child', band: '10to13' });
      for (const screen of ['who', 'age', 'sites', 'pin', 'agree', 'later']) await show(screen, locale);
    }
    await ask(page, 'protection/agree', {});
    for (const locale of LOCALES) {
      await ask(page, 'settings/change', { locale });
      await show('done', locale);
      await show('pin', locale);
      await page.type('.pin-form .field:first-child input', PIN);
      await page.type('.pin-form .field:nth-child(3) input', `${PIN}\n`);
      await page.waitFor(() => document.querySelector('.code') !== null, undefined, 'the recovery code');
      await take('code', locale);
      await ask(page, 'guardian/lock', {});
      await show('locked', locale);
      await ask(page, 'guardian/unlock', { secret: PIN });
      await ask(page, 'guardian/remove', {});
    }
    return taken;
  } finally {
    await page.close();
  }
}

/** Sends a message of the contract as the page itself does. */
async function ask<N extends MessageName>(page: Page, name: N, request: Request<N>): Promise<void> {
  await page.evaluate((message) => chrome.runtime.sendMessage(message), { name, request });
}

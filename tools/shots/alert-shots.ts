// Pictures of the in-page alert: every form in every band, language and theme, and the windows that are hard on it.
import path from 'node:path';
import { BANDS } from '../../src/guidance/bands.ts';
import { LOCALES } from '../../src/guidance/texts.ts';
import { serveAlerts } from '../../tests/support/alert-page.ts';
import { viewOf } from '../../tests/support/alert-views.ts';
import type { ColorScheme, Driver, Page, Size } from '../../tests/support/driver.ts';

const USUAL: Size = { width: 1100, height: 700 };
/** Half of the usual window is what is left of it at 200 % zoom. */
const HARD: readonly { name: string; size: Size; dir: 'ltr' | 'rtl' }[] = [
  { name: 'narrow', size: { width: 320, height: 640 }, dir: 'ltr' },
  { name: 'zoom200', size: { width: 640, height: 400 }, dir: 'ltr' },
  { name: 'rtl', size: USUAL, dir: 'rtl' },
];
const LEVELS = ['warn', 'urgent'] as const;
const THEMES: readonly ColorScheme[] = ['light', 'dark'];

/** Takes the pictures into a folder; gives their names. */
export async function takeAlertShots(driver: Driver, folder: string): Promise<string[]> {
  const pages = await serveAlerts();
  const taken: string[] = [];
  const page = await driver.open(pages.address);
  const take = async (name: string): Promise<void> => {
    await standing(page);
    await page.screenshot(path.join(folder, `${name}.png`));
    taken.push(`${name}.png`);
  };
  try {
    for (const theme of THEMES) {
      await page.setColorScheme(theme);
      for (const locale of LOCALES) {
        for (const band of BANDS) {
          for (const level of LEVELS) {
            const view = viewOf(band, level, locale);
            const name = `alert-${band}-${view.form}-${locale}-${theme}`;
            await page.resize(USUAL);
            await page.goto(pages.addressOf(view));
            await take(name);
            if (theme === 'dark') continue;
            for (const hard of HARD) {
              await page.resize(hard.size);
              await page.goto(pages.addressOf(view, hard.dir));
              await take(`${name}-${hard.name}`);
            }
          }
        }
      }
    }
    return taken;
  } finally {
    await page.close();
    pages.close();
  }
}

/** Waits until the alert stands still. */
async function standing(page: Page): Promise<void> {
  await page.waitFor(
    () => {
      const root = document.documentElement.lastElementChild?.shadowRoot;
      const card = root?.querySelector('.inside');
      return card !== null && card !== undefined && card.getAnimations().length === 0;
    },
    undefined,
    'the alert to stand still',
  );
}

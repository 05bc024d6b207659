// Pictures of the practice page: choosing, a play up to its alert, the look back, and the view for adults.
import path from 'node:path';
import { BANDS, type Band } from '../../src/guidance/bands.ts';
import type { Locale } from '../../src/guidance/texts.ts';
import type { Settings } from '../../src/messages/contract.ts';
import type { ColorScheme, Driver, Page, Size } from '../../tests/support/driver.ts';
import { alertOn, escapeAlert } from '../../tests/support/nightlight.ts';
import { answerAll, PRACTICE } from '../../tests/support/practice-page.ts';

const WIDE: Size = { width: 1280, height: 800 };
const NARROW: Size = { width: 360, height: 720 };
/** Each language in both widths, and both themes in both widths: a play takes its time. */
const LOOKS: readonly { locale: Locale; theme: ColorScheme; size: Size }[] = [
  { locale: 'en', theme: 'light', size: WIDE },
  { locale: 'zh_CN', theme: 'dark', size: WIDE },
  { locale: 'zh_TW', theme: 'light', size: WIDE },
  { locale: 'en', theme: 'dark', size: NARROW },
  { locale: 'zh_CN', theme: 'light', size: NARROW },
  { locale: 'zh_TW', theme: 'dark', size: NARROW },
];
/** One risky and one harmless story of each age. */
const STORIES: Readonly<Record<Band, readonly string[]>> = {
  under10: ['under10-golden-dragon', 'under10-grandma'],
  '10to13': ['10to13-after-the-game', '10to13-drama-club'],
  '14to17': ['14to17-easy-money', '14to17-old-console'],
};

/** Takes the pictures into a folder; gives their names. */
export async function takePracticeShots(driver: Driver, folder: string): Promise<string[]> {
  const taken: string[] = [];
  const page = await driver.open(driver.extensionUrl(PRACTICE));
  const take = async (name: string): Promise<void> => {
    await page.screenshot(path.join(folder, `practice-${name}.png`));
    taken.push(`practice-${name}.png`);
  };
  try {
    for (const { locale, theme, size } of LOOKS) {
      await page.setColorScheme(theme);
      await page.resize(size);
      await setLocale(page, locale);
      const look = `${locale}-${theme}-${size.width}`;
      for (const band of BANDS) {
        for (const story of STORIES[band]) {
          await page.goto(driver.extensionUrl(`${PRACTICE}?band=${band}`));
          await page.waitFor(() => document.querySelector('.stories') !== null, undefined, 'the stories');
          if (story === STORIES[band][0]) await take(`stories-${band}-${look}`);
          await takeStory(page, story, `${story}-${look}`, take);
        }
      }
      await page.click('nav button:last-child');
      await page.waitFor(() => document.querySelector('.signs') !== null, undefined, 'the view for adults');
      await take(`signs-${look}`);
    }
    return taken;
  } finally {
    await page.close();
  }
}

async function takeStory(page: Page, story: string, name: string, take: (name: string) => Promise<void>) {
  await page.click(`#story-${story}`);
  await answerAll(page);
  const isQuiet = await page.evaluate(() => document.querySelector('.composer .main') !== null, undefined);
  if (isQuiet) {
    await take(`chat-${name}`);
    await page.click('.composer .main');
  } else {
    await alertOn(page);
    await take(`alert-${name}`);
    await escapeAlert(page);
  }
  await page.waitFor(() => document.querySelector('.look-back h2') !== null, undefined, 'the look back');
  await take(`debrief-${name}`);
}

/** The settings as a family would change them. */
async function setLocale(page: Page, locale: Locale): Promise<void> {
  const request: Settings = { locale };
  await page.evaluate(
    async (settings) =>
      void (await chrome.runtime.sendMessage({ name: 'settings/change', request: settings })),
    request,
  );
}

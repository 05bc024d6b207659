// The first run as people go through it: by the keyboard, or by pressing cards and buttons.

import type { Page } from './driver.ts';
import { WELCOME } from './first-run.ts';
import type { Nightlight } from './nightlight.ts';

/** Opens the first run at a screen, and waits until the keyboard is at its heading. */
export async function openWelcome({ driver }: Nightlight, hash = ''): Promise<Page> {
  const page = await driver.open(driver.extensionUrl(`${WELCOME}${hash}`));
  await page.waitFor(() => document.activeElement?.tagName === 'H1', undefined, 'the first heading');
  return page;
}

/** Waits until the keyboard is at the heading with these words; the tab is called so too. */
export async function headingIs(page: Page, words: string): Promise<void> {
  await page.waitFor(
    (wanted) => {
      const at = document.activeElement;
      if (at?.tagName !== 'H1' || at.textContent !== wanted)
        throw new Error(`${at?.tagName} ${at?.textContent}, in ${document.body.innerText.slice(0, 300)}`);
      return document.title.startsWith(wanted);
    },
    words,
    `the keyboard at "${words}"`,
  );
}

/** Goes on with the Tab key until the keyboard is there. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const isThere = (wanted: string): boolean => document.activeElement?.matches(wanted) === true;
  for (let presses = 0; !(await page.evaluate(isThere, selector)); presses++) {
    if (presses > 20) throw new Error(`The Tab key never came to ${selector}`);
    await page.press('Tab');
  }
}

/** Types where the keyboard is. */
export async function typeHere(page: Page, text: string): Promise<void> {
  for (const letter of text) await page.press(letter);
}

/** Presses the card of a choice. */
export async function choose(page: Page, value: string): Promise<void> {
  await page.click(`.choice:has([value="${value}"])`);
}

/** Presses the main button of the screen. */
export async function goOn(page: Page): Promise<void> {
  await page.click('button.main');
}

/** Waits until this is said on the page. */
export async function said(page: Page, words: string): Promise<void> {
  await page.waitFor((wanted) => document.body.innerText.includes(wanted), words, `"${words}"`);
}

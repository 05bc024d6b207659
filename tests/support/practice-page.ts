// The practice page as tests and pictures play it.
import { waitUntil } from '../../tools/browser/wait.ts';
import type { Page } from './driver.ts';

export const PRACTICE = 'src/pages/practice/index.html';

/** Gives the first answer each time, until an alert stands there or all is said. */
export async function answerAll(page: Page): Promise<void> {
  await waitUntil(
    async () => {
      if ((await page.overlays()).length > 0) return true;
      const due = await page.evaluate(() => {
        if (document.querySelector('.composer .main') !== null) return 'over';
        return document.querySelector('.composer button') === null ? 'wait' : 'answer';
      }, undefined);
      if (due === 'answer') await page.click('.composer button');
      return due === 'over';
    },
    'the end of the chat',
    40_000,
  );
}

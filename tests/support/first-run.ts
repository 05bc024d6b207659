// The first run, done with as a family does it: the page that asks has come up, and somebody agreed.
import { createSend } from '../../src/messages/send.ts';
import { waitUntil } from '../../tools/browser/wait.ts';
import type { Page } from './driver.ts';

export const WELCOME = 'src/pages/welcome/index.html';

/** Waits for the tab that opens with the installation, and closes it. @param inside a page of the extension */
export async function closeWelcome(inside: Page): Promise<void> {
  await waitUntil(async () => await inside.evaluate(closeTabOf, WELCOME), 'the page of the first run');
}

/** As the last button of that page does. */
export async function agree(inside: Page): Promise<void> {
  await createSend((message) => inside.evaluate(sendFromPage, message))('protection/agree', {});
}

/** Runs in the extension's page. */
function sendFromPage(message: unknown): Promise<unknown> {
  return chrome.runtime.sendMessage(message);
}

/** Runs in the extension's page. */
async function closeTabOf(path: string): Promise<boolean> {
  const tabs = await chrome.tabs.query({ url: chrome.runtime.getURL(path) });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : chrome.tabs.remove(id))));
  return tabs.length > 0;
}

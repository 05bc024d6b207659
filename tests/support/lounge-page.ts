// The Lounge in a tab, used as a child uses it: signs in, opens chats, writes.

import { waitUntil } from '../../tools/browser/wait.ts';
import { CHANNEL, CHILD } from './chat-server.ts';
import type { Driver, Page } from './driver.ts';

/** Rows of what people said, without joins, parts and topics. */
const MESSAGES = '.messages .msg[data-type="message"]';
const SLOW_PAGE_MS = 120_000;

/** Opens The Lounge in a new tab, signs in, and opens the channel. */
export async function openLounge(driver: Driver, url: string): Promise<Page> {
  const page = await driver.open(url);
  await page.waitFor(has, '#signin-password', 'the form to sign in');
  await page.type('#signin-username', CHILD.nick);
  await page.type('#signin-password', `${CHILD.password}\n`);
  await page.waitFor(has, itemOf(CHANNEL), 'the channel in the list');
  await openChat(page, CHANNEL);
  return page;
}

/** Opens a chat of the list: the channel, or the chat with one person. */
export async function openChat(page: Page, name: string): Promise<void> {
  await page.waitFor(has, itemOf(name), `${name} in the list of chats`);
  await page.click(itemOf(name));
  await page.waitFor(has, `.chat-view[aria-label="${name}"]`, `the chat ${name}`);
}

/** Writes a line into the open chat. */
export async function write(page: Page, text: string): Promise<void> {
  await page.type('textarea#input', `${text}\n`);
}

/** Waits until the open chat shows so many messages. */
export async function showsMessages(page: Page, count: number): Promise<void> {
  await waitUntil(
    async () => {
      const shown = await page.evaluate(countOf, MESSAGES);
      if (shown === count) return true;
      throw new Error(`${shown} are shown`);
    },
    `${count} messages in the open chat`,
    SLOW_PAGE_MS,
  );
}

/** Loads history above what the chat shows, page after page, until so many messages are shown. */
export async function showOlder(page: Page, count: number): Promise<void> {
  await page.waitFor(
    ([selector, wanted]) => {
      const button = document.querySelector('.show-more button');
      // It may be loading already: The Lounge does so by itself where the top of the chat comes into view.
      const mayAsk = button instanceof HTMLButtonElement && !button.disabled && button.checkVisibility();
      const shown = document.querySelectorAll(selector).length;
      if (shown < wanted && mayAsk) button.click();
      return shown === wanted;
    },
    [MESSAGES, count] as const,
    `${count} messages, with older ones, in the open chat`,
    SLOW_PAGE_MS,
  );
}

/** Scrolls up to read: from then on The Lounge keeps all that comes, at the end it drops what is far above. */
export async function scrollUp(page: Page): Promise<void> {
  await page.waitFor(
    () => {
      const chat = document.querySelector('.chat');
      // Each time to another place, because the first move is taken for one of the page's own.
      if (chat !== null) chat.scrollTop = chat.scrollTop === 40 ? 60 : 40;
      return document.querySelector('.scroll-down-shown') !== null;
    },
    undefined,
    'the chat to be scrolled up',
  );
}

const itemOf = (name: string): string => `.channel-list-item[data-name="${name}"]`;

/** These run in the page. */
function has(selector: string): boolean {
  return document.querySelector(selector) !== null;
}

function countOf(selector: string): number {
  return document.querySelectorAll(selector).length;
}

// A notification of the browser, for when the page could hide the alert. Neutral words only.
import { browser } from './browser.ts';

/** Shows one notification; the same id replaces the one before. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title,
    message,
  });
}

// Tabs as the popup and the background need them.
import { browser } from './browser.ts';

/** The address of a tab, or undefined where we may not know it or the tab has gone. */
export async function addressOf(tab: number): Promise<string | undefined> {
  return await browser.tabs.get(tab).then(
    ({ url }) => url,
    () => undefined,
  );
}

/** Shows one of our pages as the toolbar popup where the browser lets us, else as a tab. */
export async function openPopup(page: string, usual: string): Promise<void> {
  await browser.action.setPopup({ popup: page });
  try {
    await browser.action.openPopup();
  } catch {
    // Before Chrome 127 and Firefox 149 only a click of the user opens the popup itself.
    await browser.tabs.create({ url: browser.runtime.getURL(page) });
  } finally {
    await browser.action.setPopup({ popup: usual });
  }
}

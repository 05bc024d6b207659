// The toolbar button of one tab: a short text, a colour, and words for the pointer and screen readers.
import { browser } from './browser.ts';

export interface Badge {
  /** At most three characters. */
  text: string;
  /** CSS colour behind the text. */
  color: string;
  title: string;
}

/** Shows a badge on one tab, or on all that have none of their own. A tab that has gone meanwhile is no fault. */
export async function showBadge(tabId: number | undefined, badge: Badge): Promise<void> {
  const tab = tabId === undefined ? {} : { tabId };
  try {
    await Promise.all([
      browser.action.setBadgeText({ ...tab, text: badge.text }),
      browser.action.setBadgeBackgroundColor({ ...tab, color: badge.color }),
      browser.action.setTitle({ ...tab, title: badge.title }),
    ]);
  } catch (error) {
    if (tabId === undefined) throw error;
    const stillOpen = await browser.tabs.get(tabId).then(
      () => true,
      () => false,
    );
    if (stillOpen) throw error;
  }
}

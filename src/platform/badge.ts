// The toolbar button of one tab: a short text, a colour, and words for the pointer and screen readers.
import { browser } from './browser.ts';

export interface Badge {
  /** At most three characters. */
  text: string;
  /** CSS colour behind the text. */
  color: string;
  title: string;
}

/** Shows a badge on one tab. A tab that has gone meanwhile is no fault. */
export async function showBadge(tabId: number, badge: Badge): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: badge.text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: badge.color }),
      browser.action.setTitle({ tabId, title: badge.title }),
    ]);
  } catch (error) {
    const stillOpen = await browser.tabs.get(tabId).then(
      () => true,
      () => false,
    );
    if (stillOpen) throw error;
  }
}

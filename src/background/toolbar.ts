// What the toolbar button says about a tab: calm colours, and words for screen readers.
import { type MessageKey, type Messages, translate } from '../guidance/texts.ts';
import { type Badge, showBadge } from '../platform/badge.ts';
import { browser } from '../platform/browser.ts';
import type { Stand } from './protection.ts';
import { readTab, type TabRecord } from './tabs.ts';

const COLORS = { quiet: '#5c5675', warn: '#b45309', urgent: '#9f3a38' } as const;

/** Two bars, as on every button that stops for a while. */
const PAUSED = '\u2161';

/** The badge while nothing is watched, of any tab. */
export function badgeOfStand(stand: Stand, messages: Messages): Badge {
  const key = stand === 'on' ? 'actionTitle' : (`badge_${stand}` as const);
  return {
    text: stand === 'paused' ? PAUSED : '',
    color: COLORS.quiet,
    title: translate(messages, key),
  };
}

/** The badge for a tab's record. */
export function badgeOf({ state, open }: TabRecord, messages: Messages, stand: Stand): Badge {
  const say = (key: MessageKey): string => translate(messages, key);
  if (open.length > 0) {
    const worst = open.some(({ level }) => level === 'urgent')
      ? 'urgent'
      : open.some(({ level }) => level === 'warn')
        ? 'warn'
        : 'note';
    return {
      text: String(Math.min(open.length, 99)),
      color: worst === 'note' ? COLORS.quiet : COLORS[worst],
      title: say(`badge_${worst}`),
    };
  }
  if (stand !== 'on') return badgeOfStand(stand, messages);
  return {
    text: state === 'unreadable' || state === 'partly' ? '?' : '',
    color: COLORS.quiet,
    title: say(`badge_${state}`),
  };
}

export async function showTab(
  tab: number,
  record: TabRecord,
  messages: Messages,
  stand: Stand,
): Promise<void> {
  await showBadge(tab, badgeOf(record, messages, stand));
}

/** Shows on every tab whether Nightlight is on. */
export async function showStand(stand: Stand, messages: Messages): Promise<void> {
  await showBadge(undefined, badgeOfStand(stand, messages));
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      const record = id === undefined ? undefined : await readTab(id);
      // A tab without a chat shows what all show.
      if (id !== undefined && record !== undefined && (record.frames.length > 0 || record.open.length > 0))
        await showTab(id, record, messages, stand);
    }),
  );
}

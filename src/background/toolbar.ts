// What the toolbar button says about a tab: calm colours, and words for screen readers.
import { type MessageKey, type Messages, translate } from '../guidance/texts.ts';
import { type Badge, showBadge } from '../platform/badge.ts';
import type { TabRecord } from './tabs.ts';

const COLORS = { quiet: '#5c5675', warn: '#b45309', urgent: '#9f3a38' } as const;

/** The badge for a tab's record. */
export function badgeOf({ state, open }: TabRecord, messages: Messages): Badge {
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
  return {
    text: state === 'unreadable' || state === 'partly' ? '?' : '',
    color: COLORS.quiet,
    title: say(`badge_${state}`),
  };
}

export async function showTab(tab: number, record: TabRecord, messages: Messages): Promise<void> {
  await showBadge(tab, badgeOf(record, messages));
}

// What the extension would tell about a conversation: its own decision, one contact record a speaker.
import { decide, emptyContact } from '../../src/background/decide.ts';
import { LEVELS, type Level, type RuleBook, type Scanned, Tones } from '../../src/engine/index.ts';
import type { ContactRecord } from '../../src/store/schema.ts';
import type { ChatMessage } from './conversation.ts';
import { fillTimes } from './time.ts';

export interface Alert {
  /** Index of the message that raised it. */
  readonly message: number;
  readonly level: Exclude<Level, 'none'>;
  readonly tactics: readonly string[];
  readonly rules: readonly string[];
}

export interface Verdict {
  /** The highest level of the alerts. */
  readonly level: Level;
  readonly alerts: readonly Alert[];
}

export const rank = (level: Level): number => LEVELS.indexOf(level);

/** Judges a conversation whose messages have been scanned; `scans` stand in the order of the messages. */
export function judge(messages: readonly ChatMessage[], scans: readonly Scanned[], book: RuleBook): Verdict {
  // Without a signal there is nothing to decide, in the extension either.
  if (scans.every(({ signals }) => signals.length === 0)) return { level: 'none', alerts: [] };
  const contacts = new Map<string, { record: ContactRecord; heard: number }>();
  const times = fillTimes(messages.map(({ time }) => time));
  const alerts: Alert[] = [];
  const tones = new Tones();
  const partners = partnersOf(messages);
  messages.forEach(({ direction }, index) => {
    const name = partners[index] ?? '';
    const contact = contacts.get(name) ?? { record: emptyContact(name, 'scan'), heard: 0 };
    contacts.set(name, contact);
    contact.heard += 1;
    const { signals = [], tone = 0 } = scans[index] ?? {};
    const leaning = tones.hear(name, direction, tone);
    if (signals.length === 0) return;
    const at = times[index] ?? 0;
    const { after, alert } = decide(
      contact.record,
      {
        id: `message-${index}`,
        contact: name,
        heard: contact.heard,
        messages: [
          {
            id: `message-${index}`,
            direction,
            at,
            before: 0,
            tone: leaning,
            signals: signals.map(({ rule }) => ({ rule, excerpt: '' })),
          },
        ],
      },
      book,
      at,
    );
    contact.record = after;
    contact.heard = 0;
    if (alert)
      alerts.push({ message: index, level: alert.level, tactics: alert.tactics, rules: alert.rules });
  });
  const level = alerts.reduce<Level>(
    (top, alert) => (rank(alert.level) > rank(top) ? alert.level : top),
    'none',
  );
  return { level, alerts };
}

/**
 * The contact each message belongs to. A received one belongs to its speaker; a sent one to whoever spoke last
 * before it, and ahead of all to whoever speaks first.
 */
function partnersOf(messages: readonly ChatMessage[]): string[] {
  let partner = messages.find(({ direction }) => direction === 'received')?.speaker ?? '';
  return messages.map(({ direction, speaker }) => {
    if (direction === 'received') partner = speaker;
    return partner;
  });
}

// What the rules found, gathered by contact and handed to the reporter: at once while somebody writes, and as one
// summary where older messages are read, so that a long history raises one alert and not a row of them.
import { type Conversation, type Direction, type Scanned, Tones } from '../engine/index.ts';
import type { NewMessage } from './follow.ts';
import type { ReportedMessage, Reporter } from './report.ts';

const EXCERPT_LENGTH = 80;
/** The contract's limits for one message and one report. Of a longer history the newest findings count. */
const SIGNALS = 50;
const MESSAGES = 200;

export interface Findings {
  /** Scans messages of a conversation. */
  take(conversation: Conversation, fresh: readonly NewMessage[]): void;
  /** All that stood there has been read: what was found in older messages is reported now. */
  settle(): void;
}

interface Found {
  readonly conversation: string;
  readonly contact: string;
  readonly messages: ReportedMessage[];
}

/**
 * @param scan what a text says to the rules.
 * @param onHeard hears of whoever else wrote something that a rule hit.
 */
export function createFindings(
  scan: (text: string, direction: Direction) => Scanned,
  reporter: Reporter,
  onHeard: (conversation: Conversation, contact: string) => void,
): Findings {
  /** Live messages of each conversation, and how many of them each contact was last told of. */
  const heard = new Map<string, number>();
  const toldOf = new Map<string, number>();
  const older = new Map<string, Found>();
  const tones = new Tones();

  function report(found: Map<string, Found>): void {
    for (const [key, { conversation, contact, messages }] of found) {
      const total = heard.get(conversation) ?? 0;
      reporter.report(contact, total - (toldOf.get(key) ?? 0), messages.slice(-MESSAGES));
      toldOf.set(key, total);
    }
    found.clear();
  }

  return {
    take(conversation, fresh) {
      const now = new Map<string, Found>();
      for (const one of fresh) {
        if (one.live) heard.set(conversation.id, (heard.get(conversation.id) ?? 0) + 1);
        const { direction, text } = one.message;
        const { signals, tone } = scan(text, direction);
        const contact = contactOf(one, conversation);
        const key = `${conversation.id} ${contact}`;
        const leaning = tones.hear(key, direction, tone);
        if (signals.length === 0) continue;
        if (direction !== 'sent') onHeard(conversation, contact);
        const gathered = one.live ? now : older;
        const found = gathered.get(key) ?? { conversation: conversation.id, contact, messages: [] };
        gathered.set(key, found);
        found.messages.push(reported(one, signals, leaning));
      }
      report(now);
    },
    settle: () => report(older),
  };
}

/** In a room that does not show who is me, the name is all there is to tell people apart. */
function contactOf({ message: { direction, author } }: NewMessage, { contact, id }: Conversation): string {
  return (direction === 'sent' ? undefined : author) ?? contact ?? id;
}

function reported(
  { message, below }: NewMessage,
  signals: Scanned['signals'],
  tone: number,
): ReportedMessage {
  return {
    id: message.id.slice(0, 300),
    direction: message.direction,
    ...(message.at !== undefined && { at: message.at }),
    before: below(),
    tone,
    signals: signals.slice(0, SIGNALS).map(({ rule, start, end }) => ({
      rule,
      excerpt: message.text.slice(start, end).slice(0, EXCERPT_LENGTH),
    })),
  };
}

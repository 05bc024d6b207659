// Reads a play as a chat page is read: the same rules, the same gathering of what they found, and the background weighs
// it. Each time the whole play is given, because the background keeps nothing of it.
import { createFindings } from '../../content/findings.ts';
import type { ReportedMessage } from '../../content/report.ts';
import type { Scanner } from '../../engine/index.ts';
import type { Band } from '../../guidance/bands.ts';
import type { StoryLine } from '../../guidance/practice-story.ts';
import type { Locale } from '../../guidance/texts.ts';
import type { Reply } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';

export type Raised = NonNullable<Reply<'practice/report'>['raised']>;

/** A message that led to an alert, and the words in it that did. */
export interface Evidence {
  text: string;
  excerpts: string[];
}

export interface WatchedPlay {
  /** Reads the next line; gives the alert it raises, if it does. Rejects where the background does not answer. */
  read(line: StoryLine): Promise<Raised | undefined>;
  /** What the contact wrote that led to the alert. */
  evidence(raised: Raised): Evidence[];
}

export function watchPlay(scan: Scanner, send: Send, band: Band, locale: Locale): WatchedPlay {
  /** Plays do not mix, whoever the contact is said to be. */
  const contact = crypto.randomUUID();
  const lines: StoryLine[] = [];
  /** What was found, each with its number in the chat. */
  const found: { message: ReportedMessage; ordinal: number }[] = [];
  let heard = 0;
  let weighing: Promise<Raised | undefined> = Promise.resolve(undefined);

  async function weigh(): Promise<Raised | undefined> {
    const messages = found.map(({ message, ordinal }) => ({ ...message, before: heard - ordinal }));
    const report = { id: crypto.randomUUID(), contact, heard, messages };
    return (await send('practice/report', { report, band, locale })).raised;
  }
  const findings = createFindings(
    scan,
    {
      report(_contact, more, messages) {
        heard += more;
        found.push(...messages.map((message) => ({ message, ordinal: heard - message.before })));
        weighing = weigh();
      },
    },
    () => undefined,
  );

  return {
    read(line) {
      const message = {
        id: String(lines.push(line) - 1),
        text: line.text,
        direction: line.from === 'me' ? ('sent' as const) : ('received' as const),
      };
      weighing = Promise.resolve(undefined);
      findings.take({ id: contact, contact }, [{ message, live: true, below: () => 0 }]);
      return weighing;
    },
    evidence: ({ rules }) =>
      found.flatMap(({ message: { id, direction, signals } }) => {
        const excerpts = signals.filter(({ rule }) => rules.includes(rule)).map(({ excerpt }) => excerpt);
        const text = lines[Number(id)]?.text;
        return direction === 'sent' || text === undefined || excerpts.length === 0
          ? []
          : [{ text, excerpts }];
      }),
  };
}

// The conversations in memory: messages of each thread, and the rows (messages and days) a list shows.
import type { Side, Story } from './stories.ts';
import { dayKey } from './text.ts';

export interface Message {
  key: string;
  from: Side;
  text: string;
  at: number;
  edited: boolean;
  /** Generated, older line that stays when the script starts again. */
  old: boolean;
}

export type Item =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'message'; key: string; message: Message; first: boolean; last: boolean };

const runGap = 5 * 60_000;
const lineGap = 35_000;

export class Thread {
  readonly messages: Message[] = [];
  /** Index of the next scripted line. */
  position = 0;
  opened = false;
  historyAsked = false;
  private counter = 0;

  constructor(
    readonly story: Story,
    /** When the first waiting message came. */
    readonly startedAt: number,
  ) {}

  /** Unread messages before the conversation is first opened. */
  get waiting(): number {
    const reply = this.story.lines.findIndex((line) => line.from === 'me');
    return Math.max(1, reply);
  }

  get finished(): boolean {
    return this.position >= this.story.lines.length;
  }

  add(from: Side, text: string, at = Date.now()): Message {
    const last = this.messages.at(-1)?.at ?? 0;
    const message = this.make(from, text, Math.max(at, last), false);
    this.messages.push(message);
    return message;
  }

  /** Adds the next scripted line with the time it would have in the story, never in the future. */
  addScripted(): Message | undefined {
    const line = this.story.lines[this.position];
    if (line === undefined) return undefined;
    const at = Math.min(Date.now(), this.startedAt + this.position * lineGap);
    this.position += 1;
    return this.add(line.from, line.text, at);
  }

  prepend(lines: readonly { from: Side; text: string; at: number }[]): void {
    this.messages.unshift(...lines.map((line) => this.make(line.from, line.text, line.at, true)));
  }

  edit(key: string, text: string): void {
    const message = this.messages.find((one) => one.key === key);
    if (message === undefined || text === '' || message.text === text) return;
    message.text = text;
    message.edited = true;
  }

  restart(): void {
    const kept = this.messages.filter((message) => message.old);
    this.messages.splice(0, this.messages.length, ...kept);
    this.position = 0;
  }

  private make(from: Side, text: string, at: number, old: boolean): Message {
    this.counter += 1;
    return { key: `${this.story.id}:${this.counter}`, from, text, at, edited: false, old };
  }
}

function sameRun(a: Message | undefined, b: Message | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.from === b.from &&
    dayKey(a.at) === dayKey(b.at) &&
    Math.abs(b.at - a.at) < runGap
  );
}

export function toItems(messages: readonly Message[]): Item[] {
  const items: Item[] = [];
  let day = '';
  for (const [index, message] of messages.entries()) {
    const key = dayKey(message.at);
    if (key !== day) items.push({ kind: 'day', key: `day:${key}`, at: message.at });
    day = key;
    items.push({
      kind: 'message',
      key: message.key,
      message,
      first: !sameRun(messages[index - 1], message),
      last: !sameRun(message, messages[index + 1]),
    });
  }
  return items;
}

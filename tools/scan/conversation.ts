// One line of a conversation file, checked at the border. A fault says what was expected and what kind of
// thing was found, never what was written in the chat.
import * as v from 'valibot';
import type { Direction } from '../../src/engine/index.ts';
import { readTime, type Time } from './time.ts';

/** Speakers that are the person at this device; everybody else is a contact. */
const OWN_SPEAKERS: readonly string[] = ['child', 'self', 'me'];

const Line = v.object({
  id: v.union([v.string(), v.number()]),
  lang: v.nullish(v.string()),
  label: v.nullish(v.string()),
  messages: v.array(
    v.object({
      speaker: v.string(),
      text: v.string(),
      ts: v.nullish(v.union([v.string(), v.number()])),
    }),
  ),
});

export interface ChatMessage {
  readonly speaker: string;
  readonly text: string;
  readonly direction: Extract<Direction, 'received' | 'sent'>;
  readonly time: Time | undefined;
}

export interface ChatRecord {
  readonly id: string;
  readonly lang: string;
  readonly label: string | undefined;
  readonly messages: readonly ChatMessage[];
}

/** Why a line could not be read. */
export interface Fault {
  readonly fault: string;
}

/** Reads one line of JSON; never throws. */
export function parseConversation(line: string): ChatRecord | Fault {
  const value = parseJson(line);
  if (value === undefined) return { fault: 'expected one JSON object a line, found something else' };
  const parsed = v.safeParse(Line, value);
  if (!parsed.success) return { fault: faultOf(parsed.issues[0]) };
  const { id, lang, label, messages } = parsed.output;
  return {
    id: String(id),
    lang: lang ?? '',
    label: label ?? undefined,
    messages: messages.map(({ speaker, text, ts }) => ({
      speaker,
      text,
      direction: OWN_SPEAKERS.includes(speaker) ? 'sent' : 'received',
      time: readTime(ts),
    })),
  };
}

/** The parser's own message would quote the line, so it is left behind. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function faultOf(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue) ?? 'line';
  return `${field}: expected ${EXPECTED[lastName(field)] ?? 'an object'}, found ${kindOf(issue.input)}`;
}

const EXPECTED: Readonly<Record<string, string>> = {
  id: 'a text or a number',
  lang: 'a text',
  label: 'a text',
  messages: 'a list',
  speaker: 'a text',
  text: 'a text',
  ts: 'a number or a text',
};

const lastName = (field: string): string => field.split('.').at(-1) ?? '';

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return (
    { string: 'a text', number: 'a number', boolean: 'true or false' }[typeof value as string] ?? 'an object'
  );
}

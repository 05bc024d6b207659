// What an evidence pack holds, record by record. A format once released never changes: a change is a new version.
import * as v from 'valibot';
import { ReportTexts } from './words.ts';

const Line = v.pipe(v.string(), v.maxLength(600, 'at most 600 characters'));
const Text = v.pipe(v.string(), v.maxLength(40_000, 'at most 40,000 characters'));
/** What a machine calls it, and the words of the report. */
const Named = v.strictObject({ id: Line, label: Line });
const Utc = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-11-22T06:03:00Z'),
);
/** Both the time on the device and its distance from UTC. */
const LocalTime = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/, 'a time like 2026-11-22T14:03:00+08:00'),
);

const Header = v.strictObject({
  kind: v.literal('header'),
  /** BCP 47: the language of the report. */
  language: v.picklist(['en', 'zh-CN', 'zh-TW']),
  extension: v.strictObject({ name: Line, version: Line }),
  browser: Line,
  country: Named,
  /** When the text was read from the page; missing where that was not noted. */
  capturedAt: v.optional(Utc),
  madeAt: Utc,
  /** IANA name of the device's time zone. */
  timeZone: Line,
});

/** Every fixed word of the report: it must look the same when a later Nightlight says things otherwise. */
const Words = v.strictObject({
  kind: v.literal('words'),
  texts: ReportTexts,
});

const Alert = v.strictObject({
  kind: v.literal('alert'),
  ids: v.array(Line),
  at: v.optional(LocalTime),
  level: Named,
  /** What was noticed, most telling first, with the plain reason. */
  tactics: v.array(v.strictObject({ id: Line, label: Line, reason: Text })),
  rules: v.array(Line),
  /** The rules come with the extension and have its version. */
  rulesVersion: Line,
  /** What the child was shown; missing where it was only noted. */
  told: v.optional(v.array(Text)),
  chose: v.optional(Named),
});

const Contact = v.strictObject({
  kind: v.literal('contact'),
  /** As the page names the other side. */
  name: Line,
  /** User name, number or profile address, typed by hand from what the site shows. */
  typed: v.optional(Line),
});

const Page = v.strictObject({
  kind: v.literal('page'),
  site: Named,
  /** Without what could open an account. */
  address: v.optional(Text),
});

const HelpLines = v.strictObject({
  kind: v.literal('helpLines'),
  lines: v.array(v.strictObject({ name: Line, phone: v.optional(Line), url: v.optional(Line) })),
});

const Message = v.strictObject({
  kind: v.literal('message'),
  /** Place in the chat, from 1. */
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  direction: v.picklist(['received', 'sent', 'unknown']),
  author: v.optional(Line),
  at: v.optional(LocalTime),
  /** The page's own id of the message. */
  id: v.optional(Line),
  /** Missing where the message was left out. */
  text: v.optional(Text),
  leftOut: v.optional(v.literal(true)),
  /** A picture stood there. It was not stored. */
  picture: v.optional(v.literal(true)),
});

export const PackRecord = v.variant('kind', [Header, Words, Alert, Contact, Page, HelpLines, Message]);
export type PackRecord = v.InferOutput<typeof PackRecord>;
export type HeaderRecord = v.InferOutput<typeof Header>;
export type AlertRecord = v.InferOutput<typeof Alert>;
export type MessageRecord = v.InferOutput<typeof Message>;

/** A pack's records by what they are. */
export interface Content {
  header: HeaderRecord;
  words: ReportTexts;
  alert: AlertRecord;
  contact: v.InferOutput<typeof Contact>;
  page: v.InferOutput<typeof Page>;
  helpLines: v.InferOutput<typeof HelpLines>['lines'];
  messages: MessageRecord[];
}

/** Records by what they are, in the order of the fields above; undefined where one is missing or out of its place. */
export function contentOf(records: readonly PackRecord[]): Content | undefined {
  const [header, words, alert, contact, page, helpLines, ...rest] = records;
  const messages = rest.filter((record) => record.kind === 'message');
  if (
    header?.kind !== 'header' ||
    words?.kind !== 'words' ||
    alert?.kind !== 'alert' ||
    contact?.kind !== 'contact' ||
    page?.kind !== 'page' ||
    helpLines?.kind !== 'helpLines' ||
    messages.length < rest.length
  )
    return undefined;
  return { header, words: words.texts, alert, contact, page, helpLines: helpLines.lines, messages };
}

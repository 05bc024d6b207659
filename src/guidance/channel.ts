// The form of assets/channels/<country>.json: places to call, write to or report to, each with its source.
// Numbers were read in stored copies of the sources, never dialled: `checked` says when, the source says where.
import * as v from 'valibot';
import { parseFile } from './guidance-file.ts';

export const CHANNEL_KINDS = ['emergency', 'police', 'hotline', 'helpline', 'takedown', 'platform'] as const;
export const TOPICS = [
  'immediate-danger',
  'grooming',
  'sextortion',
  'offline-meeting',
  'image-removal',
  'csam-report',
  'illegal-content',
  'cyberbullying',
  'fraud',
  'suicide-crisis',
  'emotional-support',
  'legal-help',
  'parent-advice',
  'school-or-mandated-report',
] as const;
export type Topic = (typeof TOPICS)[number];

/** A text a person reads. */
export const Line = v.pipe(v.string(), v.regex(/\S/, 'a text that is not empty'));
export const Translated = v.strictObject({ en: Line, zh_CN: Line, zh_TW: Line });
export const Url = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//, 'a web address'));
const Phone = v.pipe(v.string(), v.regex(/^[#*+]?\d[\d -]*$/, 'a number that can be dialled'));
/** As fine as a source gives it. */
export const Day = v.pipe(
  v.string(),
  v.regex(/^20\d\d(-\d\d){0,2}$/, 'a date like 2026, 2026-11 or 2026-11-22'),
);

export const Month = v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'a month like 2026-11'));

export const QUALITIES = ['official', 'news', 'third-party', 'code', 'none'] as const;

const Source = v.strictObject({
  urls: v.array(Url),
  date: Day,
  /** `source`: the source carries this date. `reading`: it carries none, and was read then. */
  dateOf: v.picklist(['source', 'reading']),
  quality: v.picklist(QUALITIES),
});

const FORM = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]{2,3}-[a-z0-9-]+$/, 'an id like gb-childline')),
  kind: v.picklist(CHANNEL_KINDS),
  /** `local` is what people there call it. */
  name: v.strictObject({ en: Line, local: Line, zh_CN: v.optional(Line) }),
  contact: v.strictObject({
    phone: v.optional(Phone),
    /** Some lines ask for a word at the start of the first message. */
    sms: v.optional(v.strictObject({ to: Phone, text: v.optional(Line) })),
    url: v.optional(Url),
    email: v.optional(v.pipe(v.string(), v.email())),
    /** Where to press, for the report of a platform; the words of its menus as the source gives them. */
    steps: v.optional(Translated),
  }),
  for: v.pipe(v.array(v.picklist(TOPICS)), v.minLength(1)),
  source: Source,
  secondSource: v.optional(Source),
  /** May be shown to a child. */
  confirmed: v.boolean(),
  /** For adults. */
  note: v.optional(Translated),
  /** When its sources were last read, where that was later than for the rest of the file. */
  checked: v.optional(Month),
});

type Form = v.InferOutput<typeof FORM>;

/** What makes a channel one that a child may be shown. */
export type Confirmation = 'official' | 'news' | 'two sources';

/**
 * An official or news source states it, or two sources agree; hearsay and program code never count. Judged by the
 * source that is shown beside it.
 */
export function confirmationOf({
  source,
  secondSource,
}: Pick<Form, 'source' | 'secondSource'>): Confirmation | undefined {
  if (!counts(source)) return undefined;
  if (source.quality === 'official' || source.quality === 'news') return source.quality;
  const isSecond = secondSource !== undefined && counts(secondSource) && areApart(source, secondSource);
  return isSecond ? 'two sources' : undefined;
}

/** Two pages of one site are one source. */
function areApart(one: Form['source'], other: Form['source']): boolean {
  const hosts = new Set(one.urls.map(hostOf));
  return other.urls.some((url) => !hosts.has(hostOf(url)));
}

const hostOf = (url: string): string => new URL(url).host.replace(/^www\./, '');

const counts = ({ quality, urls }: Form['source']): boolean =>
  quality !== 'code' && quality !== 'none' && urls.length > 0;

const Channel = v.pipe(
  FORM,
  v.forward(
    v.check(
      (channel) => !channel.confirmed || confirmationOf(channel) !== undefined,
      'false, for want of an official or news source or of two that agree',
    ),
    ['confirmed'],
  ),
);
export type Channel = v.InferOutput<typeof Channel>;

const CountryChannels = v.strictObject({
  country: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'a lower-case country code')),
  name: Translated,
  /** When the sources were last read. */
  checked: Month,
  channels: v.array(Channel),
});
export type CountryChannels = v.InferOutput<typeof CountryChannels>;

/** Reads one country's file; throws a GuidanceFileError that names file, field, what was expected and found. */
export function parseChannels(json: unknown, file: string): CountryChannels {
  return parseFile(CountryChannels, json, file);
}

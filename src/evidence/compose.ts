// Makes the records of a pack: what the page showed, what Nightlight said, and whom to hand it to.
import { childAdvice } from '../guidance/advice.ts';
import type { Band } from '../guidance/bands.ts';
import type { CountryCode } from '../guidance/country.ts';
import { channelLists } from '../guidance/country-files.ts';
import { platformName, platformSteps } from '../guidance/platform-steps.ts';
import { isTacticId, spokenTactics } from '../guidance/tactics.ts';
import { type Locale, type MessageKey, type Messages, translate } from '../guidance/texts.ts';
import { plainAddress } from './address.ts';
import { cleanText, type Marks } from './clean-text.ts';
import { handOverLines } from './hand-over.ts';
import type { AlertRecord, MessageRecord, PackRecord } from './records.ts';
import { localTime, utcTime } from './time.ts';
import { reportTexts } from './words.ts';

/** A message as the page showed it. */
export interface ShownMessage {
  direction: 'received' | 'sent' | 'unknown';
  author?: string | undefined;
  text: string;
  at?: number | undefined;
  id?: string | undefined;
  picture?: boolean | undefined;
}

export interface PackInput {
  locale: Locale;
  messages: Messages;
  band: Band;
  country: CountryCode;
  extension: { name: string; version: string };
  browser: string;
  madeAt: number;
  timeZone: string;
  /** Minutes by which the device's clock is ahead of UTC at a time. */
  aheadOfUtc(at: number): number;
  alert: {
    ids: readonly string[];
    /** Missing where nothing is known of it any more. */
    at?: number | undefined;
    site: string;
    level: 'note' | 'warn' | 'urgent';
    /** Whether the child could see it. */
    isShown: boolean;
    tactics: readonly string[];
    rules: readonly string[];
    choice?: Chosen | undefined;
  };
  chat: {
    contact: string;
    address?: string | undefined;
    savedAt?: number | undefined;
    messages: readonly ShownMessage[];
  };
  /** User name or profile address, typed by hand. */
  typed: string;
  /** Places, from 0, of the messages to be handed over with their text. */
  ticked: ReadonlySet<number>;
}

const LINE_LENGTH = 300;
const CHOSEN = {
  adult: 'alert_action_adult',
  save: 'alert_action_save',
  why: 'alert_action_why',
  decide: 'alert_action_decide',
  takedown: 'alert_action_takedown',
  report: 'alert_action_report',
  help: 'popup_helpers_heading',
  later: 'alert_action_later',
  fine: 'alert_action_fine',
  school: 'tell_title',
} as const satisfies Record<string, MessageKey>;
export type Chosen = keyof typeof CHOSEN;

/** The records of a pack; equal input gives equal records. */
export function composeRecords(input: PackInput): PackRecord[] {
  const { locale, messages, country, extension, browser, madeAt, timeZone, alert, chat, typed } = input;
  const words = reportTexts(messages);
  const marks: Marks = { picture: words.picture, leftOut: words.addressLeftOut };
  const line = (text: string): string => cleanLine(text, marks);
  const lists = channelLists(country);
  const { platform } = platformSteps(alert.site);
  const address = chat.address === undefined ? undefined : plainAddress(chat.address, marks.leftOut);
  const shownTyped = line(typed);
  return [
    {
      kind: 'header',
      language: locale === 'en' ? 'en' : locale === 'zh_CN' ? 'zh-CN' : 'zh-TW',
      extension,
      browser,
      country: { id: country, label: lists[0]?.name[locale] ?? country },
      ...(chat.savedAt !== undefined && { capturedAt: utcTime(chat.savedAt) }),
      madeAt: utcTime(madeAt),
      timeZone,
    },
    { kind: 'words', texts: words },
    alertRecord(input),
    { kind: 'contact', name: line(chat.contact), ...(shownTyped !== '' && { typed: shownTyped }) },
    {
      kind: 'page',
      site: { id: line(alert.site), label: platform === undefined ? '' : platformName(platform, locale) },
      ...(address !== undefined && { address }),
    },
    { kind: 'helpLines', lines: handOverLines(lists, alert.tactics.filter(isTacticId), locale) },
    ...chat.messages.map((message, place) => messageRecord(message, place, input, line, marks)),
  ];
}

function alertRecord(input: PackInput): AlertRecord {
  const { messages, band, alert, extension, aheadOfUtc } = input;
  const say = (key: MessageKey): string => translate(messages, key);
  const { ids, at, level, isShown, choice, rules } = alert;
  const tactics = alert.tactics.filter(isTacticId);
  return {
    kind: 'alert',
    ids: [...ids],
    ...(at !== undefined && { at: localTime(at, aheadOfUtc(at)) }),
    level: { id: level, label: say(`popup_level_${level}`) },
    tactics: spokenTactics(tactics).map(({ id, key }) => ({
      id,
      label: say(`tactic_${key}_name`),
      reason: say(`tactic_${key}_why`),
    })),
    rules: [...rules],
    rulesVersion: extension.version,
    ...(isShown && level !== 'note' && { told: told(tactics, level, band, messages) }),
    ...(choice !== undefined && { chose: { id: choice, label: say(CHOSEN[choice]) } }),
  };
}

function told(...advice: Parameters<typeof childAdvice>): string[] {
  const { title, body, step, reassurance } = childAdvice(...advice);
  return [title, ...body, step, reassurance];
}

/** Names and ids; cut where they are long, but never within a character. */
function cleanLine(text: string, marks: Marks): string {
  const folded = cleanText(text, marks).replaceAll(/\s+/g, ' ').trim();
  return folded.slice(0, LINE_LENGTH).replace(/\p{Surrogate}$/u, '');
}

/** Of the child's own messages neither name nor id goes in: both may tell who it is. */
function messageRecord(
  { direction, author, text, at, id, picture }: ShownMessage,
  place: number,
  { aheadOfUtc, ticked }: PackInput,
  line: (text: string) => string,
  marks: Marks,
): MessageRecord {
  const isOwn = direction === 'sent';
  const isIn = ticked.has(place);
  return {
    kind: 'message',
    order: place + 1,
    direction,
    ...(at !== undefined && { at: localTime(at, aheadOfUtc(at)) }),
    ...(!isOwn && isIn && author !== undefined && { author: line(author) }),
    ...(!isOwn && isIn && id !== undefined && { id: line(id) }),
    ...(isIn ? { text: cleanText(text, marks) } : { leftOut: true as const }),
    ...(picture === true && { picture: true as const }),
  };
}

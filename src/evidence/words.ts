// The fixed words of a report, in the family's language. They are part of the pack.
import * as v from 'valibot';
import { type Messages, translate } from '../guidance/texts.ts';

/** Each is the message `evidence_report_<word>`. */
export const REPORT_WORDS = [
  'title',
  'only',
  'noPost',
  'whoHeading',
  'keepHeading',
  'keepDevice',
  'keepNothing',
  'keepImages',
  'showsHeading',
  'showsRead',
  'showsUnchanged',
  'showsNotWho',
  'showsKey',
  'showsLead',
  'showsCheck',
  'factsHeading',
  'site',
  'address',
  'contact',
  'typed',
  'messages',
  'leftOutCount',
  'captured',
  'made',
  'zone',
  'country',
  'program',
  'alertHeading',
  'noticed',
  'level',
  'alertTime',
  'told',
  'notTold',
  'reasons',
  'chose',
  'choseNothing',
  'rules',
  'messagesHeading',
  'messagesOrder',
  'messagesTimes',
  'messagesText',
  'number',
  'time',
  'who',
  'text',
  'me',
  'other',
  'unknown',
  'noTime',
  'messageId',
  'ownLeftOut',
  'leftOut',
  'picture',
  'addressLeftOut',
  'sealHeading',
  'sealHow',
  'head',
  'records',
  'key',
  'signature',
] as const;
export type ReportWord = (typeof REPORT_WORDS)[number];

export const ReportTexts = v.strictObject(
  v.entriesFromList(REPORT_WORDS, v.pipe(v.string(), v.maxLength(600))),
);
export type ReportTexts = v.InferOutput<typeof ReportTexts>;

export function reportTexts(messages: Messages): ReportTexts {
  const texts = REPORT_WORDS.map((word) => [word, translate(messages, `evidence_report_${word}`)]);
  return v.parse(ReportTexts, Object.fromEntries(texts));
}

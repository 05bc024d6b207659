// The family's settings as a file, to take them to another browser. Nothing secret is in it: no PIN, no log, no chat.
import * as v from 'valibot';
import { DEFAULT_KEEP_DAYS, Settings } from './shapes.ts';

const VERSION = 1;
/** A file of settings is tiny; anything larger is another file. */
const MAX_CHARACTERS = 10_000;
/** As much of what was found as helps to find it. */
const SHOWN = 60;

/** What a family chooses; where the child left the alert is nobody's choice. */
const { place: _place, ...chosen } = Settings.entries;
const SettingsFile = v.strictObject({
  nightlight: v.literal('settings'),
  version: v.literal(VERSION),
  settings: v.strictObject(chosen),
});
export type FamilyChoices = v.InferOutput<typeof SettingsFile>['settings'];

export interface FileFault {
  /** Where, like `settings.band`; empty where it is the whole file. */
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

/**
 * What was never chosen is written as what holds, so that reading the file somewhere else makes the same of it.
 * @param settings with the age group that holds
 */
export function writeSettingsFile(settings: Settings & Required<Pick<Settings, 'band'>>): string {
  const { place: _left, ...choices } = settings;
  const held: FamilyChoices = {
    locale: 'auto',
    frequency: 'day',
    beforeSending: true,
    keepDays: DEFAULT_KEEP_DAYS,
    ...choices,
  };
  return `${JSON.stringify({ nightlight: 'settings', version: VERSION, settings: held }, undefined, 2)}\n`;
}

/** What a file holds, or the first thing that is wrong with it. */
export function readSettingsFile(text: string): { settings: FamilyChoices } | { fault: FileFault } {
  const whole = { field: '', expected: 'settings of Nightlight' };
  if (text.length > MAX_CHARACTERS) return { fault: { ...whole, found: `${text.length} characters` } };
  const json = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
  if (!json.success) return { fault: { ...whole, found: 'another kind of file' } };
  const file = v.safeParse(SettingsFile, json.output, { abortEarly: true });
  if (file.success) return { settings: file.output.settings };
  const [issue] = file.issues;
  const found = issue.received.slice(0, SHOWN);
  return { fault: { field: v.getDotPath(issue) ?? '', expected: issue.expected ?? '', found } };
}

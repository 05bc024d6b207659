// The form of assets/duties.json: who at a school must tell whom, how fast, and where that is known from, by country.
// A text stands there only as far as a source that was read says so; the state says what kind of source that is.
import * as v from 'valibot';
import { Day, Line, Month, Translated, Url } from './channel.ts';
import { COUNTRIES } from './country.ts';
import { parseFile } from './guidance-file.ts';

/**
 * `law`: a source states the law. `guidance`: an authority's guidance or overview, no law that says it all.
 * `unconfirmed`: general knowledge. `unknown`: no source was found, and nothing is said.
 */
export const DUTY_STATES = ['law', 'guidance', 'unconfirmed', 'unknown'] as const;

const Source = v.strictObject({
  /** As the source calls itself. */
  title: Line,
  url: Url,
  date: Day,
  /** `source`: the source carries this date. `reading`: it carries none, and was read then. */
  dateOf: v.picklist(['source', 'reading']),
  /** As of channels; what never counts there does not stand here. */
  quality: v.picklist(['official', 'news', 'third-party']),
});
export type DutySource = v.InferOutput<typeof Source>;

const SAID = {
  country: v.picklist(COUNTRIES),
  who: Translated,
  to: Translated,
  /** Missing where the source names no time. */
  when: v.optional(Translated),
  /** What is not allowed. */
  not: v.optional(Translated),
  note: v.optional(Translated),
  /** When its sources were last read, where that was later than for the rest of the file. */
  checked: v.optional(Month),
};
const Sources = v.pipe(v.array(Source), v.minLength(1, 'at least one source'));

const Duty = v.variant('state', [
  v.strictObject({ ...SAID, state: v.literal('law'), law: Translated, sources: Sources }),
  v.strictObject({
    ...SAID,
    state: v.literal('guidance'),
    law: v.optional(Translated),
    sources: v.pipe(
      Sources,
      v.check((sources) => sources.some(({ quality }) => quality === 'official'), 'an official source'),
    ),
  }),
  v.strictObject({ ...SAID, state: v.literal('unconfirmed') }),
  v.strictObject({ country: SAID.country, checked: SAID.checked, state: v.literal('unknown') }),
]);
export type Duty = v.InferOutput<typeof Duty>;

const DutiesFile = v.strictObject({
  /** When the sources were last read. */
  checked: Month,
  duties: v.pipe(
    v.array(Duty),
    v.check(
      (duties) => new Set(duties.map(({ country }) => country)).size === duties.length,
      'one duty for each country',
    ),
    v.check((duties) => duties.length === COUNTRIES.length, 'a duty for each country'),
  ),
});
export type DutiesFile = v.InferOutput<typeof DutiesFile>;

/** Reads the file; throws a GuidanceFileError that names file, field, what was expected and found. */
export function parseDuties(json: unknown, file: string): DutiesFile {
  return parseFile(DutiesFile, json, file);
}

// What a recipe rests on: `tests/sites/<id>/evidence.json`, checked at the border.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

/** A fault in a file of evidence: file, field, what was expected, what was found. */
export class EvidenceError extends Error {
  override name = 'EvidenceError';
}

const isDay = (text: string): boolean =>
  new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, text.length) === text;

/** A whole day, as `npm run sites` records it. */
export const Day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day as 2026-11-22'),
  v.check(isDay, 'expected a day of the calendar'),
);
/** A source may tell no more than its year or month. */
const PartOfDay = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}){0,2}$/, 'expected a day, month or year as 2026-11-22, 2026-11 or 2026'),
  v.check((text) => isDay(firstDay(text)), 'expected a date of the calendar'),
);
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Filled = v.pipe(v.string(), v.regex(/\S/, 'expected a text with something in it'));

/** Somebody looked at the site itself. Never a word of the chat: only how much of it was read. */
const Live = v.strictObject({
  date: Day,
  kind: v.literal('live'),
  /** The host of the page, or that it was a saved one. */
  source: Filled,
  read: v.strictObject({ received: Count, sent: Count, unknown: Count }),
});
export type Live = v.InferOutput<typeof Live>;

const Evidence = v.strictObject({
  /** How sure the recipe is, taken all together. */
  confidence: v.picklist(['high', 'medium', 'low']),
  /** What is not known of the site, or was never seen. */
  uncertain: Filled,
  evidence: v.pipe(
    v.array(
      v.variant('kind', [
        Live,
        v.strictObject({
          date: PartOfDay,
          /** Source code of the client; readers, styles and notes of others; a package or server run by our tests. */
          kind: v.picklist(['client', 'notes', 'kit']),
          source: Filled,
        }),
      ]),
    ),
    v.nonEmpty('expected at least one piece of evidence'),
  ),
});
export type Evidence = v.InferOutput<typeof Evidence>;
export type Piece = Evidence['evidence'][number];

/** A year or month begins with its first day: evidence is not taken for newer than it is. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 'yyyy-mm-dd'.length);

export const evidenceFile = (folder: string, site: string): string =>
  path.join(folder, site, 'evidence.json');

/** @throws EvidenceError with one line for each fault. */
export function readEvidence(folder: string, site: string): Evidence {
  const file = `${site}/evidence.json`;
  const parsed = v.safeParse(Evidence, parseJson(file, readText(file, evidenceFile(folder, site))));
  if (parsed.success) return parsed.output;
  throw new EvidenceError(parsed.issues.map((issue) => `${file}: ${faultOf(issue)}`).join('\n'));
}

function readText(file: string, place: string): string {
  try {
    return readFileSync(place, 'utf8');
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    throw new EvidenceError(`${file}: expected a readable file, found ${codeOf(cause)}`, { cause });
  }
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : error.message);

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new EvidenceError(`${file}: expected JSON, found ${cause.message}`, { cause });
  }
}

function faultOf(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue) ?? '(whole file)';
  if (issue.expected === 'never') return `${field}: expected no such field, found ${issue.received}`;
  const expected = issue.message.startsWith('expected') ? issue.message : `expected ${issue.expected}`;
  return `${field}: ${expected}, found ${issue.received}`;
}

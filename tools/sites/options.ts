// What `npm run sites` understands.
import * as v from 'valibot';
import { RECIPES } from '../../src/sites/registry.ts';
import { parseOptions, UsageError } from '../usage.ts';
import { Day } from './evidence.ts';

export const USAGE = `npm run sites                                reads all fixtures, and says how old the evidence for each reader is
npm run sites -- --live URL|FILE [--live …]  what is read on live or saved pages: counts, no text
npm run sites -- --record ID --live URL|FILE reads it with this site's recipe and notes that down as evidence of today

  --max-age DAYS  evidence older than that is marked (90)
  --strict        marked evidence is a failure
  --now DAY       instead of today, as 2026-11-22`;

const MAX_AGE_DAYS = 90;

export interface CheckOptions {
  readonly kind: 'check';
  readonly now: string;
  readonly maxAge: number;
  readonly strict: boolean;
}
export interface LiveOptions {
  readonly kind: 'live';
  readonly now: string;
  readonly pages: readonly string[];
  /** The site to note it down for. */
  readonly record: string | undefined;
}

/** @param today taken where no day is named. @throws UsageError that says what was expected. */
export function readSitesOptions(
  args: readonly string[],
  today: string,
): CheckOptions | LiveOptions | { kind: 'help' } {
  const { values } = parseOptions({
    args: [...args],
    options: {
      live: { type: 'string', multiple: true },
      record: { type: 'string' },
      'max-age': { type: 'string' },
      strict: { type: 'boolean' },
      now: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return { kind: 'help' };
  const { live, record, 'max-age': maxAge, strict = false, now = today } = values;
  if (!v.is(Day, now)) throw new UsageError(`--now: expected a day as 2026-11-22, found "${now}"`);
  if (record !== undefined && !RECIPES.some(({ id }) => id === record))
    throw new UsageError(
      `--record: expected one of ${RECIPES.map(({ id }) => id).join(', ')}, found "${record}"`,
    );
  if (live === undefined) {
    if (record !== undefined) throw new UsageError('--record: expected --live URL|FILE with it, found none');
    return { kind: 'check', now, maxAge: daysIn(maxAge), strict };
  }
  if (maxAge !== undefined || strict)
    throw new UsageError('--live: expected neither --max-age nor --strict with it');
  if (record !== undefined && live.length > 1)
    throw new UsageError(`--record: expected one --live, found ${live.length}`);
  return { kind: 'live', now, pages: live, record };
}

function daysIn(text: string | undefined): number {
  if (text === undefined) return MAX_AGE_DAYS;
  if (!/^\d{1,4}$/.test(text)) throw new UsageError(`--max-age: expected a number of days, found "${text}"`);
  return Number(text);
}

// What `npm run channels` understands.
import * as v from 'valibot';
import { Day } from '../sites/evidence.ts';
import { parseOptions, UsageError } from '../usage.ts';

export const USAGE = `npm run channels             for each country: what confirms the places a child is shown, and how old that is
npm run channels -- --json   the same to be read by programs

  --at DAY   instead of today, as 2027-12-01

Fails where a child would be shown a place that is not confirmed, or where nobody has read the sources of such a place, or of
a duty of school staff, for twelve months.`;

export interface ChannelsOptions {
  readonly kind: 'report';
  readonly at: string;
  readonly json: boolean;
}

/** @param today taken where no day is named. @throws UsageError that says what was expected. */
export function readChannelsOptions(
  args: readonly string[],
  today: string,
): ChannelsOptions | { kind: 'help' } {
  const { values } = parseOptions({
    args: [...args],
    options: {
      at: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return { kind: 'help' };
  const { at = today, json = false } = values;
  if (!v.is(Day, at)) throw new UsageError(`--at: expected a day as 2027-12-01, found "${at}"`);
  return { kind: 'report', at, json };
}

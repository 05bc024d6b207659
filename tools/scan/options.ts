// What `npm run scan` understands.
import { parseOptions, UsageError } from '../usage.ts';

export const USAGE = `npm run scan -- FILE...                  what would be told, counted for each file
npm run --silent scan -- --json FILE...  one line of JSON for each conversation, no message text
npm run scan -- --explain TEXT           why: tokens, hits, weighing; given again, further messages of one contact

FILE holds one conversation a line, plain or gzip: {"id","lang","messages":[{"speaker","text","ts"?}]}
"-" is standard input. Speakers child, self and me are the person at the device.`;

export type ScanOptions =
  | { readonly kind: 'help' }
  | { readonly kind: 'explain'; readonly texts: readonly string[] }
  | { readonly kind: 'scan'; readonly files: readonly string[]; readonly json: boolean };

/** @throws UsageError that says what was expected. */
export function readScanOptions(args: readonly string[]): ScanOptions {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: 'help' };
  if (values.explain) {
    if (positionals.length > 0 || values.json)
      throw new UsageError('expected --explain TEXT alone; put each text in quotes');
    return { kind: 'explain', texts: values.explain };
  }
  if (positionals.length === 0) throw new UsageError('expected a FILE, "-" or --explain TEXT, found nothing');
  return { kind: 'scan', files: positionals, json: values.json ?? false };
}

function parse(args: readonly string[]) {
  return parseOptions({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      explain: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

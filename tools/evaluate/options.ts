// What `npm run evaluate` understands.
import { parseOptions, UsageError } from '../usage.ts';

export const USAGE = `npm run evaluate -- DIR [--json FILE] [--compare FILE] | --ablate
  DIR             folder of *.jsonl or *.jsonl.gz, one labelled conversation a line
  --json FILE     saves the result
  --compare FILE  shows what is better or worse than in a saved result
  --ablate        shows instead what each rule and combination is worth`;

export interface EvaluateOptions {
  readonly folder: string;
  readonly save: string | undefined;
  readonly compare: string | undefined;
  readonly ablate: boolean;
}

/** @throws UsageError that says what was expected. */
export function readEvaluateOptions(args: readonly string[]): EvaluateOptions | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1)
    throw new UsageError(`expected one DIR, found ${positionals.length}`);
  return { folder, save: values.json, compare: values.compare, ablate: values.ablate ?? false };
}

function parse(args: readonly string[]) {
  return parseOptions({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'string' },
      compare: { type: 'string' },
      ablate: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

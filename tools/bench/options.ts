// What `npm run bench` understands.
import { parseOptions, UsageError } from '../usage.ts';
import { ENGINE_NAMES } from './engines/registry.ts';

/** Parts of the benchmark beside the comparison of engines. */
export const PARTS: readonly string[] = ['shipped', 'corpora', 'load', 'growth', 'assess'];

export const USAGE = `npm run bench -- [--quick] [--only NAME,...] [--json FILE] [--corpora DIR] [--check]
  --quick         100 and 1,000 phrases, fewer rounds: about a minute
  --only NAME     engines: ${ENGINE_NAMES.join(', ')}
                  parts: ${PARTS.join(', ')}
  --json FILE     saves all figures
  --corpora DIR   folder of *.jsonl.gz with ordinary messages, ../shared/corpora unless given
  --check         exit status 1 where time grows faster than the length of a message`;

export interface BenchOptions {
  readonly isQuick: boolean;
  /** Engines and parts to measure; all of them unless named. */
  readonly only: readonly string[];
  readonly save: string | undefined;
  readonly corpora: string;
  readonly isCheck: boolean;
}

/** @throws UsageError that says what was expected. */
export function readBenchOptions(args: readonly string[]): BenchOptions | 'help' {
  const { values } = parse(args);
  if (values.help) return 'help';
  const known = [...ENGINE_NAMES, ...PARTS];
  const only = values.only?.split(',').map((name) => name.trim()) ?? known;
  const unknown = only.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`--only: expected some of ${known.join(', ')}, found ${unknown}`);
  return {
    isQuick: values.quick ?? false,
    only,
    save: values.json,
    corpora: values.corpora ?? '../shared/corpora',
    isCheck: values.check ?? false,
  };
}

function parse(args: readonly string[]) {
  return parseOptions({
    args: [...args],
    options: {
      quick: { type: 'boolean' },
      only: { type: 'string' },
      json: { type: 'string' },
      corpora: { type: 'string' },
      check: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

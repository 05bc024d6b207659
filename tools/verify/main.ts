// `npm run verify FILE...`: whether evidence packs are as they were made, and where they are not.
import { readFile } from 'node:fs/promises';
import { type Verdict, verifyFile } from '../../src/evidence/verify.ts';
import { parseOptions, UsageError } from '../usage.ts';
import { describeVerdict } from './describe.ts';

const USAGE = `npm run verify -- FILE... [--json]
  --json   one line of JSON a file
Ends with 0 if every file is unchanged, 1 if any was changed, 2 if any is no evidence pack.`;

const STATUS = { unchanged: 0, changed: 1, notAPack: 2 } as const satisfies Record<Verdict['state'], number>;

async function verdictOf(file: string): Promise<Verdict> {
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(`${file}: expected a file that can be read, found ${cause.code ?? 'a fault'}`, {
      cause,
    });
  });
  return await verifyFile(Uint8Array.from(bytes), file);
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions({
    args: [...args],
    options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (positionals.length === 0) throw new UsageError('expected at least one file, found none');
  let status = 0;
  for (const file of positionals) {
    const verdict = await verdictOf(file);
    const { text, json } = describeVerdict(file, verdict);
    console.log(values.json ? JSON.stringify(json) : text);
    status = Math.max(status, STATUS[verdict.state]);
  }
  return status;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}

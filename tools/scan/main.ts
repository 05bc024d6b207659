// `npm run scan`: what the extension would tell about recorded conversations, and why.

import { readPack } from '../../src/engine/index.ts';
import { PhraseError } from '../../src/engine/phrase.ts';
import { RuleFileError } from '../rules/read-rules.ts';
import { compileRulePack } from '../rules/rule-pack.ts';
import { UsageError } from '../usage.ts';
import { explain } from './explain.ts';
import { readScanOptions, USAGE } from './options.ts';
import { createPool } from './pool.ts';
import { STANDARD, scanToJson, scanToTable } from './run.ts';

async function main(args: readonly string[]): Promise<number> {
  const options = readScanOptions(args);
  if (options.kind === 'help') {
    console.log(USAGE);
    return 0;
  }
  const { bytes, book } = compileRulePack();
  if (options.kind === 'explain') {
    const columns = process.stdout.isTTY ? process.stdout.columns : undefined;
    process.stdout.write(explain(options.texts, readPack(bytes), book, columns));
    return 0;
  }
  const pool = createPool({ pack: bytes, book, rounds: 0 });
  try {
    return await (options.json ? scanToJson : scanToTable)(options.files, pool, STANDARD);
  } finally {
    await pool.close();
  }
}

// `scan ... | head` closes the pipe; there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof RuleFileError || error instanceof PhraseError))
    throw error;
  console.error(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : error.message);
  process.exitCode = 1;
}

// `npm run evaluate -- DIR`: how good the rules are, in figures that can be compared.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { PhraseError } from '../../src/engine/phrase.ts';
import { RuleFileError } from '../rules/read-rules.ts';
import { compileRulePack } from '../rules/rule-pack.ts';
import { createPool } from '../scan/pool.ts';
import { STANDARD } from '../scan/run.ts';
import { UsageError } from '../usage.ts';
import { ablate, formatWorths } from './ablate.ts';
import { compareResults, formatComparison } from './compare.ts';
import { evaluate, findCorpora } from './evaluate.ts';
import { ResultError, readResult } from './measure.ts';
import { readEvaluateOptions, USAGE } from './options.ts';
import { formatResult } from './report.ts';

/** Rounds of timing; the least of them stands for a message. */
const ROUNDS = 3;

async function main(args: readonly string[]): Promise<number> {
  const options = readEvaluateOptions(args);
  if (options === 'help') {
    console.log(USAGE);
    return 0;
  }
  const files = findCorpora(options.folder) ?? [];
  if (files.length === 0) {
    console.log(`evaluate: skipped, no *.jsonl or *.jsonl.gz in ${options.folder}`);
    return 0;
  }
  if (options.ablate) {
    console.log(formatWorths(await ablate(files, compileRulePack())).join('\n'));
    return 0;
  }
  const saved = options.compare === undefined ? undefined : readResult(options.compare);
  const rules = compileRulePack();
  // One processor stays free, so that threads do not spoil each other's times.
  const threads = Math.max(1, availableParallelism() - 1);
  const pool = createPool({ pack: rules.bytes, book: rules.book, rounds: ROUNDS }, threads);
  try {
    const { result, status } = await evaluate(files, rules, pool, STANDARD);
    console.log(formatResult(result).join('\n'));
    if (saved)
      console.log(
        `\nagainst ${options.compare}\n${formatComparison(compareResults(saved, result)).join('\n')}`,
      );
    if (options.save !== undefined) writeFileSync(options.save, `${JSON.stringify(result, undefined, 1)}\n`);
    return status;
  } finally {
    await pool.close();
  }
}

const EXPECTED = [UsageError, RuleFileError, PhraseError, ResultError];
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error && EXPECTED.some((kind) => error instanceof kind))) throw error;
  console.error(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : error.message);
  process.exitCode = 1;
}

// `npm run bench`: how fast the engine is, beside a bare loop and beside what others use for the same.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCorpora } from '../evaluate/evaluate.ts';
import { compileRulePack } from '../rules/rule-pack.ts';
import { UsageError } from '../usage.ts';
import { bundleChild } from './bundle.ts';
import { packOf } from './engines/nightlight.ts';
import { type Figure, mergeFigures } from './figure.ts';
import { superlinear } from './growth.ts';
import { labelOf } from './job.ts';
import { formatNoise, isQuiet } from './noise.ts';
import { type BenchOptions, readBenchOptions, USAGE } from './options.ts';
import { packRow, packSizes, planJobs, type Sources, sizesOf } from './plan.ts';
import { formatAgainstOurs, formatFigures, formatGrowth, formatNotes } from './report.ts';
import { phraseList } from './run/compare.ts';
import { runJob } from './run-job.ts';
import { formatTargets } from './targets.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RULES = path.join(ROOT, 'rules');
/** Here the bundle finds the packages, and nobody looks for sources. */
const SCRATCH = path.join(ROOT, 'node_modules/.cache/nightlight-bench');
/** Collections of ordinary chat, two for each language. */
const CORPORA = ['nus_sms_en', 'irc_ubuntu_en', 'nus_sms_zh', 'lccc_base_zh'];

async function main(args: readonly string[]): Promise<number> {
  const options = readBenchOptions(args);
  if (options === 'help') {
    console.log(USAGE);
    return 0;
  }
  const script = await bundleChild(ROOT, SCRATCH);
  const jobs = planJobs(options, prepareSources(options));
  const measured: Figure[] = [];
  let discarded = 0;
  for (const [index, job] of jobs.entries()) {
    showProgress(`${index + 1} of ${jobs.length}: ${labelOf(job)}`);
    const result = await runJob(script, job);
    measured.push(...result.figures);
    discarded += result.discarded;
  }
  showProgress('');
  const figures = mergeFigures(measured);
  const sizes = sizesOf(options);
  const lines = [
    `node ${process.version}, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}`,
    ...formatFigures(figures),
    ...formatAgainstOurs(figures, sizes),
    ...formatTargets(figures, sizes.at(-1) ?? 0),
    ...formatNotes(figures),
    '',
    ...formatGrowth(figures),
    ...formatNoise(measured, discarded),
  ];
  console.log(lines.join('\n'));
  if (options.save !== undefined)
    save(options.save, options, figures, { isQuiet: isQuiet(measured), discarded });
  return options.isCheck && superlinear(figures).length > 0 ? 1 : 0;
}

function prepareSources(options: BenchOptions): Sources {
  mkdirSync(SCRATCH, { recursive: true });
  const packs = packSizes(options).map((size) => {
    const file = path.join(SCRATCH, `pack-${size}.bin`);
    writeFileSync(file, size === 0 ? compileRulePack(RULES).bytes : packOf(phraseList(size, true)));
    return { row: packRow(size), file };
  });
  const corpora = findCorpora(options.corpora)?.filter((file) =>
    CORPORA.includes(path.basename(file).replace(/\.jsonl(\.gz)?$/, '')),
  );
  if (options.only.includes('corpora') && (corpora === undefined || corpora.length === 0))
    console.log(`bench: ordinary messages skipped, none of ${CORPORA.join(', ')} in ${options.corpora}`);
  return { rules: RULES, corpora: corpora ?? [], packs };
}

/** One line on a terminal, written over; nothing where the output is kept. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

function save(
  file: string,
  { isQuick }: BenchOptions,
  figures: readonly Figure[],
  noise: { readonly isQuiet: boolean; readonly discarded: number },
): void {
  const result = {
    version: 1,
    node: process.version,
    processors: availableParallelism(),
    isQuick,
    ...noise,
    figures,
  };
  writeFileSync(file, `${JSON.stringify(result, undefined, 1)}\n`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 1;
}

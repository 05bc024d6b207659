// `npm run sites`: the canary. Do the readers still read their fixtures, and how old is what they rest on?
import { RECIPES } from '../../src/sites/registry.ts';
import { bundleReader } from '../read/bundle.ts';
import { launchReader } from '../read/open.ts';
import { UsageError } from '../usage.ts';
import { checkFixtures } from './check.ts';
import { EvidenceError, readEvidence } from './evidence.ts';
import { FIXTURES } from './fixtures.ts';
import { type CheckOptions, type LiveOptions, readSitesOptions, USAGE } from './options.ts';
import { countsOf, NoEvidenceError, recordLook, sourceOf } from './record.ts';
import { reportOf } from './report.ts';

async function check({ now, maxAge, strict }: CheckOptions): Promise<number> {
  const evidence = new Map(RECIPES.map(({ id }) => [id, readEvidence(FIXTURES, id)]));
  const { lines, failed, marked } = reportOf(await checkFixtures(), evidence, now, maxAge);
  console.log(lines.join('\n'));
  return failed || (strict && marked) ? 1 : 0;
}

async function look({ pages, record, now }: LiveOptions): Promise<number> {
  const reader = await launchReader(await bundleReader());
  let unread = 0;
  try {
    for (const target of pages) {
      const page = await reader.open(target, record);
      const reading = await page.readAll();
      await page.close();
      if (reading.state !== 'watching') unread += 1;
      const { received, sent, unknown } = countsOf(reading);
      console.log(
        `${sourceOf(target)}: ${reading.state}, read by ${reading.reader}: ` +
          `${received} received, ${sent} sent, ${unknown} unknown`,
      );
      if (record === undefined) continue;
      const { date } = recordLook(FIXTURES, record, { page: target, now, reading });
      console.log(`Noted down for ${record} as evidence of ${date}.`);
    }
  } finally {
    await reader.close();
  }
  return unread > 0 ? 1 : 0;
}

async function main(args: readonly string[]): Promise<number> {
  const options = readSitesOptions(args, new Date().toISOString().slice(0, 'yyyy-mm-dd'.length));
  if (options.kind === 'help') {
    console.log(USAGE);
    return 0;
  }
  return await (options.kind === 'check' ? check(options) : look(options));
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${USAGE}`);
  else if (error instanceof EvidenceError || error instanceof NoEvidenceError) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}

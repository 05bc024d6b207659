// One process of the benchmark: a job in as JSON, its figures out as JSON. It loads no more than its job needs, for
// memory and the time of a first call are among what is measured.
import * as v from 'valibot';
import type { Figure } from '../figure.ts';
import { Job } from '../job.ts';

async function run(job: Job): Promise<Figure[]> {
  switch (job.kind) {
    case 'compare':
      return (await import('./compare.ts')).runCompare(job.engine, job.size, job.effort);
    case 'shipped':
      return (await import('./shipped.ts')).runShipped(job.rules, job.effort);
    case 'corpus':
      return (await import('./shipped.ts')).runCorpus(job.rules, job.file, job.effort);
    case 'load':
      return (await import('./load.ts')).runLoad(job.row, job.pack, job.messages);
    case 'growth':
      return (await import('./growth.ts')).runGrowth(job.rules, job.size, job.rounds, job.longest);
    case 'assess':
      return (await import('./assess.ts')).runAssess(job.rules);
  }
}

const job = v.parse(Job, JSON.parse(process.argv[2] ?? 'null'));
process.stdout.write(JSON.stringify(await run(job)));

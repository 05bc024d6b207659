// Runs one job in a process of its own, and once more where the machine was too busy meanwhile.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as v from 'valibot';
import { Figure } from './figure.ts';
import { type Job, labelOf } from './job.ts';
import { isQuiet } from './noise.ts';

/** Tries before a noisy measurement is taken as it is, and said to be noisy. */
const TRIES = 3;

/**
 * The figures of a job, and how many noisy measurements were thrown away before them.
 * @throws Error if its process fails; what it says stands on standard error.
 */
export async function runJob(script: string, job: Job): Promise<{ figures: Figure[]; discarded: number }> {
  for (let discarded = 0; ; discarded += 1) {
    const figures = await measure(script, job);
    if (isQuiet(figures) || discarded + 1 === TRIES) return { figures, discarded };
  }
}

/** Growth is asked of our code, so garbage of a long text may wait: copying it would show as growth of its own. */
const flagsFor = ({ kind }: Job): string[] =>
  kind === 'growth' ? ['--expose-gc', '--single-threaded-gc', '--max-semi-space-size=64'] : ['--expose-gc'];

async function measure(script: string, job: Job): Promise<Figure[]> {
  const child = spawn(process.execPath, [...flagsFor(job), script, JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  let output = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) output += chunk;
  const [status] = await exit;
  if (status !== 0)
    throw new Error(`${labelOf(job)}: expected the process to succeed, found status ${status}`);
  return v.parse(v.array(Figure), JSON.parse(output));
}

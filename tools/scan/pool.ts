// Worker threads that judge batches. They start with the first batch, so a short file costs none.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { createJudgeLines, type JudgedBatch, type JudgeLines, type JudgeSetup } from './judge-lines.ts';
import type { Batch } from './lines.ts';

export interface Pool {
  /** Batches to keep under way, so that no thread waits. */
  readonly depth: number;
  judge(batch: Batch): Promise<JudgedBatch>;
  /** Judges a batch that has no other beside it: in place, unless threads already run and are warm. */
  judgeAlone(batch: Batch): Promise<JudgedBatch>;
  close(): Promise<void>;
}

interface Job {
  readonly batch: Batch;
  readonly done: (judged: JudgedBatch) => void;
  readonly failed: (error: unknown) => void;
}

export function createPool(setup: JudgeSetup, size: number = availableParallelism()): Pool {
  const workers: Worker[] = [];
  const idle: Worker[] = [];
  const waiting: Job[] = [];
  const running = new Map<Worker, Job>();
  let judgeLines: JudgeLines | undefined;

  const next = (worker: Worker): void => {
    const job = waiting.shift();
    if (job === undefined) {
      idle.push(worker);
      return;
    }
    running.set(worker, job);
    worker.postMessage(job.batch);
  };

  const start = (): void => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: setup });
    workers.push(worker);
    worker.on('message', (judged: JudgedBatch) => {
      running.get(worker)?.done(judged);
      next(worker);
    });
    worker.on('error', (error) => {
      // A thread that died takes its batch along; the others would only hide it.
      for (const { failed } of [...running.values(), ...waiting]) failed(error);
    });
    idle.push(worker);
  };

  const judge = (batch: Batch): Promise<JudgedBatch> => {
    while (workers.length < size) start();
    return new Promise((done, failed) => {
      waiting.push({ batch, done, failed });
      const worker = idle.pop();
      if (worker) next(worker);
    });
  };

  return {
    depth: 3 * size,
    judge,
    async judgeAlone(batch) {
      if (workers.length > 0) return judge(batch);
      judgeLines ??= createJudgeLines(setup);
      return judgeLines(batch.first, batch.lines);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/**
 * Judges batches and gives the results in the order of the input. Where reading breaks off, what was read comes
 * first and then the fault. @throws whatever `batches` throws
 */
export async function* judgeInOrder(batches: AsyncIterable<Batch>, pool: Pool): AsyncGenerator<JudgedBatch> {
  const underWay: Promise<JudgedBatch>[] = [];
  let alone: Batch | undefined;
  let isFirst = true;
  let broken: { readonly error: unknown } | undefined;
  const send = (batch: Batch): void => {
    underWay.push(pool.judge(batch));
  };
  const reading = batches[Symbol.asyncIterator]();
  while (broken === undefined) {
    const step = await reading.next().catch((error: unknown) => ({ error }));
    if ('error' in step) broken = step;
    else if (step.done) break;
    else if (isFirst) alone = step.value;
    else {
      if (alone) send(alone);
      alone = undefined;
      send(step.value);
    }
    isFirst = false;
    const next = underWay.length > pool.depth ? underWay.shift() : undefined;
    if (next) yield await next;
  }
  if (alone) yield await pool.judgeAlone(alone);
  for (const judged of underWay) yield await judged;
  if (broken) throw broken.error;
}

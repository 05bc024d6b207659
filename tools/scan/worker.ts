// A thread that judges the batches it is sent.
import { parentPort, workerData } from 'node:worker_threads';
import { createJudgeLines, type JudgeSetup } from './judge-lines.ts';
import type { Batch } from './lines.ts';

// Both come from pool.ts in this same program, which writes them with these types.
const setup: JudgeSetup = workerData;
const judgeLines = createJudgeLines(setup);
parentPort?.on('message', ({ first, lines }: Batch) => {
  parentPort?.postMessage(judgeLines(first, lines));
});

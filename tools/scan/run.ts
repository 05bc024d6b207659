// Scans files one after another. A bad line or file is told on standard error, and the rest goes on.
import { once } from 'node:events';
import { statSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { isFault, type Judged } from './judge-lines.ts';
import { BATCH, type BatchSize, openSource, readBatches } from './lines.ts';
import { judgeInOrder, type Pool } from './pool.ts';
import { createProgress } from './progress.ts';
import { addVerdict, emptySummary, formatSummaries, type Summary } from './summary.ts';

export interface Streams {
  readonly out: Writable;
  readonly err: Writable & { isTTY?: boolean };
  readonly open: typeof openSource;
}

export const STANDARD: Streams = { out: process.stdout, err: process.stderr, open: openSource };

/** Hears of everything in the order of the input. */
export interface Listener {
  verdict(file: string, judged: Judged, micros: Float64Array): void | Promise<void>;
  /** Once for each file, after its lines. */
  end?(file: string, faults: number): void;
}

/** Reads all files and gives the exit status: 1 where something could not be read. */
export async function scanFiles(
  files: readonly string[],
  pool: Pool,
  { err, open }: Streams,
  listener: Listener,
  size: BatchSize = BATCH,
): Promise<0 | 1> {
  const progress = createProgress(err, totalBytes(files));
  let status: 0 | 1 = 0;
  const complain = (where: string, fault: string): void => {
    progress.clear();
    err.write(`${where}: ${fault}\n`);
    status = 1;
  };
  for (const file of files) {
    const name = file === '-' ? 'standard input' : file;
    let faults = 0;
    try {
      const batches = readBatches(open(file), (bytes) => progress.add(bytes, 0), size);
      for await (const { first, lines, micros } of judgeInOrder(batches, pool)) {
        let measured = 0;
        for (const [index, line] of lines.entries()) {
          if (line === undefined) continue;
          if (isFault(line)) {
            faults += 1;
            complain(`${name}:${first + index}`, line.fault);
            continue;
          }
          await listener.verdict(file, line, micros.subarray(measured, measured + line.messages));
          measured += line.messages;
          progress.add(0, line.messages);
        }
      }
    } catch (error) {
      if (!isSystemError(error)) throw error;
      complain(name, `expected a readable file, found ${error.code}`);
    }
    listener.end?.(file, faults);
  }
  progress.clear();
  return status;
}

/** Writes each verdict as a line of JSON. */
export async function scanToJson(files: readonly string[], pool: Pool, streams: Streams): Promise<0 | 1> {
  return scanFiles(files, pool, streams, {
    async verdict(_file, { id, level, alerts }) {
      if (!streams.out.write(`${JSON.stringify({ id, level, alerts })}\n`)) await once(streams.out, 'drain');
    },
  });
}

/** Writes tables when all is read. */
export async function scanToTable(files: readonly string[], pool: Pool, streams: Streams): Promise<0 | 1> {
  const summaries = new Map<string, Summary>(files.map((file) => [file, emptySummary(file)]));
  const status = await scanFiles(files, pool, streams, {
    verdict(file, judged) {
      const summary = summaries.get(file);
      if (summary) addVerdict(summary, judged);
    },
    end(file, faults) {
      const summary = summaries.get(file);
      if (summary) summary.faults = faults;
    },
  });
  streams.out.write(formatSummaries([...summaries.values()]));
  return status;
}

/** Faults of files and of gzip carry a code; anything else is a mistake of ours and may not be hidden. */
function isSystemError(error: unknown): error is Error & { code: string } {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[EZ]/.test(error.code)
  );
}

function totalBytes(files: readonly string[]): number | undefined {
  let total = 0;
  for (const file of files) {
    const stats = file === '-' ? undefined : statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    total += stats.size;
  }
  return total;
}

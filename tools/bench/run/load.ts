// From the bytes of a pack to the first message scanned, in a process that has done nothing before.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createScanner, readPack, type Scanner } from '../../../src/engine/index.ts';
import type { Figure } from '../figure.ts';
import { timeOnce } from '../measure/clock.ts';
import { keptMegabytes } from '../measure/memory.ts';
import { LOAD_TABLE } from '../tables.ts';

/** Size, time and memory of one pack. */
export function runLoad(row: string, file: string, messages: readonly string[]): Figure[] {
  const [first = '', ...others] = messages;
  const before = keptMegabytes();
  const { bytes, decodeMs } = decode(file);
  let scan: Scanner = () => ({ signals: [], tone: 0 });
  const loadMs = timeOnce(() => {
    scan = createScanner(readPack(bytes));
  });
  const timeScan = (text: string): number => timeOnce(() => scan(text, 'received'));
  const firstMs = timeScan(first);
  const times = others.map(timeScan);
  const after = keptMegabytes();
  // Used once more, or the scanner might be gone when its memory is measured.
  timeScan(first);
  const figure = (name: string, value: number, unit: Figure['unit']): Figure => ({
    table: LOAD_TABLE,
    row,
    name,
    value,
    unit,
  });
  return [
    figure('raw KB', bytes.length / 1000, 'KB'),
    figure('gzip KB', gzipSync(bytes, { level: 9 }).length / 1000, 'KB'),
    figure('base64 ms', decodeMs, 'ms'),
    figure('load ms', loadMs, 'ms'),
    figure('first scan ms', firstMs, 'ms'),
    figure(`worst of ${messages.length} ms`, Math.max(...times), 'ms'),
    figure('heap MB', after.heap - before.heap, 'MB'),
    figure('buffers MB', after.buffers - before.buffers, 'MB'),
  ];
}

/** The shipped script carries its pack as text. In a function of its own, so that the text is not kept. */
function decode(file: string): { bytes: Uint8Array; decodeMs: number } {
  const text = readFileSync(file).toString('base64');
  let bytes = new Uint8Array();
  const decodeMs = timeOnce(() => {
    bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  });
  return { bytes, decodeMs };
}

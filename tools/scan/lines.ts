// Reads a file or a stream as batches of lines, unpacked where it is gzip. A line ends at a line feed and
// nowhere else: U+2028 may stand inside a chat message.
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

export interface Batch {
  /** Number of the first line, counted from 1. */
  readonly first: number;
  readonly lines: readonly string[];
}

export interface BatchSize {
  readonly lines: number;
  readonly characters: number;
}
export const BATCH: BatchSize = { lines: 512, characters: 200_000 };

/** Opens a file for reading; `-` is standard input. */
export function openSource(file: string): Readable {
  return file === '-' ? process.stdin : createReadStream(file);
}

/**
 * @param onBytes hears how many bytes were read, packed as they are.
 * @throws the fault of the file or of gzip, after the lines read before it.
 */
export async function* readBatches(
  source: Readable,
  onBytes: (bytes: number) => void = () => undefined,
  size: BatchSize = BATCH,
): AsyncGenerator<Batch> {
  let lines: string[] = [];
  let characters = 0;
  let first = 1;
  const reading = readLines(source, onBytes);
  let broken: { readonly error: unknown } | undefined;
  while (broken === undefined) {
    const step = await reading.next().catch((error: unknown) => ({ error }));
    if ('error' in step) broken = step;
    else if (step.done) break;
    else {
      lines.push(step.value);
      characters += step.value.length;
      if (lines.length < size.lines && characters < size.characters) continue;
      yield { first, lines };
      first += lines.length;
      lines = [];
      characters = 0;
    }
  }
  if (lines.length > 0) yield { first, lines };
  if (broken) throw broken.error;
}

async function* readLines(source: Readable, onBytes: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // Parts of a line that has not ended: joined once, however many chunks it takes.
  let parts: string[] = [];
  for await (const bytes of unpack(source, onBytes)) {
    const pieces = decoder.decode(bytes, { stream: true }).split('\n');
    parts.push(pieces[0] ?? '');
    for (let i = 1; i < pieces.length; i += 1) {
      yield parts.join('');
      parts = [pieces[i] ?? ''];
    }
  }
  const last = parts.join('') + decoder.decode();
  if (last !== '') yield last;
}

/** Gzip is known by its first two bytes, so a packed standard input needs no option. */
async function* unpack(source: Readable, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const chunks = counted(source, onBytes);
  let head = Buffer.alloc(0);
  while (head.length < 2) {
    const { value, done } = await chunks.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  const whole = startingWith(head, chunks);
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* whole;
    return;
  }
  const gunzip = createGunzip();
  const packed = Readable.from(whole);
  packed.on('error', (error) => gunzip.destroy(error));
  for await (const bytes of packed.pipe(gunzip)) yield Buffer.from(bytes);
}

async function* counted(source: Readable, onBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk);
    onBytes(bytes.length);
    yield bytes;
  }
}

async function* startingWith(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* rest;
}

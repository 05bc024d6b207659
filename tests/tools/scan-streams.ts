// Standard streams that remember what was written, and files that are only in memory.
import { Readable, Writable } from 'node:stream';
import type { Streams } from '../../tools/scan/run.ts';

export interface TestStreams extends Streams {
  readonly written: { out: string; err: string };
}

/** @param files content by name; any other name is a missing file. */
export function testStreams(files: Record<string, string | Uint8Array>): TestStreams {
  const written = { out: '', err: '' };
  const into = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += String(chunk);
        done();
      },
    });
  return {
    written,
    out: into('out'),
    err: into('err'),
    open(file) {
      const content = files[file];
      if (content !== undefined) return inPieces(Buffer.from(content));
      return new Readable({
        read() {
          this.destroy(Object.assign(new Error('no such file'), { code: 'ENOENT' }));
        },
      });
    },
  };
}

/** Pieces of seven bytes, which cut lines, characters and the head of a gzip file. */
function inPieces(bytes: Buffer): Readable {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 7) pieces.push(bytes.subarray(at, at + 7));
  return Readable.from(pieces, { objectMode: false });
}

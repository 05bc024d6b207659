// Lines of files and streams, packed or not, whole or broken off.
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Batch, readBatches } from '../../tools/scan/lines.ts';
import { testStreams } from './scan-streams.ts';

const SIZE = { lines: 2, characters: 100 };

async function read(content: string | Uint8Array, size = SIZE): Promise<Batch[]> {
  const batches: Batch[] = [];
  for await (const batch of readBatches(testStreams({ file: content }).open('file'), undefined, size)) {
    batches.push(batch);
  }
  return batches;
}

test('batches know where they begin', async () => {
  expect(await read('a\nb\nc')).toEqual([
    { first: 1, lines: ['a', 'b'] },
    { first: 3, lines: ['c'] },
  ]);
});
test('nothing, one byte, a last line feed', async () => {
  expect(await read('')).toEqual([]);
  expect(await read('a')).toEqual([{ first: 1, lines: ['a'] }]);
  expect(await read('a\n\n')).toEqual([{ first: 1, lines: ['a', ''] }]);
});
test('gzip is known by its content', async () => {
  expect(await read(gzipSync('发我照片\n二'))).toEqual([{ first: 1, lines: ['发我照片', '二'] }]);
});
test('several gzip files in one', async () => {
  expect(await read(Buffer.concat([gzipSync('a\n'), gzipSync('b\n')]))).toEqual([
    { first: 1, lines: ['a', 'b'] },
  ]);
});
test('other line ends belong to the line', async () => {
  expect(await read('a\u2028b\u2029c\u0085d\r\n')).toEqual([
    { first: 1, lines: ['a\u2028b\u2029c\u0085d\r'] },
  ]);
});
test('a long line is a batch of its own', async () => {
  const long = 'x'.repeat(150);
  expect((await read(`${long}\na`)).map(({ lines }) => lines.length)).toEqual([1, 1]);
});
test('what was read before a fault comes first', async () => {
  const lines = Array.from({ length: 2000 }, (_, i) => `line ${i * 7919}`);
  const packed = gzipSync(lines.join('\n'));
  const found: string[] = [];
  const reading = async () => {
    const source = Readable.from([packed.subarray(0, packed.length / 2)]);
    for await (const batch of readBatches(source, undefined, SIZE)) found.push(...batch.lines);
  };
  await expect(reading()).rejects.toMatchObject({ code: 'Z_BUF_ERROR' });
  expect(found).toEqual(lines.slice(0, found.length));
});
test('bytes are counted as they are read', async () => {
  const packed = gzipSync('a\nb\nc');
  let bytes = 0;
  const batches = readBatches(Readable.from([packed]), (more) => {
    bytes += more;
  });
  for await (const { first } of batches) expect(first).toBe(1);
  expect(bytes).toBe(packed.length);
});

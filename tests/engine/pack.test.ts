// A pack is whole or refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { createScanner, PackError, readPack } from '../../src/engine/index.ts';
import { PACK_VERSION, writePack } from '../../src/engine/pack.ts';
import { ruleOf } from './rules-of.ts';

const rules = [ruleOf(['our little? secret', '别告诉'], { unless: ['surprise'] })];
const pack = compile(rules, {});
const bytes = writePack(pack);

test('what is written is read again', () => {
  expect(readPack(bytes)).toEqual(pack);
  expect(createScanner(readPack(bytes))('our secret', 'received').signals).toHaveLength(1);
});

test('the same rules give the same bytes', () => {
  expect(writePack(compile(rules, {}))).toEqual(bytes);
});

test('it may lie anywhere in a buffer', () => {
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(readPack(shifted.subarray(3))).toEqual(pack);
});

describe('refuses, with a reason', () => {
  test('another version', () => {
    const other = bytes.slice();
    other[4] = PACK_VERSION + 1;
    expect(() => readPack(other)).toThrow(`version: expected ${PACK_VERSION}, found ${PACK_VERSION + 1}`);
  });
  test('an empty file', () => expect(() => readPack(new Uint8Array())).toThrow(PackError));
  test('any cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(() => readPack(bytes.slice(0, length))).toThrow(PackError);
      }),
    );
  });
  test('any changed byte', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          const damaged = bytes.slice();
          damaged[at] = (damaged[at] ?? 0) ^ change;
          expect(() => readPack(damaged)).toThrow(PackError);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

test('an entry of more than 255 alternatives is written and read', () => {
  const words = Array.from({ length: 700 }, (_, i) => `w${i}`);
  const large = compile([ruleOf(['our <words> secret'])], { words });
  const scan = createScanner(readPack(writePack(large)));
  expect(readPack(writePack(large))).toEqual(large);
  for (const word of ['w0', 'w254', 'w255', 'w699'])
    expect(scan(`our ${word} secret`, 'received').signals).toHaveLength(1);
});

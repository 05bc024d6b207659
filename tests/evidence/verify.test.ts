// Whatever happens to an evidence file on its way, the check says that it happened, and where first.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonical } from '../../src/evidence/canonical.ts';
import { composeRecords } from '../../src/evidence/compose.ts';
import { evidenceFile } from '../../src/evidence/evidence-file.ts';
import { readRecords, type Signed, sealPack, signHead } from '../../src/evidence/pack.ts';
import { type Damage, type Verdict, verifyFile } from '../../src/evidence/verify.ts';
import { bytesOf, dataOf, inputOf, madeFile, makeKeys } from './made-pack.ts';

let keys: CryptoKeyPair;
let file: string;
let lines: string[];
/** Where in the file's lines, from 0, the first record is. */
let first: number;
let count: number;
beforeAll(async () => {
  keys = await makeKeys();
  file = await madeFile(inputOf(), keys);
  lines = file.split('\n');
  first = lines.findIndex((line) => line.startsWith('{"hash":'));
  count = lines.filter((line) => line.startsWith('{"hash":')).length;
});

const check = (text: string): Promise<Verdict> => verifyFile(bytesOf(text), 'evidence.html');
async function damageOf(changed: string | readonly string[]): Promise<Damage | string> {
  const verdict = await check(typeof changed === 'string' ? changed : changed.join('\n'));
  return verdict.state === 'changed' ? verdict.damage : verdict.state;
}
/** The number of the record on which a byte of the file stands; undefined outside of them. */
function recordAt(offset: number): number | undefined {
  const before = bytesOf(file).subarray(0, offset);
  const line = before.reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0);
  const number = line - first + 1;
  return number >= 1 && number <= count ? number : undefined;
}

describe('a file as it was made', () => {
  test('is unchanged, with what is in it', async () => {
    const verdict = await check(file);
    expect(verdict).toMatchObject({ state: 'unchanged', seal: { records: count } });
    expect(verdict.sha256).toBe(createHash('sha256').update(file).digest('hex'));
    expect(verdict.state === 'unchanged' && verdict.content.messages).toHaveLength(6);
  });

  test('is the same, byte for byte, when made again of the same', async () => {
    expect(await madeFile(inputOf(), keys)).toBe(file);
  });

  test('can be checked without us: plain SHA-256, and Ed25519 by OpenSSL', () => {
    const { records, seal } = JSON.parse(dataOf(file));
    let head = '0'.repeat(64);
    for (const { hash, record, sequence } of records) {
      head = createHash('sha256')
        .update(`${head}\n${sequence}\n${canonical(record)}`)
        .digest('hex');
      expect(hash).toBe(head);
    }
    expect(seal.head).toBe(head);
    const text = `{"format":"nightlight-evidence","head":"${head}","records":${count},"version":1}`;
    const der = Buffer.from(`302a300506032b6570032100${seal.publicKey}`, 'hex');
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    expect(verify(null, Buffer.from(text), key, Buffer.from(seal.signature, 'hex'))).toBe(true);
  });
});

test('a pack of version 1 stays valid, whatever Nightlight says and looks like by now', async () => {
  // Before the first release it may be made anew: `madeFile(inputOf(), await makeKeys())`.
  expect(await damageOf(readFileSync('tests/evidence/version-1.txt', 'utf8'))).toBe('unchanged');
});

describe('one record', () => {
  const each = fc.nat();
  test('deleted is named', async () => {
    await fc.assert(
      fc.asyncProperty(each, async (any) => {
        const record = (any % count) + 1;
        const changed = lines.toSpliced(first + record - 1, 1);
        expect(await damageOf(changed)).toEqual({ part: 'record', record, kind: 'deleted' });
      }),
    );
  });

  test('in the place of another is named', async () => {
    await fc.assert(
      fc.asyncProperty(each, each, async (a, b) => {
        const places = [a % count, b % count].sort((one, other) => one - other);
        const [one = 0, other = 0] = places;
        fc.pre(one !== other);
        const changed = [...lines];
        const withComma = (line = '') => line.replace(/,?$/, ',');
        [changed[first + one], changed[first + other]] = [
          withComma(lines[first + other]),
          withComma(lines[first + one]),
        ];
        expect(await damageOf(changed)).toEqual({ part: 'record', record: one + 1, kind: 'moved' });
      }),
    );
  });

  test('twice is named', async () => {
    const changed = lines.toSpliced(first + 3, 0, lines[first + 2] ?? '');
    expect(await damageOf(changed)).toEqual({ part: 'record', record: 4, kind: 'moved' });
  });

  test('with other words and the hash that fits them shows in the next; in the last, in the seal', async () => {
    const forge = (record: number): string[] => {
      const line = lines[first + record - 1] ?? '';
      const before = JSON.parse((lines[first + record - 2] ?? '').replace(/,$/, '')).hash;
      const entry = JSON.parse(line.replace(/,$/, ''));
      entry.record.order += 70;
      entry.hash = createHash('sha256')
        .update(`${before}\n${record}\n${canonical(entry.record)}`)
        .digest('hex');
      return lines.with(first + record - 1, canonical(entry) + (line.endsWith(',') ? ',' : ''));
    };
    expect(await damageOf(forge(8))).toEqual({ part: 'record', record: 9, kind: 'edited' });
    expect(await damageOf(forge(count))).toEqual({ part: 'seal' });
  });
});

describe('one byte anywhere', () => {
  const offsets = () => fc.integer({ min: 0, max: bytesOf(file).length - 1 });

  test('edited: the record it stands in is named, or the part around the records', async () => {
    await fc.assert(
      fc.asyncProperty(offsets(), fc.integer({ min: 1, max: 255 }), async (offset, by) => {
        const bytes = bytesOf(file);
        bytes[offset] = ((bytes[offset] ?? 0) + by) % 256;
        const verdict = await verifyFile(bytes, 'evidence.html');
        expect(verdict.state).not.toBe('unchanged');
        const record = recordAt(offset);
        if (verdict.state !== 'changed') {
          // Another version is not ours to judge.
          expect(verdict).toMatchObject({ state: 'notAPack', error: { field: 'version' } });
        } else if (record === undefined) {
          expect(['readable', 'seal', 'record']).toContain(verdict.damage.part);
        } else expect(verdict.damage).toMatchObject({ part: 'record', record });
      }),
      { numRuns: 1_000 },
    );
  });

  test('taken out: never unchanged, and named where it was in a record', async () => {
    await fc.assert(
      fc.asyncProperty(offsets(), async (offset) => {
        const bytes = bytesOf(file);
        const verdict = await verifyFile(
          Uint8Array.from([...bytes.subarray(0, offset), ...bytes.subarray(offset + 1)]),
          'evidence.html',
        );
        const record = recordAt(offset);
        if (record === undefined) expect(verdict.state).not.toBe('unchanged');
        else expect(verdict).toMatchObject({ state: 'changed', damage: { part: 'record', record } });
      }),
      { numRuns: 500 },
    );
  });

  test('from which on the file is cut off: named where it was in a record', async () => {
    await fc.assert(
      fc.asyncProperty(offsets(), async (offset) => {
        const verdict = await verifyFile(bytesOf(file).slice(0, offset), 'evidence.html');
        const record = recordAt(offset);
        if (record !== undefined)
          expect(verdict).toMatchObject({ state: 'changed', damage: { part: 'record', kind: 'cutOff' } });
        if (verdict.state === 'changed' && verdict.damage.part === 'record' && record !== undefined)
          expect([record, record + 1]).toContain(verdict.damage.record);
        expect(verdict.state).not.toBe('unchanged');
      }),
      { numRuns: 500 },
    );
    expect(await damageOf(file.slice(0, -1))).toEqual({ part: 'end' });
  });

  test('put in: never unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(offsets(), fc.integer({ min: 0, max: 255 }), async (offset, byte) => {
        const bytes = bytesOf(file);
        const more = Uint8Array.from([...bytes.subarray(0, offset), byte, ...bytes.subarray(offset)]);
        expect((await verifyFile(more, 'evidence.html')).state).not.toBe('unchanged');
      }),
      { numRuns: 500 },
    );
  });
});

describe('what people read', () => {
  test('changed is named with its line, for the records are as they were', async () => {
    const at = lines.findIndex((line) => line.includes('nice game yesterday'));
    const changed = lines.with(at, (lines[at] ?? '').replace('nice game', 'nasty game'));
    expect(await damageOf(changed)).toEqual({ part: 'readable', line: at + 1 });
  });

  test.each([
    ['a mark before it', (text: string) => `\ufeff${text}`],
    ['lines that end otherwise', (text: string) => text.replaceAll('\n', '\r\n')],
    ['something after it', (text: string) => `${text} `],
    ['a second pack before the first', (text: string) => text.replace('<main>', `<main>${text}`)],
    ['a script', (text: string) => text.replace('</main>', '<script>1</script></main>')],
  ])('with %s is changed', async (_what, change) => {
    expect((await check(change(file))).state).toBe('changed');
  });

  test('with the same JSON in other letters is changed at that record', async () => {
    const at = first + 6;
    const changed = lines.with(at, (lines[at] ?? '').replace('nice', '\\u006eice'));
    expect(await damageOf(changed)).toEqual({ part: 'record', record: 7, kind: 'edited' });
  });
});

describe('the seal', () => {
  test('by another key is valid, and names that key', async () => {
    const others = await makeKeys();
    const verdict = await check(await madeFile(inputOf(), others));
    const own = await check(file);
    expect(verdict.state).toBe('unchanged');
    if (verdict.state === 'unchanged' && own.state === 'unchanged')
      expect(verdict.seal.publicKey).not.toBe(own.seal.publicKey);
  });

  test('that names a key which did not sign is none', async () => {
    const records = composeRecords(inputOf());
    const forge = async (forged: (signed: Signed) => Signed): Promise<Damage | string> => {
      const pack = await sealPack(records, async (head, total) => forged(await signHead(keys, head, total)));
      return await damageOf(evidenceFile(pack, readRecords(records, 'forged').content));
    };
    expect(await forge((signed) => signed)).toBe('unchanged');
    const { publicKey } = await signHead(await makeKeys(), '', 1);
    expect(await forge((signed) => ({ ...signed, publicKey }))).toEqual({ part: 'seal' });
    expect(await forge((signed) => ({ ...signed, signature: '0'.repeat(128) }))).toEqual({ part: 'seal' });
    expect(await forge((signed) => ({ ...signed, publicKey: 'f'.repeat(64) }))).toEqual({ part: 'seal' });
  });

  test('of another pack does not fit', async () => {
    const other = await madeFile(inputOf({ typed: 'sky_77' }), keys);
    const at = lines.findIndex((line) => line.startsWith('],"seal"'));
    const seal = other.split('\n').find((line) => line.startsWith('],"seal"')) ?? '';
    expect(await damageOf(lines.with(at, seal))).toEqual({ part: 'seal' });
  });
});

describe('what is no pack', () => {
  test.each([
    ['', 'evidence.html: data: expected the data of a nightlight-evidence file, found none'],
    [
      '<!doctype html><p>hello',
      'evidence.html: data: expected the data of a nightlight-evidence file, found none',
    ],
  ])('%j is said to be none', async (text, message) => {
    const verdict = await check(text);
    expect(verdict.state === 'notAPack' && verdict.error.message).toBe(message);
  });

  test('a newer version is left to a newer Nightlight', async () => {
    const verdict = await check(file.replace('"version":1,"records"', '"version":2,"records"'));
    expect(verdict.state === 'notAPack' && verdict.error.message).toBe(
      'evidence.html: version: expected 1, found 2',
    );
  });
});

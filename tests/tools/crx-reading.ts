// CRX3 read as Chromium's components/crx_file/crx_verifier.cc does, apart from the code that writes it.
import { createHash, createPublicKey, verify } from 'node:crypto';

export interface Crx {
  readonly id: string;
  readonly zip: Buffer;
}

/** @throws Error where Chromium would refuse the file. */
export function readCrx(file: Uint8Array): Crx {
  const bytes = Buffer.from(file);
  if (bytes.toString('latin1', 0, 4) !== 'Cr24') throw new Error('no CRX');
  if (bytes.readUInt32LE(4) !== 3) throw new Error('no CRX3');
  const end = 12 + bytes.readUInt32LE(8);
  const header = fieldsOf(bytes.subarray(12, end));
  const zip = bytes.subarray(end);
  const signedHeader = one(header, 10_000);
  const id = one(fieldsOf(signedHeader), 1);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(signedHeader.length);
  const signed = Buffer.concat([Buffer.from('CRX3 SignedData\0', 'latin1'), size, signedHeader, zip]);
  const proof = fieldsOf(one(header, 2));
  const spki = one(proof, 1);
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  if (!verify('RSA-SHA256', signed, publicKey, one(proof, 2))) throw new Error('the signature does not fit');
  if (!createHash('sha256').update(spki).digest().subarray(0, 16).equals(id))
    throw new Error('not the id of the key');
  return {
    id: [...id.toString('hex')]
      .map((digit) => 'abcdefghijklmnop'['0123456789abcdef'.indexOf(digit)])
      .join(''),
    zip,
  };
}

type Field = readonly [number: number, bytes: Buffer];

/** The fields of a protocol buffer that holds nothing but bytes. */
function fieldsOf(bytes: Buffer): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes.readUInt8(at++);
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    if ((tag & 7) !== 2) throw new Error(`expected bytes, found a field of kind ${tag & 7}`);
    const length = varint();
    if (at + length > bytes.length) throw new Error('a field is longer than what holds it');
    fields.push([tag >> 3, bytes.subarray(at, at + length)]);
    at += length;
  }
  return fields;
}

function one(fields: readonly Field[], number: number): Buffer {
  const found = fields.filter(([candidate]) => candidate === number);
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`field ${number}: expected one, found ${found.length}`);
  return found[0][1];
}

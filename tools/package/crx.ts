// CRX3, the signed package of Chrome and its relatives, after components/crx_file/crx3.proto in Chromium's source:
// "Cr24", version, length of the header, header (a protocol buffer), zip. Numbers are little-endian.
// Own code: the one library that lives (crx3) asks for Node 22, comes without types, and makes a key where it finds
// none. Compared once: of the same zip and key it makes the same bytes.
import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';

const MAGIC = Buffer.from('Cr24');
const VERSION = 3;
/** What is signed begins with this, so that a signature cannot be taken for one of something else. */
const CONTEXT = Buffer.from('CRX3 SignedData\0');
const FIELD = { crxId: 1, publicKey: 1, signature: 2, sha256WithRsa: 2, signedHeaderData: 10_000 } as const;
const ID_BYTES = 16;

/** The id of an extension: the first half of its public key's SHA-256, in letters a to p. */
export function extensionId(key: KeyObject): string {
  return idBytes(spki(key))
    .toString('hex')
    .replaceAll(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
}

/** @param key a private RSA key. The same zip and key give the same bytes. */
export function crxOf(zip: Uint8Array, key: KeyObject): Uint8Array {
  const publicKey = spki(key);
  const signedHeader = field(FIELD.crxId, idBytes(publicKey));
  const signature = sign(
    'sha256',
    Buffer.concat([CONTEXT, uint32(signedHeader.length), signedHeader, zip]),
    key,
  );
  const proof = Buffer.concat([field(FIELD.publicKey, publicKey), field(FIELD.signature, signature)]);
  const header = Buffer.concat([
    field(FIELD.sha256WithRsa, proof),
    field(FIELD.signedHeaderData, signedHeader),
  ]);
  return Buffer.concat([MAGIC, uint32(VERSION), uint32(header.length), header, zip]);
}

/** @param key private or public. */
function spki(key: KeyObject): Buffer {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return publicKey.export({ type: 'spki', format: 'der' });
}

function idBytes(publicKey: Buffer): Buffer {
  return createHash('sha256').update(publicKey).digest().subarray(0, ID_BYTES);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** A field of bytes in a protocol buffer: tag, length, bytes. */
function field(number: number, bytes: Buffer): Buffer {
  const LENGTH_DELIMITED = 2;
  return Buffer.concat([varint(number * 8 + LENGTH_DELIMITED), varint(bytes.length), bytes]);
}

/** Seven bits a byte, the low ones first; the eighth says that more follow. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
  return Buffer.from([...bytes, rest]);
}

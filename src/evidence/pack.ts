// An evidence pack: records, each chained to the one before by its hash, and a seal over the last hash.
import * as v from 'valibot';
import { canonical, fromHex, sha256, toHex } from './canonical.ts';
import { type Content, contentOf, PackRecord } from './records.ts';

export const FORMAT = 'nightlight-evidence';
export const VERSION = 1;
/** What stands in the place of a hash before the first record. */
export const NO_HASH = '0'.repeat(64);

const hexOf = (bytes: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`), `${2 * bytes} hexadecimal digits`));
export const Hash = hexOf(32);

export const Entry = v.strictObject({
  hash: Hash,
  record: v.unknown(),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

export const Seal = v.strictObject({
  algorithm: v.literal('Ed25519'),
  head: Hash,
  publicKey: hexOf(32),
  /** How many there are: none can be taken from the end. */
  records: v.pipe(v.number(), v.integer(), v.minValue(1)),
  signature: hexOf(64),
});
export type Seal = v.InferOutput<typeof Seal>;

export interface Pack {
  entries: readonly { hash: string; record: PackRecord }[];
  seal: Seal;
}

/** What cannot be read as a pack: which file, where, what was expected and what was found. */
export class PackError extends Error {
  override readonly name = 'PackError';
  constructor(
    readonly file: string,
    readonly field: string,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`${file}: ${field}: expected ${expected}, found ${found}`);
  }
}

/** The hash of a record in its place: SHA-256 of the hash before, its number and its canonical JSON, a line each. */
export async function linkHash(before: string, sequence: number, record: unknown): Promise<string> {
  return await sha256(`${before}\n${sequence}\n${canonical(record)}`);
}

/** What the device signs: the last hash and how many records led to it. */
export function sealedText(head: string, records: number): string {
  return canonical({ format: FORMAT, head, records, version: VERSION });
}

/** A signature over a text, with the key to check it; both in hexadecimal digits. */
export type Signed = Pick<Seal, 'publicKey' | 'signature'>;

/** Chains the records and has the last hash signed. */
export async function sealPack(
  records: readonly PackRecord[],
  sign: (head: string, records: number) => Promise<Signed>,
): Promise<Pack> {
  const entries: { hash: string; record: PackRecord }[] = [];
  let head = NO_HASH;
  for (const [place, record] of records.entries()) {
    head = await linkHash(head, place + 1, record);
    entries.push({ hash: head, record });
  }
  const { publicKey, signature } = await sign(head, records.length);
  return {
    entries,
    seal: { algorithm: 'Ed25519', head, publicKey, records: records.length, signature },
  };
}

/** Signs a head with a device's key. */
export async function signHead(keys: CryptoKeyPair, head: string, records: number): Promise<Signed> {
  const text = new TextEncoder().encode(sealedText(head, records));
  const [publicKey, signature] = await Promise.all([
    crypto.subtle.exportKey('raw', keys.publicKey),
    crypto.subtle.sign('Ed25519', keys.privateKey, text),
  ]);
  return { publicKey: toHex(new Uint8Array(publicKey)), signature: toHex(new Uint8Array(signature)) };
}

/** Whether the seal was signed by the key it names. */
export async function isSigned({ head, records, publicKey, signature }: Seal): Promise<boolean> {
  const text = new TextEncoder().encode(sealedText(head, records));
  // 32 bytes that are no point of the curve are no key: then nothing was signed with it.
  const key = await crypto.subtle
    .importKey('raw', fromHex(publicKey), 'Ed25519', false, ['verify'])
    .catch(() => undefined);
  return key !== undefined && (await crypto.subtle.verify('Ed25519', key, fromHex(signature), text));
}

/** The records of a pack whose hashes hold. @throws PackError naming the first field that is not as it has to be. */
export function readRecords(
  raw: readonly unknown[],
  file: string,
): { records: PackRecord[]; content: Content } {
  const records = raw.map((record, place) => {
    const result = v.safeParse(PackRecord, record, { abortEarly: true });
    if (result.success) return result.output;
    const [issue] = result.issues;
    const path = v.getDotPath(issue);
    const expected = issue.message.startsWith('Invalid ') ? issue.expected : issue.message;
    throw new PackError(
      file,
      `records.${place + 1}${path === null ? '' : `.${path}`}`,
      expected ?? issue.message,
      issue.type === 'regex' || issue.type === 'max_length' ? 'another text' : issue.received,
    );
  });
  const content = contentOf(records);
  if (content !== undefined) return { records, content };
  throw new PackError(
    file,
    'records',
    'header, words, alert, contact, page, helpLines and messages',
    records
      .map(({ kind }) => kind)
      .slice(0, 8)
      .join(', '),
  );
}

// The key a school signs its package with. Who has it can put any code into the browsers that trust it.
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { UsageError } from '../usage.ts';

const MIN_BITS = 2048;
const NEW_BITS = 3072;
const OWNER_ONLY = 0o600;

/** @throws UsageError that says what was expected and what was found; never with a part of the key. */
export function readSigningKey(file: string): KeyObject {
  const key = parse(file, read(file));
  if (key.asymmetricKeyType !== 'rsa') throw refuse(file, `a key of the kind ${key.asymmetricKeyType}`);
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < MIN_BITS) throw refuse(file, `one of ${bits} bits`);
  return key;
}

/** Makes a key and writes it as PKCS#8 where only the owner can read it. @throws UsageError where a file is already. */
export function makeSigningKey(file: string): KeyObject {
  const handle = create(file);
  try {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: NEW_BITS });
    writeFileSync(handle, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    return privateKey;
  } finally {
    closeSync(handle);
  }
}

function create(file: string): number {
  try {
    return openSync(file, 'wx', OWNER_ONLY);
  } catch (cause) {
    const found = codeOf(cause) === 'EEXIST' ? 'one; a key is never overwritten' : codeOf(cause);
    throw new UsageError(`--new-key: expected to make the file ${file}, found ${found}`, { cause });
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(`--key: expected a file that can be read, found ${codeOf(cause)} at ${file}`, {
      cause,
    });
  }
}

function parse(file: string, pem: string): KeyObject {
  if (/^-----BEGIN ENCRYPTED |^Proc-Type: 4,ENCRYPTED/m.test(pem)) {
    throw refuse(file, 'one that is locked with a passphrase');
  }
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw refuse(file, pem.includes('PUBLIC KEY') ? 'a public key' : 'no private key', cause);
  }
}

function refuse(file: string, found: string, cause?: unknown): UsageError {
  return new UsageError(
    `--key: expected a private RSA key of at least ${MIN_BITS} bits in PEM (PKCS#8 or PKCS#1), found ${found} in ${file}`,
    { cause },
  );
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault);
}

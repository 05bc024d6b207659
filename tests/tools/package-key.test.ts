// The key a school signs with: what is taken, what is refused, and how a new one lies on the disk.
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { extensionId } from '../../tools/package/crx.ts';
import { makeSigningKey, readSigningKey } from '../../tools/package/signing-key.ts';
import { UsageError } from '../../tools/usage.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'nightlight-key-'));
afterAll(() => rmSync(folder, { recursive: true }));
function file(name: string, content: string | Buffer): string {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = 'pem' as const;

test.each(['pkcs8', 'pkcs1'] as const)('%s is read', (type) => {
  const key = readSigningKey(file(`${type}.pem`, privateKey.export({ type, format: pem })));
  expect(extensionId(key)).toBe(extensionId(publicKey));
});

const EXPECTED = '--key: expected a private RSA key of at least 2048 bits in PEM (PKCS#8 or PKCS#1), found';
const small = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey;
const passphrase = { cipher: 'aes-256-cbc', passphrase: 'x' };
test.each([
  ['text', 'hello', 'no private key'],
  ['nothing', '', 'no private key'],
  ['binary', privateKey.export({ type: 'pkcs8', format: 'der' }), 'no private key'],
  ['public', publicKey.export({ type: 'spki', format: pem }), 'a public key'],
  ['small', small.export({ type: 'pkcs8', format: pem }), 'one of 1024 bits'],
  ['curve', curve.export({ type: 'pkcs8', format: pem }), 'a key of the kind ec'],
  ['pss', pss.export({ type: 'pkcs8', format: pem }), 'a key of the kind rsa-pss'],
  [
    'locked8',
    privateKey.export({ type: 'pkcs8', format: pem, ...passphrase }),
    'one that is locked with a passphrase',
  ],
  [
    'locked1',
    privateKey.export({ type: 'pkcs1', format: pem, ...passphrase }),
    'one that is locked with a passphrase',
  ],
])('%s is refused', (name, content, found) => {
  const at = file(`${name}.pem`, content);
  expect(() => readSigningKey(at)).toThrow(UsageError);
  expect(() => readSigningKey(at)).toThrow(`${EXPECTED} ${found} in ${at}`);
});

test('no file is said', () => {
  const at = path.join(folder, 'none.pem');
  expect(() => readSigningKey(at)).toThrow(`--key: expected a file that can be read, found ENOENT at ${at}`);
});

test('a new key is for its owner alone, and is never made twice', () => {
  const at = path.join(folder, 'new.pem');
  const made = makeSigningKey(at);
  expect(extensionId(readSigningKey(at))).toBe(extensionId(made));
  expect(readFileSync(at, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  // Windows keeps no such modes.
  if (process.platform !== 'win32') expect(statSync(at).mode & 0o777).toBe(0o600);
  expect(() => makeSigningKey(at)).toThrow(
    `--new-key: expected to make the file ${at}, found one; a key is never overwritten`,
  );
  expect(extensionId(readSigningKey(at))).toBe(extensionId(made));
});

test('where no file can be made that is said', () => {
  const at = path.join(folder, 'no-such-folder', 'new.pem');
  expect(() => makeSigningKey(at)).toThrow(`--new-key: expected to make the file ${at}, found ENOENT`);
});

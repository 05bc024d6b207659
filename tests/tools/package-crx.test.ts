// The signed package: read back by other code than wrote it, and ids as Chromium gives them.
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { crxOf, extensionId } from '../../tools/package/crx.ts';
import { readCrx } from './crx-reading.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ZIP = Buffer.from('PK a zip of some length'.repeat(100));

test('the id is the one Chromium gives this key', () => {
  // Taken from the header of a package that `chromium --pack-extension` made with a key made for this.
  const key = createPublicKey({
    key: Buffer.from(
      'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwkkwVv+l12JP91NYNZCb9jMTe14hi8WAaHsuYgdaJ6QG1Ta/RBVl4jvFLW+vdD/6DX8l615HOBtW3tINiPHxg2091fsncv/VIEwIuzLHVnT9fUuOoEB7ibi8PXXb2y6JOPT55jnb2QVBy09FXaGa8+p3Q6vRbOI7rXnplxizthn8V+TUx8sXeVmuSTJ9QV3UqPiKTaeNT//4xeqUlRJGCIcTgxL5kuFZY2EqCuTsFu46GK6l7ZmmQA7N6bpy7oWTfagOEfyvx++YQNh5Qx2GpWc5QANtyAgqcXFTSE39H3xfkMOQQCwvIS6N4+Tk4lSRBsaYsWF3cDYVJeWd/KDVGwIDAQAB',
      'base64',
    ),
    format: 'der',
    type: 'spki',
  });
  expect(extensionId(key)).toBe('eahmpajnddjadkbkpdhfphcmbblpjopn');
});

test('what is packed is read back, with signature and id', () => {
  const { id, zip } = readCrx(crxOf(ZIP, privateKey));
  expect(zip.equals(ZIP)).toBe(true);
  expect(id).toBe(extensionId(privateKey));
  expect(id).toMatch(/^[a-p]{32}$/);
});

test('a key of another size too', () => {
  const { privateKey: long } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  expect(readCrx(crxOf(ZIP, long)).id).toBe(extensionId(long));
});

test('the same zip and key give the same bytes', () => {
  expect(Buffer.compare(crxOf(ZIP, privateKey), crxOf(ZIP, privateKey))).toBe(0);
});

test('one other bit and the signature does not fit', () => {
  const crx = Buffer.from(crxOf(ZIP, privateKey));
  crx.writeUInt8(crx.readUInt8(crx.length - 1) ^ 1, crx.length - 1);
  expect(() => readCrx(crx)).toThrow('the signature does not fit');
});

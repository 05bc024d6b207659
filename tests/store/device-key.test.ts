// The key that seals packs: one for each device, kept, and never readable.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createConnect } from '../../src/store/database.ts';
import { deviceKey, devicePublicKey } from '../../src/store/device-key.ts';

const raw = async (key: CryptoKey) => new Uint8Array(await crypto.subtle.exportKey('raw', key));

test('is made once, however many ask at once, and found again', async () => {
  const connect = createConnect('device-key');
  expect(await devicePublicKey(connect)).toBeUndefined();
  const keys = await Promise.all(Array.from({ length: 5 }, () => deviceKey(connect)));
  const [first] = await Promise.all(keys.map(({ publicKey }) => raw(publicKey)));
  for (const { publicKey } of keys) expect(await raw(publicKey)).toEqual(first);
  const again = await deviceKey(createConnect('device-key'));
  expect(await raw(again.publicKey)).toEqual(first);
  expect(await devicePublicKey(connect)).toEqual(first);
});

test('its private half cannot be taken out', async () => {
  const { privateKey } = await deviceKey(createConnect('device-key-2'));
  expect(privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
});

// The key with which this device seals evidence packs. Its private half can be used here and read by nobody.
import type { Connect } from './database.ts';

/** Where it lies among what is kept one of a kind. */
export const DEVICE_KEY = 'device-key';

/** The key of this device, made at first use; on disk once the promise is fulfilled. */
export async function deviceKey(connect: Connect): Promise<CryptoKeyPair> {
  const database = await connect();
  const kept = pairOf(await database.get('settings', DEVICE_KEY));
  if (kept !== undefined) return kept;
  const fresh = pairOf(await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
  if (fresh === undefined) throw new TypeError('Ed25519: expected a pair of keys');
  // A transaction does not wait for a key to be made: another caller may have been faster.
  const transaction = database.transaction('settings', 'readwrite', { durability: 'strict' });
  const faster = pairOf(await transaction.store.get(DEVICE_KEY));
  if (faster === undefined) await transaction.store.put(fresh, DEVICE_KEY);
  await transaction.done;
  return faster ?? fresh;
}

/** The public half, raw; undefined where no pack was made here. */
export async function devicePublicKey(connect: Connect): Promise<Uint8Array | undefined> {
  const kept = pairOf(await (await connect()).get('settings', DEVICE_KEY));
  return kept && new Uint8Array(await crypto.subtle.exportKey('raw', kept.publicKey));
}

function pairOf(value: unknown): CryptoKeyPair | undefined {
  if (typeof value !== 'object' || value === null || !('privateKey' in value) || !('publicKey' in value))
    return undefined;
  const { privateKey, publicKey } = value;
  return privateKey instanceof CryptoKey && publicKey instanceof CryptoKey
    ? { privateKey, publicKey }
    : undefined;
}

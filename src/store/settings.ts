// Settings of this device, and the salt that makes contact hashes useless elsewhere.
import type { Connect } from './database.ts';

/** What is stored one of a kind; unparsed, for whoever asks knows its shape. */
export type Kept = 'settings' | 'protection' | 'guardian' | 'health' | 'openings' | 'policy';

export async function readKept(connect: Connect, kind: Kept): Promise<unknown> {
  return await (await connect()).get('settings', kind);
}

/** On disk once the promise is fulfilled: a pause or a wrong PIN must outlive a crash. */
export async function writeKept(connect: Connect, kind: Kept, value: unknown): Promise<void> {
  const transaction = (await connect()).transaction('settings', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(value, kind), transaction.done]);
}

export async function forgetKept(connect: Connect, kind: Kept): Promise<void> {
  await (await connect()).delete('settings', kind);
}

/** The salt of this device, made at first use: 32 random bytes. */
export async function readSalt(connect: Connect): Promise<Uint8Array<ArrayBuffer>> {
  const database = await connect();
  const transaction = database.transaction('settings', 'readwrite', { durability: 'strict' });
  const stored = await transaction.store.get('salt');
  if (stored instanceof Uint8Array && stored.length === 32) {
    await transaction.done;
    return Uint8Array.from(stored);
  }
  const salt = crypto.getRandomValues(new Uint8Array(32));
  await transaction.store.put(salt, 'salt');
  await transaction.done;
  return salt;
}

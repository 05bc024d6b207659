// Settings of this device, and the salt that makes contact hashes useless elsewhere.
import type { Connect } from './database.ts';

/** The stored settings, unparsed: whoever asks knows their shape. */
export async function readSettings(connect: Connect): Promise<unknown> {
  return await (await connect()).get('settings', 'settings');
}

export async function writeSettings(connect: Connect, settings: unknown): Promise<void> {
  await (await connect()).put('settings', settings, 'settings');
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

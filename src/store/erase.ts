// Deletes everything that is kept. Keys first: what was sealed cannot be read by anybody from then on, even if the
// browser dies before the rest is gone.
import { deleteDB } from 'idb';
import type { Connect } from './database.ts';
import { DEVICE_KEY } from './device-key.ts';

const KEYS = ['guardian', DEVICE_KEY, 'salt'] as const;

/** The database itself is gone when it resolves; the next use makes a new, empty one. */
export async function eraseAll(connect: Connect): Promise<void> {
  const database = await connect();
  const keys = database.transaction('settings', 'readwrite', { durability: 'strict' });
  // Guardian's keys, the key that seals packs, and the salt of the contacts: without it nobody can be found again by
  // trying names.
  const all = KEYS.map((key) => keys.store.delete(key));
  await Promise.all([...all, keys.done]);
  const names = [...database.objectStoreNames];
  const rest = database.transaction(names, 'readwrite', { durability: 'strict' });
  await Promise.all([...names.map((name) => rest.objectStore(name).clear()), rest.done]);
  // Open connections are told, and close themselves.
  await deleteDB(database.name);
}

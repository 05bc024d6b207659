// Everything that is kept, at once: for a backup, for taking one back, and for deleting.
import type { Connect } from './database.ts';
import { DEVICE_KEY } from './device-key.ts';
import type { AlertRecord, ContactRecord, VaultRecord } from './schema.ts';
import type { Kept } from './settings.ts';

export interface Everything {
  alerts: AlertRecord[];
  contacts: ContactRecord[];
  vault: VaultRecord[];
  /** Without it the hashes of contacts would mean nobody. */
  salt: Uint8Array<ArrayBuffer>;
  kept: Partial<Record<Kept, unknown>>;
}

const STORES = ['alerts', 'contacts', 'vault', 'settings'] as const;

/** In one transaction: nothing changes in between. */
export async function readLog(connect: Connect): Promise<Pick<Everything, 'alerts' | 'contacts' | 'vault'>> {
  const transaction = (await connect()).transaction(['alerts', 'contacts', 'vault']);
  const [alerts, contacts, vault] = await Promise.all([
    transaction.objectStore('alerts').getAll(),
    transaction.objectStore('contacts').getAll(),
    transaction.objectStore('vault').getAll(),
    transaction.done,
  ]);
  return { alerts, contacts, vault };
}

/** Puts this in place of all there is, or changes nothing. */
export async function replaceEverything(connect: Connect, all: Everything): Promise<void> {
  const transaction = (await connect()).transaction(STORES, 'readwrite', { durability: 'strict' });
  // The key that seals packs is this device's own, and in no backup: it stays.
  const deviceKey = await transaction.objectStore('settings').get(DEVICE_KEY);
  const work: Promise<unknown>[] = STORES.map((name) => transaction.objectStore(name).clear());
  if (deviceKey !== undefined) work.push(transaction.objectStore('settings').put(deviceKey, DEVICE_KEY));
  for (const alert of all.alerts) work.push(transaction.objectStore('alerts').put(alert));
  for (const contact of all.contacts) work.push(transaction.objectStore('contacts').put(contact));
  for (const record of all.vault) work.push(transaction.objectStore('vault').put(record));
  work.push(transaction.objectStore('settings').put(all.salt, 'salt'));
  for (const [kind, value] of Object.entries(all.kept))
    work.push(transaction.objectStore('settings').put(value, kind));
  await Promise.all([...work, transaction.done]);
}

// The vault: what a child shared with the guardian, sealed. What lies here is unreadable without the PIN; that it is
// here, and when it was opened, everybody may know.
import type { Connect } from './database.ts';
import type { VaultRecord } from './schema.ts';

export async function putInVault(connect: Connect, record: VaultRecord): Promise<void> {
  const transaction = (await connect()).transaction('vault', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(record), transaction.done]);
}

export async function inVault(connect: Connect, id: string): Promise<VaultRecord | undefined> {
  return await (await connect()).get('vault', id);
}

/** All records, the newest first. */
export async function allInVault(connect: Connect): Promise<VaultRecord[]> {
  const records = await (await connect()).getAll('vault');
  return records.sort((a, b) => b.at - a.at);
}

export async function removeFromVault(connect: Connect, id: string): Promise<void> {
  await (await connect()).delete('vault', id);
}

/** Everything: what was sealed to a key that is gone is only a burden. */
export async function emptyVault(connect: Connect): Promise<void> {
  await (await connect()).clear('vault');
}

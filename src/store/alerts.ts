// The log of alerts: categories, levels, times and sites. Never what was written.
import type { Connect } from './database.ts';
import type { AlertRecord } from './schema.ts';

/** The newest alerts first, at most `limit`. */
export async function recentAlerts(connect: Connect, limit: number): Promise<AlertRecord[]> {
  const database = await connect();
  const alerts: AlertRecord[] = [];
  let cursor = await database.transaction('alerts').store.index('at').openCursor(undefined, 'prev');
  while (cursor !== null && alerts.length < limit) {
    alerts.push(cursor.value);
    cursor = await cursor.continue();
  }
  return alerts;
}

/** Changes one alert; gives it as it then is, or undefined where there is none of that id. */
export async function changeAlert(
  connect: Connect,
  id: string,
  change: Partial<Pick<AlertRecord, 'shown' | 'choice' | 'packedAt'>>,
): Promise<AlertRecord | undefined> {
  const database = await connect();
  const transaction = database.transaction('alerts', 'readwrite', { durability: 'strict' });
  const before = await transaction.store.get(id);
  const after = before && { ...before, ...change };
  if (after !== undefined) await transaction.store.put(after);
  await transaction.done;
  return after;
}

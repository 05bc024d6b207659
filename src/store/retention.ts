// Nothing is kept for ever: alerts and contacts go after 90 days (the default of words and guidance).
import type { Connect } from './database.ts';

export const KEEP_MS = 90 * 24 * 3_600_000;

/** Deletes alerts raised, and contacts last heard of, more than 90 days before `now`. Gives how many went. */
export async function expire(connect: Connect, now: number): Promise<number> {
  const database = await connect();
  const transaction = database.transaction(['alerts', 'contacts'], 'readwrite', { durability: 'strict' });
  const limit = now - KEEP_MS;
  let gone = 0;
  const old = transaction.objectStore('alerts').index('at');
  for (let at = await old.openCursor(IDBKeyRange.upperBound(limit)); at !== null; at = await at.continue()) {
    await at.delete();
    gone += 1;
  }
  for (
    let at = await transaction.objectStore('contacts').openCursor();
    at !== null;
    at = await at.continue()
  ) {
    if (at.value.state.evidence.every((evidence) => evidence.at < limit)) {
      await at.delete();
      gone += 1;
    }
  }
  await transaction.done;
  return gone;
}

// Nothing is kept for ever: alerts, contacts and what was shared go after 90 days, or sooner where a family says so.
import type { Connect } from './database.ts';

/** Deletes alerts raised, chats shared, and contacts last heard of, so many days before `now`. Gives how many went. */
export async function expire(connect: Connect, now: number, days: number): Promise<number> {
  const database = await connect();
  const transaction = database.transaction(['alerts', 'contacts', 'vault'], 'readwrite', {
    durability: 'strict',
  });
  const limit = now - days * 24 * 3_600_000;
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
  for (let at = await transaction.objectStore('vault').openCursor(); at !== null; at = await at.continue()) {
    if (at.value.at < limit) {
      await at.delete();
      gone += 1;
    }
  }
  await transaction.done;
  return gone;
}

// Opens the database, and opens it again after the browser closed it under us.
import { type IDBPDatabase, openDB, unwrap } from 'idb';
import { MIGRATIONS } from './migrations.ts';
import type { NightlightSchema } from './schema.ts';
import { StoreError, within } from './time-limit.ts';

export type Database = IDBPDatabase<NightlightSchema>;

/** Opening that takes longer is stuck behind another connection (idb's `blocked`) and counts as failed. */
const OPEN_LIMIT_MS = 3_000;
export const DATABASE_NAME = 'nightlight';

/** Gives the open database; each call after a lost connection tries anew. */
export type Connect = () => Promise<Database>;

/** @param name of the database, other than the default only in tests. */
export function createConnect(name: string = DATABASE_NAME): Connect {
  let current: Promise<Database> | undefined;
  const forget = (): void => {
    current = undefined;
  };
  return () => {
    current ??= open(name, forget).catch((cause: unknown) => {
      forget();
      throw new StoreError('the database did not open', { cause });
    });
    return current;
  };
}

async function open(name: string, forget: () => void): Promise<Database> {
  const opening = openDB<NightlightSchema>(name, MIGRATIONS.length, {
    upgrade(database, from) {
      const raw = unwrap(database);
      for (const migrate of MIGRATIONS.slice(from)) migrate(raw);
    },
    blocking(_current, _next, event) {
      forget();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: forget,
  });
  return await within(OPEN_LIMIT_MS, opening);
}

// Deleting everything: the keys go first, then the rest, then the database itself; a new one begins empty.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { type Connect, createConnect, type Database } from '../../src/store/database.ts';
import { eraseAll } from '../../src/store/erase.ts';
import { readKept, readSalt, writeKept } from '../../src/store/settings.ts';
import { allInVault, putInVault } from '../../src/store/vault.ts';

const SEALED = { ephemeral: new Uint8Array(32), iv: new Uint8Array(12), data: new Uint8Array(9) };

async function filled(name: string): Promise<Connect> {
  const connect = createConnect(name);
  await writeKept(connect, 'guardian', { publicKey: 'k' });
  await writeKept(connect, 'settings', { band: 'under10' });
  await putInVault(connect, { id: 'a', at: 1, sealed: SEALED });
  await readSalt(connect);
  return connect;
}

test('nothing is left, and the next use begins anew', async () => {
  const connect = await filled('erase-all');
  const salt = await readSalt(connect);
  await eraseAll(connect);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('erase-all');
  expect(await readKept(connect, 'guardian')).toBeUndefined();
  expect(await readKept(connect, 'settings')).toBeUndefined();
  expect(await allInVault(connect)).toEqual([]);
  // The same contact would be somebody else now.
  expect(await readSalt(connect)).not.toEqual(salt);
});

test('where the rest fails, keys and salt are gone already', async () => {
  const connect = await filled('erase-half');
  const database = await connect();
  let transactions = 0;
  const failing = new Proxy(database, {
    get: (target: Database, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (name === 'transaction') transactions += 1;
        if (transactions > 1) throw new Error('the browser dies');
        return Reflect.apply(value, target, args);
      };
    },
  });
  await expect(eraseAll(async () => failing)).rejects.toThrow('the browser dies');
  expect(await readKept(connect, 'guardian')).toBeUndefined();
  expect(await database.get('settings', 'salt')).toBeUndefined();
  expect(await readKept(connect, 'settings')).toEqual({ band: 'under10' });
});

// The store against a real IndexedDB in memory: exactly once, durable, and honest when it fails.
import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { deleteDB, openDB, unwrap } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_STATE } from '../../src/engine/index.ts';
import { changeAlert, recentAlerts } from '../../src/store/alerts.ts';
import { muteContact, takeIn } from '../../src/store/contacts.ts';
import { type Connect, createConnect, DATABASE_NAME } from '../../src/store/database.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { expire } from '../../src/store/retention.ts';
import type { AlertRecord, ContactRecord } from '../../src/store/schema.ts';
import { readKept, readSalt, writeKept } from '../../src/store/settings.ts';
import { StoreError } from '../../src/store/time-limit.ts';

let name: string;
let connect: Connect;
let count = 0;
beforeEach(() => {
  count += 1;
  name = `test-${count}`;
  connect = createConnect(name);
});

const DAY_MS = 24 * 3_600_000;
const KEEP_DAYS = 90;
const CONTACT: ContactRecord = {
  contact: 'c0ffee',
  site: 'chat.example',
  state: EMPTY_STATE,
  alerted: [],
  reports: [],
};
const alertOf = (id: string, at = 1): AlertRecord => ({
  id,
  at,
  site: 'chat.example',
  contact: CONTACT.contact,
  level: 'warn',
  tactics: ['secrecy'],
  about: ['secrecy'],
  rules: ['secrecy.keep'],
  shown: false,
});
const counting = (id: string) => (before: ContactRecord) => ({
  after: { ...before, state: { ...before.state, ordinal: before.state.ordinal + 1 } },
  alert: alertOf(id),
});
const ordinal = async (): Promise<number | undefined> =>
  (await (await connect()).get('contacts', CONTACT.contact))?.state.ordinal;

describe('taking in a report', () => {
  test('keeps contact and alert', async () => {
    expect(await takeIn(connect, 'r1', CONTACT, counting('r1'))).toEqual({
      alert: alertOf('r1'),
      repeated: false,
    });
    expect(await recentAlerts(connect, 10)).toEqual([alertOf('r1')]);
  });
  test('twice counts once and gives the same alert', async () => {
    await takeIn(connect, 'r1', CONTACT, counting('r1'));
    expect(await takeIn(connect, 'r1', CONTACT, counting('other'))).toEqual({
      alert: alertOf('r1'),
      repeated: true,
    });
    expect(await ordinal()).toBe(1);
    expect(await recentAlerts(connect, 10)).toHaveLength(1);
  });
  test('many at once are all counted', async () => {
    await Promise.all(
      Array.from({ length: 15 }, (_, i) => takeIn(connect, `r${i}`, CONTACT, counting(`r${i}`))),
    );
    expect(await ordinal()).toBe(15);
    expect(await recentAlerts(connect, 100)).toHaveLength(15);
  });
  test('an alert that no page showed is given again with the next report', async () => {
    const silent = (before: ContactRecord) => ({ after: before });
    await takeIn(connect, 'r1', CONTACT, counting('r1'));
    expect((await takeIn(connect, 'r2', CONTACT, silent)).alert).toEqual(alertOf('r1'));
    const note = (before: ContactRecord) => ({
      after: before,
      alert: { ...alertOf('r3'), level: 'note' as const },
    });
    expect((await takeIn(connect, 'r3', CONTACT, note)).alert).toEqual(alertOf('r1'));
    await changeAlert(connect, 'r1', { shown: true });
    expect((await takeIn(connect, 'r4', CONTACT, silent)).alert).toBeUndefined();
  });
  test('an update that throws leaves nothing behind', async () => {
    const failing = takeIn(connect, 'r1', CONTACT, () => {
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(await recentAlerts(connect, 10)).toEqual([]);
    expect(await ordinal()).toBeUndefined();
  });
});

describe('alerts', () => {
  test('stand newest first, as many as asked', async () => {
    for (const at of [2, 3, 1]) {
      await takeIn(connect, `r${at}`, CONTACT, (before) => ({ after: before, alert: alertOf(`r${at}`, at) }));
    }
    expect((await recentAlerts(connect, 2)).map(({ at }) => at)).toEqual([3, 2]);
  });
  test('remember what the child chose', async () => {
    await takeIn(connect, 'r1', CONTACT, counting('r1'));
    await changeAlert(connect, 'r1', { shown: true });
    expect(await changeAlert(connect, 'r1', { choice: 'later' })).toMatchObject({
      shown: true,
      choice: 'later',
    });
    expect(await changeAlert(connect, 'none', { choice: 'later' })).toBeUndefined();
  });
  test('"this was fine" is kept with the contact', async () => {
    await takeIn(connect, 'r1', CONTACT, counting('r1'));
    await muteContact(connect, CONTACT.contact, ['secrecy']);
    await muteContact(connect, CONTACT.contact, ['secrecy', 'gift']);
    await muteContact(connect, 'nobody', ['gift']);
    expect((await (await connect()).get('contacts', CONTACT.contact))?.state.fine).toEqual([
      'secrecy',
      'gift',
    ]);
  });
});

test('what is older than 90 days goes, the rest stays', async () => {
  const now = 10 * KEEP_DAYS * DAY_MS;
  const heard = (at: number) => [{ rule: 'r', message: 'm', direction: 'received' as const, ordinal: 1, at }];
  for (const [id, at] of [
    ['old', now - KEEP_DAYS * DAY_MS - 1],
    ['new', now - KEEP_DAYS * DAY_MS + 1],
  ] as const) {
    await takeIn(connect, id, { ...CONTACT, contact: id }, (before) => ({
      after: { ...before, state: { ...before.state, evidence: heard(at) } },
      alert: alertOf(id, at),
    }));
  }
  expect(await expire(connect, now, KEEP_DAYS)).toBe(2);
  expect((await recentAlerts(connect, 10)).map(({ id }) => id)).toEqual(['new']);
  expect(await (await connect()).getAllKeys('contacts')).toEqual(['new']);
});

test('the salt is made once and stays', async () => {
  const salt = await readSalt(connect);
  expect(salt).toHaveLength(32);
  expect(await readSalt(connect)).toEqual(salt);
  expect(await readSalt(createConnect(`${name}-other`))).not.toEqual(salt);
});

test('settings are kept as given', async () => {
  expect(await readKept(connect, 'settings')).toBeUndefined();
  await writeKept(connect, 'settings', { country: 'cn' });
  expect(await readKept(connect, 'settings')).toEqual({ country: 'cn' });
});

describe('opening', () => {
  test('brings a database of every earlier version up to date, and loses nothing', async () => {
    for (let version = 1; version < MIGRATIONS.length; version += 1) {
      const old = await openDB(`${name}-${version}`, version, {
        upgrade(database) {
          for (const migrate of MIGRATIONS.slice(0, version)) migrate(unwrap(database));
        },
      });
      await old.put('alerts', alertOf('r1'));
      await old.put('settings', { country: 'cn' }, 'settings');
      old.close();
      const connectOld = createConnect(`${name}-${version}`);
      expect(await recentAlerts(connectOld, 10)).toEqual([alertOf('r1')]);
      expect(await readKept(connectOld, 'settings')).toEqual({ country: 'cn' });
      expect([...(await connectOld()).objectStoreNames]).toEqual([...(await connect()).objectStoreNames]);
    }
  });
  test('a connection that was closed under us is opened again', async () => {
    const first = await connect();
    // @ts-expect-error fake-indexeddb declares the class where it takes a database
    forceCloseDatabase(unwrap(first));
    await writeKept(connect, 'settings', {});
    expect(await connect()).not.toBe(first);
  });
  test('makes way for a newer version', async () => {
    await connect();
    const newer = await openDB(name, MIGRATIONS.length + 1);
    expect(newer.version).toBe(MIGRATIONS.length + 1);
    newer.close();
  });
  test('fails with a word where a newer release left its database', async () => {
    (await openDB(name, MIGRATIONS.length + 5)).close();
    await expect(connect()).rejects.toThrow(StoreError);
  });
  test('fails in good time where something blocks it', { timeout: 10_000 }, async () => {
    const stubborn = await openDB(name, 1);
    const blocked = deleteDB(name);
    await expect(connect()).rejects.toThrow(StoreError);
    stubborn.close();
    await blocked;
    await writeKept(connect, 'settings', { country: 'cn' });
  });
  test('has a name of its own', () => expect(DATABASE_NAME).toBe('nightlight'));
});

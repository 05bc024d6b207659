// A backup: everything comes back with the right secret, and nothing changes with any other, or a damaged file.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import type * as v from 'valibot';
import { beforeAll, beforeEach, describe, expect, expectTypeOf, test } from 'vitest';
import { makeBackup, restoreBackup } from '../../src/background/backup.ts';
import type { StoredAlert, StoredContact, StoredShare } from '../../src/background/stored-shapes.ts';
import { NO_TRIES } from '../../src/background/tries.ts';
import { LockedError } from '../../src/messages/serve.ts';
import { recentAlerts } from '../../src/store/alerts.ts';
import { takeIn } from '../../src/store/contacts.ts';
import { type Connect, createConnect } from '../../src/store/database.ts';
import { deviceKey } from '../../src/store/device-key.ts';
import { readLog } from '../../src/store/everything.ts';
import type { AlertRecord, ContactRecord, VaultRecord } from '../../src/store/schema.ts';
import { readKept, readSalt, writeKept } from '../../src/store/settings.ts';
import { putInVault } from '../../src/store/vault.ts';
import { makeVaultKeys } from '../../src/store/vault-keys.ts';
import { open, seal } from '../../src/store/vault-seal.ts';

const NOW = 1_800_000_000_000;
const ID = '6ba7b810-9dad-41d1-80b4-00c04fd430c8';
const CODE = '7Q4MX0ZK3R1ABCDEFGHJ';
type Keys = Awaited<ReturnType<typeof makeVaultKeys>>;
let keys: Keys;
let text: string;
let from: Connect;
let count = 0;
let into: Connect;

beforeAll(async () => {
  keys = await makeVaultKeys('a quiet house', CODE);
  from = createConnect('backup-from');
  const { privateKey: _secret, ...kept } = keys;
  await writeKept(from, 'guardian', { ...kept, tries: NO_TRIES });
  await writeKept(from, 'settings', { country: 'tw', band: 'under10' });
  await writeKept(from, 'protection', { agreedAt: 5, pauses: [{ at: 6, until: 7, reason: 'other' }] });
  await writeKept(from, 'openings', [9, 8]);
  await takeIn(
    from,
    ID,
    {
      contact: 'hash',
      site: 'chat.example',
      state: {
        version: 1,
        evidence: [{ rule: 'r.s', message: 'm', direction: 'received', ordinal: 1, at: 1, tone: 2.5 }],
        ordinal: 1,
        fine: [],
      },
      alerted: [],
      reports: [],
    },
    (before) => ({
      after: { ...before, known: true, alerted: [{ tactic: 'secrecy', level: 'warn', at: 3 }] },
      alert: {
        id: ID,
        at: 3,
        site: 'chat.example',
        contact: 'hash',
        level: 'warn',
        tactics: ['secrecy'],
        about: ['secrecy'],
        rules: ['secrecy.keep'],
        shown: true,
        choice: 'adult',
      },
    }),
  );
  await putInVault(from, { id: ID, at: 4, sealed: await seal(keys.publicKey, 'the chat', 'chat') });
  text = await makeBackup(from, NOW);
});
beforeEach(() => {
  count += 1;
  into = createConnect(`backup-into-${count}`);
});

describe('with the right secret', () => {
  test.each(['a quiet house', '7q4mx-0zk3r-1abcd-efghj'])('everything comes back: %s', async (secret) => {
    await writeKept(into, 'settings', { country: 'gb' });
    expect(await restoreBackup(into, text, secret)).toBe('restored');
    expect(await readLog(into)).toEqual(await readLog(from));
    expect(await readSalt(into)).toEqual(await readSalt(from));
    for (const kind of ['settings', 'protection', 'openings', 'guardian'] as const)
      expect(await readKept(into, kind)).toEqual(await readKept(from, kind));
    const [share] = (await readLog(into)).vault;
    expect(share && (await open(keys.privateKey, keys.publicKey, share.sealed, 'chat'))).toBe('the chat');
  });

  test('the key of this device stays: no backup holds it', async () => {
    const before = await deviceKey(into);
    await restoreBackup(into, text, 'a quiet house');
    const after = await deviceKey(into);
    expect(await crypto.subtle.exportKey('raw', after.publicKey)).toEqual(
      await crypto.subtle.exportKey('raw', before.publicKey),
    );
  });

  test('what was there before is gone', async () => {
    const other = '7ba7b810-9dad-41d1-80b4-00c04fd430c8';
    await putInVault(into, { id: other, at: 1, sealed: await seal(keys.publicKey, 'x', 'y') });
    await restoreBackup(into, text, 'a quiet house');
    expect((await readLog(into)).vault.map(({ id }) => id)).toEqual([ID]);
  });
});

describe('otherwise nothing changes', () => {
  const isUntouched = async () => {
    expect(await recentAlerts(into, 10)).toEqual([]);
    expect(await readKept(into, 'settings')).toEqual({ country: 'gb' });
  };
  beforeEach(() => writeKept(into, 'settings', { country: 'gb' }));

  test('with a wrong secret', async () => {
    expect(await restoreBackup(into, text, 'a quiet mouse')).toBe('wrong');
    await isUntouched();
  });

  test('with a file that was changed anywhere, unless it says the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom('A', '0', '"', ''), async (place, letter) => {
        const changed = text.slice(0, place) + letter + text.slice(place + 1);
        const result = await restoreBackup(into, changed, 'a quiet house');
        if (result !== 'restored') return await isUntouched();
        // The last letter of base 64 holds bits that say nothing.
        expect(await readKept(into, 'guardian')).toEqual(await readKept(from, 'guardian'));
        expect(await readLog(into)).toEqual(await readLog(from));
        count += 1;
        into = createConnect(`backup-into-${count}`);
        await writeKept(into, 'settings', { country: 'gb' });
      }),
      { numRuns: 100 },
    );
  });

  test('with anything that is no backup', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (other) => {
        expect(await restoreBackup(into, other, 'a quiet house')).toBe('damaged');
      }),
    );
    await isUntouched();
  });
});

test('the file says nothing of what is in it', () => {
  for (const word of ['chat.example', 'secrecy', 'under10', 'quiet', CODE]) expect(text).not.toContain(word);
});

test('without a PIN there is nobody to seal it for', async () => {
  await expect(makeBackup(into, NOW)).rejects.toThrow(LockedError);
});

test('a backup holds every field that is kept', () => {
  expectTypeOf<keyof v.InferOutput<typeof StoredAlert>>().toEqualTypeOf<keyof AlertRecord>();
  expectTypeOf<keyof v.InferOutput<typeof StoredContact>>().toEqualTypeOf<keyof ContactRecord>();
  expectTypeOf<keyof v.InferOutput<typeof StoredShare>>().toEqualTypeOf<keyof VaultRecord>();
});

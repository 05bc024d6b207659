// Sealing: what goes in comes out with the right key, and with nothing else.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createConnect } from '../../src/store/database.ts';
import { allInVault, emptyVault, inVault, putInVault, removeFromVault } from '../../src/store/vault.ts';
import { makeVaultKeys, unwrap, wrap } from '../../src/store/vault-keys.ts';
import { open, type Sealed, seal } from '../../src/store/vault-seal.ts';

type Keys = Awaited<ReturnType<typeof makeVaultKeys>>;
let keys: Keys;
let others: Keys;
beforeAll(async () => {
  [keys, others] = await Promise.all([makeVaultKeys('135790', 'ABC'), makeVaultKeys('135790', 'ABC')]);
});

const opened = (sealed: Sealed, about: string, by: Keys = keys) =>
  open(by.privateKey, keys.publicKey, sealed, about);

describe('a sealed text', () => {
  test('comes out as it went in, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), async (text, about) => {
        expect(await opened(await seal(keys.publicKey, text, about), about)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  test('is never the same twice, and does not show what is in it', async () => {
    const [one, two] = await Promise.all([
      seal(keys.publicKey, 'canary', 'a'),
      seal(keys.publicKey, 'canary', 'a'),
    ]);
    expect(one.data).not.toEqual(two.data);
    expect(one.ephemeral).not.toEqual(two.ephemeral);
    expect(new TextDecoder('latin1').decode(one.data)).not.toContain('canary');
  });

  test('does not open with another key, for another record, or with one bit changed', async () => {
    const sealed = await seal(keys.publicKey, 'text', 'chat 1');
    await expect(opened(sealed, 'chat 1', others)).rejects.toThrow();
    await expect(opened(sealed, 'chat 2')).rejects.toThrow();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('ephemeral', 'iv', 'data'),
        fc.nat(),
        fc.nat(7),
        async (part, place, bit) => {
          const bytes = Uint8Array.from(sealed[part]);
          const at = place % bytes.length;
          // X25519 takes no notice of the highest bit.
          if (part === 'ephemeral' && at === 31 && bit === 7) return;
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
          await expect(opened({ ...sealed, [part]: bytes }, 'chat 1')).rejects.toThrow();
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a wrapped key', () => {
  test('opens with its secret only, and is the same key by both ways', async () => {
    expect(await unwrap(keys.byPin, '135790')).toEqual(keys.privateKey);
    expect(await unwrap(keys.byRecovery, 'ABC')).toEqual(keys.privateKey);
    expect(await unwrap(keys.byPin, '135791')).toBeUndefined();
    expect(await unwrap(await wrap(keys.privateKey, 'new'), 'new')).toEqual(keys.privateKey);
  });
  test('says how it was made, so that it can be made harder later', () => {
    expect(keys.byPin).toMatchObject({ kdf: 'PBKDF2-SHA-256', iterations: 600_000 });
  });
});

test('the vault keeps, lists newest first, and forgets', async () => {
  const connect = createConnect('vault');
  const sealed = await seal(keys.publicKey, 'text', 'a');
  await putInVault(connect, { id: 'a', at: 1, sealed });
  await putInVault(connect, { id: 'b', at: 2, sealed });
  await putInVault(connect, { id: 'a', at: 1, sealed, openedAt: 3 });
  expect((await allInVault(connect)).map(({ id }) => id)).toEqual(['b', 'a']);
  expect((await inVault(connect, 'a'))?.openedAt).toBe(3);
  await removeFromVault(connect, 'a');
  expect(await inVault(connect, 'a')).toBeUndefined();
  await emptyVault(connect);
  expect(await allInVault(connect)).toEqual([]);
});

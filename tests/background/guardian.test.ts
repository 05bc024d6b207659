// The PIN: right, wrong, forgotten, changed, and on a store that fails.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createGuardian } from '../../src/background/guardian.ts';
import { LockedError } from '../../src/messages/serve.ts';
import { type Connect, createConnect } from '../../src/store/database.ts';
import { readKept, writeKept } from '../../src/store/settings.ts';

const session = new Map<string, unknown>();
vi.mock('../../src/platform/session.ts', () => ({
  readSession: async (key: string) => session.get(key),
  writeSession: async (key: string, value: unknown) => void session.set(key, value),
  forgetSession: async (key: string) => void session.delete(key),
}));

const PIN = '135790';
let connect: Connect;
let clock = 0;
let count = 0;
const guardian = () => createGuardian(connect, () => clock);

beforeEach(() => {
  session.clear();
  clock = 1_800_000_000_000;
  count += 1;
  connect = createConnect(`guardian-${count}`);
});

describe('without a PIN', () => {
  test('nothing is locked', async () => {
    expect(await guardian().state()).toEqual({ hasPin: false, isUnlocked: true, waitMs: 0 });
    await guardian().demand();
  });
  test('any secret is right, and there is none to change', async () => {
    expect((await guardian().unlock('whatever')).isRight).toBe(true);
    await expect(guardian().change('whatever', PIN)).rejects.toThrow(LockedError);
  });
});

describe('with a PIN', () => {
  let recoveryCode: string;
  beforeEach(async () => {
    ({ recoveryCode } = await guardian().create(PIN));
    await guardian().lock();
  });

  test('everything guarded is refused until it is given, and five minutes later again', async () => {
    await expect(guardian().demand()).rejects.toThrow(LockedError);
    expect(await guardian().unlock(PIN)).toEqual({
      isRight: true,
      guardian: { hasPin: true, isUnlocked: true, waitMs: 0 },
    });
    await guardian().demand();
    clock += 5 * 60_000;
    await expect(guardian().demand()).rejects.toThrow(LockedError);
  });

  test('a clock that is set back does not hold it open', async () => {
    await guardian().unlock(PIN);
    clock -= 24 * 3_600_000;
    await expect(guardian().demand()).rejects.toThrow(LockedError);
  });

  test('it cannot be created over', async () => {
    await expect(guardian().create('246802')).rejects.toThrow(LockedError);
    expect((await guardian().unlock(PIN)).isRight).toBe(true);
  });

  test('another way to type the same is the same', async () => {
    expect((await guardian().unlock('１３５７９０')).isRight).toBe(true);
  });

  test('the recovery code opens it, however it is typed', async () => {
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ');
    expect((await guardian().unlock(typed)).isRight).toBe(true);
  });

  test('after five wrong ones even the right one waits, in a new worker too', async () => {
    for (const wrong of ['000000', '111111', '222222', '333333', '444444'])
      expect((await guardian().unlock(wrong)).isRight).toBe(false);
    expect((await guardian().state()).waitMs).toBe(30_000);
    expect((await guardian().unlock(PIN)).isRight).toBe(false);
    // A try that was not taken does not make the wait longer.
    expect((await guardian().state()).waitMs).toBe(30_000);
    clock += 30_000;
    expect((await guardian().unlock(PIN)).isRight).toBe(true);
    expect((await guardian().state()).waitMs).toBe(0);
  });

  test('tries made at once count one by one', async () => {
    const one = guardian();
    const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => one.unlock(`00000${at}`)));
    expect(answers.map(({ isRight }) => isRight)).not.toContain(true);
    expect((await one.state()).waitMs).toBe(30_000);
  });

  test('a change re-wraps the same key, with the PIN or the recovery code', async () => {
    const keyBefore = await readKept(connect, 'guardian');
    expect((await guardian().change('000000', '246802')).isRight).toBe(false);
    expect((await guardian().change(recoveryCode, '246802')).isRight).toBe(true);
    await guardian().lock();
    expect((await guardian().unlock(PIN)).isRight).toBe(false);
    expect((await guardian().unlock('246802')).isRight).toBe(true);
    expect((await guardian().unlock(recoveryCode)).isRight).toBe(true);
    expect(await readKept(connect, 'guardian')).toMatchObject({
      publicKey: (keyBefore as { publicKey: Uint8Array }).publicKey,
    });
  });

  test('it goes only when it is open', async () => {
    await expect(guardian().remove()).rejects.toThrow(LockedError);
    await guardian().unlock(PIN);
    await guardian().remove();
    expect(await guardian().state()).toEqual({ hasPin: false, isUnlocked: true, waitMs: 0 });
  });

  test('neither the PIN nor the code lies on disk', async () => {
    const stored = await readKept(connect, 'guardian');
    const text = JSON.stringify(stored, (_key, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
    );
    expect(text).not.toContain(PIN);
    expect(text).not.toContain(recoveryCode.replaceAll('-', ''));
  });

  test('a record that is damaged counts as locked', async () => {
    await writeKept(connect, 'guardian', { publicKey: 'lost' });
    await expect(guardian().demand()).rejects.toThrow();
    await expect(guardian().unlock(PIN)).rejects.toThrow();
    await expect(guardian().remove()).rejects.toThrow();
  });

  test('a store that fails counts as locked', async () => {
    const broken = createGuardian(
      () => Promise.reject(new Error('disk')),
      () => clock,
    );
    await expect(broken.demand()).rejects.toThrow('disk');
    await expect(broken.unlock(PIN)).rejects.toThrow('disk');
  });
});

// Consent and pauses: what holds when, also with a clock that jumps and a store that fails.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createProtection } from '../../src/background/protection.ts';
import { type Connect, createConnect } from '../../src/store/database.ts';
import { writeKept } from '../../src/store/settings.ts';

const local = new Map<string, unknown>();
vi.mock('../../src/platform/local.ts', () => ({
  readLocal: async (key: string) => local.get(key),
  writeLocal: async (key: string, value: unknown) => void local.set(key, value),
}));

const MINUTE = 60_000;
let connect: Connect;
let clock = 0;
let count = 0;
const failures: unknown[] = [];
const protection = () =>
  createProtection(
    connect,
    () => clock,
    (error) => failures.push(error),
  );
const stand = async () => (await protection().stand()).stand;

beforeEach(() => {
  local.clear();
  failures.length = 0;
  clock = 1_800_000_000_000;
  count += 1;
  connect = createConnect(`protection-${count}`);
});

test('nothing is read before somebody agreed, nor after they took it back', async () => {
  expect(await stand()).toBe('notSetUp');
  await protection().agree();
  expect(await stand()).toBe('on');
  await protection().withdraw();
  expect(await stand()).toBe('notSetUp');
});

test('agreeing again keeps the first time', async () => {
  await protection().agree();
  const { agreedAt } = await protection().read();
  clock += MINUTE;
  await protection().agree();
  expect((await protection().read()).agreedAt).toBe(agreedAt);
});

describe('a pause', () => {
  beforeEach(async () => {
    await protection().agree();
    await protection().pause(15, 'private');
  });

  test('holds for its time', async () => {
    expect(await protection().stand()).toEqual({ stand: 'paused', until: clock + 15 * MINUTE });
    clock += 15 * MINUTE - 1;
    expect(await stand()).toBe('paused');
    clock += 1;
    expect(await stand()).toBe('on');
  });

  test('ends when somebody ends it, and is remembered with its reason', async () => {
    clock += MINUTE;
    await protection().resume();
    expect(await stand()).toBe('on');
    const { pause, pauses } = await protection().read();
    expect(pause).toBeUndefined();
    expect(pauses).toEqual([
      { at: clock - MINUTE, until: clock + 14 * MINUTE, reason: 'private', endedAt: clock },
    ]);
  });

  test('is not longer for a clock that is set back', async () => {
    clock -= 24 * 60 * MINUTE;
    expect(await stand()).toBe('on');
  });

  test('ends with the leave that is taken back', async () => {
    await protection().withdraw();
    await protection().agree();
    expect(await stand()).toBe('on');
  });

  test('a second one ends the first; the last fifty are remembered, the newest first', async () => {
    for (let each = 0; each < 60; each += 1) {
      clock += MINUTE;
      await protection().pause(15, 'other');
    }
    const { pauses } = await protection().read();
    expect(pauses).toHaveLength(50);
    expect(pauses.filter(({ endedAt }) => endedAt === undefined)).toHaveLength(1);
    expect(pauses[0]?.at).toBe(clock);
  });
});

describe('a store that fails', () => {
  const broken = () =>
    createProtection(
      () => Promise.reject(new Error('disk')),
      () => clock,
      (error) => failures.push(error),
    );

  test('does not switch off what was agreed to', async () => {
    await protection().agree();
    expect((await broken().stand()).stand).toBe('on');
    expect(failures).toHaveLength(1);
  });
  test('does not switch on what nobody agreed to', async () => {
    expect((await broken().stand()).stand).toBe('notSetUp');
    await protection().agree();
    await protection().withdraw();
    expect((await broken().stand()).stand).toBe('notSetUp');
  });
});

test('a browser that deleted what was kept does not switch Nightlight off, and it is said', async () => {
  await protection().agree();
  connect = createConnect(`protection-wiped-${count}`);
  expect(await stand()).toBe('on');
  expect(await protection().read()).toMatchObject({ agreedAt: clock, resetAt: clock });
  await protection().withdraw();
  expect(await stand()).toBe('notSetUp');
});

test('a record that is damaged reads nothing, and asks again', async () => {
  await writeKept(connect, 'protection', { agreedAt: 'yes' });
  expect(await stand()).toBe('notSetUp');
});

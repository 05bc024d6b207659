// The policy of a school as browsers deliver it: late, changed, gone; and with a store that fails.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createProtection } from '../../src/background/protection.ts';
import { createSchool, type School } from '../../src/background/school.ts';
import { type Connect, createConnect } from '../../src/store/database.ts';
import { eraseAll } from '../../src/store/erase.ts';

const local = new Map<string, unknown>();
vi.mock('../../src/platform/local.ts', () => ({
  readLocal: async (key: string) => local.get(key),
  writeLocal: async (key: string, value: unknown) => void local.set(key, value),
}));

let connect: Connect;
let count = 0;
let clock = 0;
let delivered: Readonly<Record<string, unknown>> = {};
let changes = 0;
const failures: unknown[] = [];

beforeEach(() => {
  count += 1;
  connect = createConnect(`school-${count}`);
  clock = 1_800_000_000_000;
  delivered = {};
  changes = 0;
  failures.length = 0;
});

/** As a background that was just started. */
const started = (store: Connect = connect): School =>
  createSchool({
    connect: store,
    read: async () => delivered,
    listed: ['discord.com'],
    now: () => clock,
    onChange: () => {
      changes += 1;
    },
    onFailure: (error) => failures.push(error),
  });
const nameOf = async (school: School) => (await school.held())?.policy.organisationName;

test('without a policy there is none, and nothing is stored', async () => {
  const school = started();
  expect(await school.look(false)).toBe('none');
  expect(await school.held()).toBeUndefined();
  expect(changes).toBe(0);
});

test('what comes holds, says since when, and is told once', async () => {
  const school = started();
  delivered = { organisationName: 'Hillside', ageBand: 'wrong' };
  expect(await school.look(false)).toBe('policy');
  clock += 60_000;
  expect(await school.look(false)).toBe('policy');
  expect(changes).toBe(1);
  expect(await school.held()).toEqual({
    policy: { organisationName: 'Hillside' },
    problems: [{ field: 'ageBand', expected: 'under10 | 10to13 | 14to17', found: 'wrong' }],
    since: 1_800_000_000_000,
    locked: ['askBeforeSending', 'sites', 'pause'],
    actions: ['save', 'share'],
  });
});

test('a change holds at once', async () => {
  const school = started();
  delivered = { organisationName: 'Hillside' };
  await school.look(false);
  delivered = { organisationName: 'Riverside' };
  await school.look(false);
  expect(await nameOf(school)).toBe('Riverside');
  expect(changes).toBe(2);
});

describe('after the start, while the browser delivers nothing yet', () => {
  beforeEach(async () => {
    delivered = { organisationName: 'Hillside', consentGiven: true };
    await started().look(false);
    delivered = {};
    changes = 0;
  });

  test('the last one holds from the first moment', async () => {
    expect(await nameOf(started())).toBe('Hillside');
  });
  test('it holds until a look that is sure', async () => {
    const school = started();
    expect(await school.look(false)).toBe('later');
    expect(await nameOf(school)).toBe('Hillside');
    expect(await school.look(true)).toBe('none');
    expect(await school.held()).toBeUndefined();
    expect(changes).toBe(1);
    expect(await started().held()).toBeUndefined();
  });
  test('deleting everything does not take it away', async () => {
    const school = started();
    await school.held();
    await eraseAll(connect);
    await school.keepAgain();
    expect(await nameOf(started())).toBe('Hillside');
  });
  test('with the school´s consent Nightlight is on, and off again when it is gone', async () => {
    const school = started();
    const protection = createProtection(connect, () => clock, fail, school.held);
    expect((await protection.stand()).stand).toBe('on');
    expect((await protection.read()).agreedAt).toBe(1_800_000_000_000);
    await school.look(true);
    expect((await protection.stand()).stand).toBe('notSetUp');
  });
  test('a pause from before does not hold where pauses are locked', async () => {
    const held = started().held;
    await createProtection(connect, () => clock, fail).pause(60, 'other');
    expect((await createProtection(connect, () => clock, fail).read()).pause).toBeDefined();
    expect((await createProtection(connect, () => clock, fail, held).stand()).stand).toBe('on');
  });
});

test('a store that fails costs only the head start', async () => {
  const school = started(() => Promise.reject(new Error('disk')));
  expect(await school.held()).toBeUndefined();
  delivered = { organisationName: 'Hillside', consentGiven: true };
  await school.look(false);
  expect(await nameOf(school)).toBe('Hillside');
  expect(failures.length).toBeGreaterThan(0);
});

test('a browser that gives an error is no browser without a policy', async () => {
  delivered = { organisationName: 'Hillside' };
  await started().look(false);
  const school = createSchool({
    connect,
    read: () => Promise.reject(new Error('no answer')),
    listed: [],
    now: () => clock,
    onChange: () => undefined,
    onFailure: fail,
  });
  await expect(school.look(true)).rejects.toThrow('no answer');
  expect(await nameOf(school)).toBe('Hillside');
});

function fail(error: unknown): void {
  expect.fail(String(error));
}

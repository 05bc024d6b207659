// Deleting everything: only for the guardian, and in an order in which nothing is written again or taken for an accident.
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { forgetHandler } from '../../src/background/forget-handler.ts';
import { createGuardian } from '../../src/background/guardian.ts';
import { createDesk } from '../../src/background/handlers.ts';
import { createMonitor } from '../../src/background/monitor.ts';
import { createProtection } from '../../src/background/protection.ts';
import { RULE_BOOK } from '../../src/generated/rule-book.ts';
import { LockedError } from '../../src/messages/serve.ts';
import { createConnect } from '../../src/store/database.ts';
import { noSchool } from '../support/no-school.ts';

const memory = vi.hoisted(() => ({ local: new Map<string, unknown>(), session: new Map<string, unknown>() }));
const done = vi.hoisted((): string[] => []);
vi.mock('../../src/platform/local.ts', () => ({
  readLocal: async (key: string) => memory.local.get(key),
  writeLocal: async (key: string, value: unknown) => void memory.local.set(key, value),
  forgetAllLocal: async () => {
    done.push('local flags');
    memory.local.clear();
  },
}));
vi.mock('../../src/platform/session.ts', () => ({
  readSession: async (key: string) => memory.session.get(key),
  writeSession: async (key: string, value: unknown) => void memory.session.set(key, value),
  forgetSession: async (key: string) => void memory.session.delete(key),
  forgetWholeSession: async () => {
    done.push('session');
    memory.session.clear();
  },
}));
vi.mock('../../src/platform/browser.ts', () => ({ browser: { alarms: { clear: async () => true } } }));
vi.mock('../../src/background/protection-handlers.ts', () => ({
  RESUME: 'resume',
  takeStand: async () => void done.push('tabs'),
}));
vi.mock('../../src/background/watched-sites.ts', () => ({
  startWatcher: vi.fn(),
  endInOpenTabs: async () => void done.push('tabs'),
}));
vi.mock('../../src/background/toolbar.ts', () => ({ showTab: vi.fn() }));
vi.mock('../../src/background/alert-handlers.ts', () => ({ alertHandlers: () => ({}) }));

let count = 0;
const fail = (error: unknown): void => expect.fail(String(error));
const now = () => 1_800_000_000_000;
beforeEach(() => {
  done.length = 0;
  memory.local.clear();
  memory.session.clear();
  count += 1;
});

function world() {
  const connect = createConnect(`forget-${count}`);
  const desk = createDesk({
    connect,
    monitor: createMonitor(connect, RULE_BOOK, now, fail),
    protection: createProtection(connect, now, fail),
    guardian: createGuardian(connect, now),
    school: noSchool,
    browserLanguages: () => ['en'],
  });
  return { desk, forget: () => forgetHandler(desk)['protection/forget']({}, {}) };
}

test('leaves nothing, and nothing that looks like an accident', async () => {
  const { desk, forget } = world();
  await desk.protection.agree();
  await desk.guardian.create('135790');
  await desk.changeSettings({ keepDays: 30 });
  await forget();
  expect(done).toEqual(['tabs', 'local flags', 'session', 'tabs']);
  expect(await desk.protection.read()).toEqual({ pauses: [] });
  expect((await desk.guardian.state()).hasPin).toBe(false);
  expect(await desk.settings()).toEqual({});
  expect([...memory.local, ...memory.session]).toEqual([]);
});

test('is refused while it is locked, and then nothing is changed', async () => {
  const { desk, forget } = world();
  await desk.protection.agree();
  await desk.guardian.create('135790');
  await desk.guardian.lock();
  await expect(forget()).rejects.toThrow(LockedError);
  expect(done).toEqual([]);
  expect((await desk.protection.stand()).stand).toBe('on');
});

// Every way in which the database can fail, at every call of it on the way of a report: the child is told all the same,
// and that nothing was saved is known.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { createMonitor } from '../../src/background/monitor.ts';
import type { RuleBook } from '../../src/engine/index.ts';
import type { Report } from '../../src/messages/contract.ts';
import { createConnect } from '../../src/store/database.ts';

const BOOK: RuleBook = {
  rules: { casting: { id: 'casting', tactic: 'casting-lure', strength: 'strong', status: 'trial' } },
  tactics: { 'casting-lure': { id: 'casting-lure', group: 'C', imperative: false } },
  combinations: [],
};
const FAULTS = [
  'QuotaExceededError',
  'AbortError',
  'UnknownError',
  'InvalidStateError',
  'TransactionInactiveError',
];
/** What a report calls: opening, the salt, the contact, the alert. */
const CALLS = {
  open: IDBFactory,
  transaction: IDBDatabase,
  get: IDBObjectStore,
  put: IDBObjectStore,
} as const;

let restore = (): unknown => undefined;
afterEach(() => restore());

const report = (): Report => ({
  id: crypto.randomUUID(),
  contact: 'Kim',
  heard: 1,
  messages: [
    {
      id: 'm',
      direction: 'received',
      before: 0,
      tone: 5,
      signals: [{ rule: 'casting', excerpt: 'child star' }],
    },
  ],
});

describe.each(FAULTS)('%s', (name) => {
  test.each(Object.entries(CALLS))('at %s', async (method, { prototype }) => {
    const failures: unknown[] = [];
    const connect = createConnect(`faults-${name}-${method}`);
    const monitor = createMonitor(connect, BOOK, Date.now, (error) => failures.push(error));
    // The upgrade at the first opening is the fake's own work.
    if (method !== 'open') await connect();
    const whole = Object.getOwnPropertyDescriptor(prototype, method);
    Object.defineProperty(prototype, method, {
      configurable: true,
      value() {
        throw new DOMException('injected', name);
      },
    });
    restore = () => Object.defineProperty(prototype, method, whole ?? {});
    const { alert, recorded } = await monitor.report(report(), 'chat.example', false);
    expect(alert?.level).toBe('warn');
    expect(recorded).toBe(false);
    expect(monitor.unsaved).toBe(1);
    expect(failures).toHaveLength(1);
    // What comes after the fault is saved again.
    restore();
    expect((await monitor.report({ ...report(), contact: 'Lee' }, 'chat.example', false)).recorded).toBe(
      true,
    );
  });
});

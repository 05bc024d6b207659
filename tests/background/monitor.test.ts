// The child is alerted whatever happens to the store.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { createMonitor, saltedHash } from '../../src/background/monitor.ts';
import type { RuleBook } from '../../src/engine/index.ts';
import type { Report } from '../../src/messages/contract.ts';
import { recentAlerts } from '../../src/store/alerts.ts';
import { createConnect } from '../../src/store/database.ts';

const BOOK: RuleBook = {
  rules: { casting: { id: 'casting', tactic: 'casting-lure', strength: 'strong', status: 'trial' } },
  tactics: { 'casting-lure': { id: 'casting-lure', group: 'C', imperative: false } },
  combinations: [],
};
const REPORT: Report = {
  id: '6ba7b810-9dad-41d1-80b4-00c04fd430c8',
  contact: 'Kim Example',
  heard: 1,
  messages: [
    {
      id: 'n:false_15550001111@c.us',
      direction: 'received',
      before: 0,
      tone: 5,
      signals: [{ rule: 'casting', excerpt: 'child star' }],
    },
  ],
};
const now = () => 1_800_000_000_000;

test('a report is recorded, and no name or word of it is on disk', async () => {
  const connect = createConnect('monitor-1');
  const monitor = createMonitor(connect, BOOK, now, () => undefined);
  expect(await monitor.report(REPORT, 'chat.example', false)).toMatchObject({
    recorded: true,
    alert: { level: 'warn' },
  });
  const database = await connect();
  const stored = JSON.stringify([await database.getAll('alerts'), await database.getAll('contacts')]);
  expect(stored).not.toMatch(/Kim|child star|15550001111/);
  expect(stored).toContain('casting-lure');
});

test('sent again it gives the same alert', async () => {
  const connect = createConnect('monitor-2');
  const monitor = createMonitor(connect, BOOK, now, () => undefined);
  const first = await monitor.report(REPORT, 'chat.example', false);
  expect(await monitor.report(REPORT, 'chat.example', false)).toEqual(first);
  expect(await recentAlerts(connect, 10)).toHaveLength(1);
});

describe('a store that fails', () => {
  const failures: unknown[] = [];
  const monitor = createMonitor(
    () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
    BOOK,
    now,
    (error) => failures.push(error),
  );
  test('costs the record, not the alert', async () => {
    expect(await monitor.report(REPORT, 'chat.example', false)).toMatchObject({
      recorded: false,
      alert: { level: 'warn' },
    });
    expect(monitor.unsaved).toBe(1);
    expect(failures).toHaveLength(1);
  });
  test('and the same message does not alert twice', async () => {
    const { alert } = await monitor.report({ ...REPORT, id: 'other' }, 'chat.example', false);
    expect(alert).toBeUndefined();
  });
});

test('a private window alerts and stores nothing', async () => {
  const connect = createConnect('monitor-3');
  const monitor = createMonitor(connect, BOOK, now, () => undefined);
  expect(await monitor.report(REPORT, 'chat.example', true)).toMatchObject({
    recorded: false,
    alert: { level: 'warn' },
  });
  expect(await recentAlerts(connect, 10)).toEqual([]);
  expect(monitor.unsaved).toBe(0);
});

test('a private window and a broken store give a repeated report the same alert', async () => {
  const monitor = createMonitor(createConnect('monitor-4'), BOOK, now, () => undefined);
  const first = await monitor.report(REPORT, 'chat.example', true);
  expect(await monitor.report(REPORT, 'chat.example', true)).toEqual(first);
});

test('a store that never answers costs three seconds, not the alert', { timeout: 10_000 }, async () => {
  const monitor = createMonitor(
    () => new Promise(() => undefined),
    BOOK,
    now,
    () => undefined,
  );
  expect(await monitor.report(REPORT, 'chat.example', false)).toMatchObject({
    recorded: false,
    alert: { level: 'warn' },
  });
  expect(monitor.unsaved).toBe(1);
});

test('what is stored is one hash on one site, another elsewhere and on another device', async () => {
  const salt = new Uint8Array(32).fill(1);
  const hash = await saltedHash(salt, 'chat.example', 'Kim');
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await saltedHash(salt, 'chat.example', 'Kim')).toBe(hash);
  expect(await saltedHash(salt, 'other.example', 'Kim')).not.toBe(hash);
  expect(await saltedHash(new Uint8Array(32), 'chat.example', 'Kim')).not.toBe(hash);
});

// Some twenty alerts of different weeks, put into the database as the background would have: for pictures and tests of
// the parents' page, which nobody can wait twelve weeks for.
import type { AlertRecord } from '../../src/store/schema.ts';
import type { Page } from './driver.ts';

const DAY = 24 * 3_600_000;
type Told = Pick<AlertRecord, 'level' | 'tactics'> &
  Partial<Pick<AlertRecord, 'choice' | 'shown' | 'byTone'>> & { daysAgo: number };

const CONTACTS: readonly { site: string; known?: boolean; alerts: readonly Told[] }[] = [
  {
    site: 'discord.com',
    alerts: [
      { daysAgo: 24, level: 'note', tactics: ['access'] },
      { daysAgo: 23, level: 'note', tactics: ['flattery', 'age-probe'] },
      { daysAgo: 17, level: 'warn', tactics: ['gift', 'flattery'], choice: 'later' },
      { daysAgo: 12, level: 'warn', tactics: ['secrecy', 'supervision-probe'], choice: 'why' },
      { daysAgo: 9, level: 'warn', tactics: ['platform-move'], choice: 'later', byTone: true },
      { daysAgo: 5, level: 'urgent', tactics: ['image-request', 'compliance'], choice: 'save' },
      { daysAgo: 2, level: 'urgent', tactics: ['sextortion', 'image-request'], choice: 'adult' },
    ],
  },
  {
    site: 'web.whatsapp.com',
    known: true,
    alerts: [
      { daysAgo: 66, level: 'warn', tactics: ['bullying'], choice: 'fine' },
      { daysAgo: 59, level: 'warn', tactics: ['bullying'], choice: 'decide' },
      { daysAgo: 31, level: 'note', tactics: ['bullying'] },
    ],
  },
  {
    site: 'www.instagram.com',
    alerts: [
      { daysAgo: 45, level: 'warn', tactics: ['casting-lure', 'image-request'], choice: 'report' },
      { daysAgo: 44, level: 'warn', tactics: ['secrecy'], shown: false },
    ],
  },
  {
    site: 'web.telegram.org',
    alerts: [
      { daysAgo: 38, level: 'note', tactics: ['access'] },
      { daysAgo: 37, level: 'warn', tactics: ['fraud', 'crime-recruitment'], choice: 'later' },
      { daysAgo: 30, level: 'warn', tactics: ['crime-recruitment'], choice: 'help' },
    ],
  },
  {
    site: 'www.roblox.com',
    alerts: [
      { daysAgo: 75, level: 'note', tactics: ['gift'] },
      { daysAgo: 52, level: 'note', tactics: ['personal-info', 'age-probe'] },
      { daysAgo: 16, level: 'warn', tactics: ['personal-info'], choice: 'fine' },
      { daysAgo: 3, level: 'warn', tactics: ['offline-meeting', 'supervision-probe'] },
    ],
  },
];

/** @param inside a page of the extension. Gives the ids, the oldest contact first. */
export async function seedAlerts(inside: Page, now: number = Date.now()): Promise<string[]> {
  const records = CONTACTS.flatMap(({ site, alerts }, place) =>
    alerts.map(
      ({ daysAgo, ...told }): AlertRecord => ({
        shown: told.level !== 'note',
        ...told,
        id: crypto.randomUUID(),
        at: now - daysAgo * DAY,
        site,
        contact: String(place).repeat(64),
        rules: told.tactics.map((tactic) => `${tactic}.seeded`),
        about: told.tactics,
      }),
    ),
  );
  const contacts = CONTACTS.map(({ site, known }, place) => ({
    contact: String(place).repeat(64),
    site,
    known: known === true,
    state: { version: 1, evidence: [], ordinal: 0, fine: [] },
    alerted: [],
    reports: [],
  }));
  await inside.evaluate(putRecords, { alerts: records, contacts });
  return records.map(({ id }) => id);
}

/** Runs in the extension's page. */
async function putRecords(rows: { alerts: unknown[]; contacts: unknown[] }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('nightlight');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(['alerts', 'contacts'], 'readwrite');
    for (const row of rows.alerts) transaction.objectStore('alerts').put(row);
    for (const row of rows.contacts) transaction.objectStore('contacts').put(row);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

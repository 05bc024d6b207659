// Takes in one report of signals: the contact's state and the alert it raises, in one transaction.
import type { Connect } from './database.ts';
import type { AlertRecord, ContactRecord } from './schema.ts';

/** What a report makes of a contact; pure, so that nothing can interrupt the transaction. */
export type Update = (before: ContactRecord) => { after: ContactRecord; alert?: AlertRecord | undefined };

/** Reports remembered for each contact against counting one twice. */
const REMEMBERED_REPORTS = 20;

/**
 * Applies `update` unless the report was taken in before, and gives the alert it raised then or now.
 * Durable when it resolves (`strict`: flushed to disk). @throws StoreError or a DOMException of IndexedDB.
 */
export async function takeIn(
  connect: Connect,
  report: string,
  empty: ContactRecord,
  update: Update,
): Promise<{ alert: AlertRecord | undefined; repeated: boolean }> {
  const database = await connect();
  const transaction = database.transaction(['contacts', 'alerts'], 'readwrite', { durability: 'strict' });
  const contacts = transaction.objectStore('contacts');
  const alerts = transaction.objectStore('alerts');
  const before = (await contacts.get(empty.contact)) ?? empty;
  const earlier = before.reports.find(({ id }) => id === report);
  if (earlier !== undefined) {
    const alert = earlier.alert === undefined ? undefined : await alerts.get(earlier.alert);
    await transaction.done;
    return { alert, repeated: true };
  }
  const { after, alert: raised } = update(before);
  const alert = raised?.level === 'warn' || raised?.level === 'urgent' ? raised : await unseen();
  const reports = [...after.reports, { id: report, alert: raised?.id }].slice(-REMEMBERED_REPORTS);
  const writes: Promise<unknown>[] = [contacts.put({ ...after, reports })];
  if (raised !== undefined) writes.push(alerts.put(raised));
  await Promise.all([...writes, transaction.done]);
  return { alert: alert ?? raised, repeated: false };

  /** The most serious alert no page got to show: the tab was closed in between, or we were updated. */
  async function unseen(): Promise<AlertRecord | undefined> {
    const ids = before.reports.flatMap(({ alert: id }) => id ?? []);
    const records = await Promise.all(ids.map((id) => alerts.get(id)));
    const open = records.filter(
      (record) => record !== undefined && !record.shown && record.choice === undefined,
    );
    return open.findLast((one) => one?.level === 'urgent') ?? open.findLast((one) => one?.level === 'warn');
  }
}

/** What is kept of a contact, by its hash. */
export async function readContact(connect: Connect, contact: string): Promise<ContactRecord | undefined> {
  return await (await connect()).get('contacts', contact);
}

/** The hashes of the contacts who are somebody from real life. */
export async function knownContacts(connect: Connect): Promise<ReadonlySet<string>> {
  const contacts = await (await connect()).getAll('contacts');
  return new Set(contacts.filter(({ known }) => known === true).map(({ contact }) => contact));
}

/** The child says whether a contact is somebody from real life. */
export async function setKnown(connect: Connect, contact: string, known: boolean): Promise<void> {
  await changeContact(connect, contact, (record) => ({ ...record, known }));
}

async function changeContact(
  connect: Connect,
  contact: string,
  change: (before: ContactRecord) => ContactRecord,
): Promise<void> {
  const database = await connect();
  const transaction = database.transaction('contacts', 'readwrite', { durability: 'strict' });
  const record = await transaction.store.get(contact);
  if (record !== undefined) await transaction.store.put(change(record));
  await transaction.done;
}

/** The child called this alert fine: its tactics no longer warn in this chat, short of an urgent level. */
export async function muteContact(
  connect: Connect,
  contact: string,
  tactics: readonly string[],
): Promise<void> {
  await changeContact(connect, contact, (record) => ({
    ...record,
    state: { ...record.state, fine: [...new Set([...record.state.fine, ...tactics])] },
  }));
}

// An alert as our pages list it.
import type * as v from 'valibot';
import type { AlertEntry, Level } from '../messages/contract.ts';
import { readContact } from '../store/contacts.ts';
import type { Connect } from '../store/database.ts';
import type { AlertRecord } from '../store/schema.ts';
import { readTrace } from './tabs.ts';

/** With the words that led to it, while the session lasts. @param tab the tab the asking page stands on, if any. */
export async function entryWithWords(
  connect: Connect,
  alert: AlertRecord,
  tab: number | undefined,
): Promise<AlertEntry> {
  const [trace, contact] = await Promise.all([readTrace(alert.id), readContact(connect, alert.contact)]);
  return {
    ...entryOf(alert, contact?.known === true),
    excerpts: trace.excerpts,
    thisTab: tab !== undefined && trace.tab === tab,
  };
}

/** Without a word. @param known the contact is somebody from real life, said the child. */
export function entryOf(alert: AlertRecord, known: boolean): AlertEntry {
  const level: v.InferOutput<typeof Level> = alert.level;
  return {
    id: alert.id,
    at: alert.at,
    site: alert.site,
    contact: alert.contact,
    level,
    tactics: alert.tactics,
    rules: alert.rules,
    ...(alert.choice && { choice: alert.choice }),
    ...(alert.packedAt !== undefined && { packedAt: alert.packedAt }),
    known,
    shown: alert.shown,
    byTone: alert.byTone === true,
    excerpts: [],
    thisTab: false,
  };
}

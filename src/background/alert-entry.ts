// An alert as our pages list it: the record, what is known of its contact, and the words while the session lasts.
import type * as v from 'valibot';
import type { AlertEntry, Level } from '../messages/contract.ts';
import { readContact } from '../store/contacts.ts';
import type { Connect } from '../store/database.ts';
import type { AlertRecord } from '../store/schema.ts';
import { readTrace } from './tabs.ts';

/** @param tab the tab the asking page stands on, if any. */
export async function entryOf(
  connect: Connect,
  alert: AlertRecord,
  tab: number | undefined,
): Promise<AlertEntry> {
  const [trace, contact] = await Promise.all([readTrace(alert.id), readContact(connect, alert.contact)]);
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
    known: contact?.known === true,
    shown: alert.shown,
    excerpts: trace.excerpts,
    thisTab: tab !== undefined && trace.tab === tab,
  };
}

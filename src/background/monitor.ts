// Takes in reports: the store is asked first, but a store that fails never costs the child the alert.
import type { RuleBook } from '../engine/index.ts';
import type { Report } from '../messages/contract.ts';
import { takeIn } from '../store/contacts.ts';
import type { Connect } from '../store/database.ts';
import type { AlertRecord, ContactRecord } from '../store/schema.ts';
import { readSalt } from '../store/settings.ts';
import { decide, emptyContact } from './decide.ts';

export interface Outcome {
  alert: AlertRecord | undefined;
  /** Whether it is on disk. In a private window nothing is, by choice. */
  recorded: boolean;
}

export interface Monitor {
  report(report: Report, site: string, privately: boolean): Promise<Outcome>;
  /** Reports since the start that the store did not take. */
  readonly unsaved: number;
}

/** Contacts held in memory for private windows and for a broken store, at most. */
const HELD = 200;

/** @param now the clock, milliseconds since 1970. @param onFailure hears why the store failed. */
export function createMonitor(
  connect: Connect,
  book: RuleBook,
  now: () => number,
  onFailure: (error: unknown) => void,
): Monitor {
  const held = new Map<string, ContactRecord>();
  let unsaved = 0;

  const inMemory = (report: Report, site: string): Outcome => {
    const key = `${site} ${report.contact}`;
    const { after, alert } = decide(held.get(key) ?? emptyContact(key, site), report, book, now());
    held.delete(key);
    held.set(key, after);
    const oldest = held.keys().next().value;
    if (held.size > HELD && oldest !== undefined) held.delete(oldest);
    return { alert, recorded: false };
  };

  return {
    get unsaved() {
      return unsaved;
    },
    async report(report, site, privately) {
      if (privately) return inMemory(report, site);
      try {
        const contact = await hashContact(await readSalt(connect), site, report.contact);
        const { alert } = await takeIn(connect, report.id, emptyContact(contact, site), (before) =>
          decide(before, report, book, now()),
        );
        return { alert, recorded: true };
      } catch (error) {
        unsaved += 1;
        onFailure(error);
        return inMemory(report, site);
      }
    },
  };
}

/** SHA-256 over salt, site and name, in hexadecimal: the same contact is known again, its name is not. */
export async function hashContact(salt: Uint8Array, site: string, contact: string): Promise<string> {
  const name = new TextEncoder().encode(`${site}\u0000${contact}`);
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from([...salt, ...name]));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// Takes in reports: the store is asked first, but a store that fails never costs the child the alert.
import type { RuleBook } from '../engine/index.ts';
import { sha256 } from '../evidence/canonical.ts';
import type { Report } from '../messages/contract.ts';
import { readContact, takeIn } from '../store/contacts.ts';
import type { Connect } from '../store/database.ts';
import type { AlertRecord, ContactRecord } from '../store/schema.ts';
import { readSalt } from '../store/settings.ts';
import { STORE_LIMIT_MS, within } from '../store/time-limit.ts';
import { decide, emptyContact, type Frequency } from './decide.ts';

export interface Outcome {
  alert: AlertRecord | undefined;
  /** Whether it is on disk. In a private window nothing is, by choice. */
  recorded: boolean;
}

export interface Monitor {
  report(report: Report, site: string, privately: boolean, frequency?: Frequency): Promise<Outcome>;
  /** What is known of a contact before something is sent to it. */
  about(
    contact: string,
    site: string,
    privately: boolean,
  ): Promise<{ isKnown: boolean; askedForImages: boolean }>;
  /** Empties what is held in memory. */
  forget(): void;
  /** Reports since the start that the store did not take. */
  readonly unsaved: number;
}

/** Contacts held in memory for private windows and for a broken store, at most. */
const HELD = 200;
const REMEMBERED_REPORTS = 20;
/** Whoever wanted one, or used one: then a photo is not just a photo. */
const WANTS_IMAGES = ['image-request', 'video-undress', 'image-trade', 'sextortion', 'casting-lure'];

/** @param now the clock, milliseconds since 1970. @param onFailure hears why the store failed. */
export function createMonitor(
  connect: Connect,
  book: RuleBook,
  now: () => number,
  onFailure: (error: unknown) => void,
): Monitor {
  const held = new Map<string, ContactRecord>();
  const raised = new Map<string, AlertRecord>();
  let unsaved = 0;

  const inMemory = (report: Report, site: string, frequency?: Frequency): Outcome => {
    const key = `${site} ${report.contact}`;
    const before = held.get(key) ?? emptyContact(key, site);
    if (before.reports.some(({ id }) => id === report.id))
      return { alert: raised.get(report.id), recorded: false };
    const { after, alert } = decide(before, report, book, now(), frequency);
    const reports = [...after.reports, { id: report.id }].slice(-REMEMBERED_REPORTS);
    keep(held, key, { ...after, reports });
    if (alert !== undefined) keep(raised, report.id, alert);
    return { alert, recorded: false };
  };

  const inStore = async (report: Report, site: string, frequency?: Frequency): Promise<Outcome> => {
    const named = await withoutNames(await readSalt(connect), site, report);
    const { alert } = await takeIn(connect, report.id, emptyContact(named.contact, site), (before) =>
      decide(before, named, book, now(), frequency),
    );
    return { alert, recorded: true };
  };

  /** A store that fails knows nothing: then the question is asked. */
  const stored = async (contact: string, site: string): Promise<ContactRecord | undefined> => {
    try {
      const salt = await within(STORE_LIMIT_MS, readSalt(connect));
      return await within(STORE_LIMIT_MS, readContact(connect, await saltedHash(salt, site, contact)));
    } catch (error) {
      onFailure(error);
      return undefined;
    }
  };

  return {
    get unsaved() {
      return unsaved;
    },
    forget() {
      held.clear();
      raised.clear();
    },
    async report(report, site, privately, frequency) {
      if (privately) return inMemory(report, site, frequency);
      try {
        return await within(STORE_LIMIT_MS, inStore(report, site, frequency));
      } catch (error) {
        unsaved += 1;
        onFailure(error);
        return inMemory(report, site, frequency);
      }
    },
    async about(contact, site, privately) {
      const inHand = held.get(`${site} ${contact}`);
      const record = privately ? inHand : ((await stored(contact, site)) ?? inHand);
      return {
        isKnown: record?.known === true,
        askedForImages: (record?.state.evidence ?? []).some(
          ({ rule, direction }) =>
            direction !== 'sent' && WANTS_IMAGES.includes(book.rules[rule]?.tactic ?? ''),
        ),
      };
    },
  };
}

function keep<T>(memory: Map<string, T>, key: string, value: T): void {
  memory.delete(key);
  memory.set(key, value);
  const oldest = memory.keys().next().value;
  if (memory.size > HELD && oldest !== undefined) memory.delete(oldest);
}

/**
 * The report as it may be stored. Names go, and so do the ids that pages give their messages: some hold a
 * phone number, and ours are made of the text.
 */
export async function withoutNames(salt: Uint8Array, site: string, report: Report): Promise<Report> {
  const contact = await saltedHash(salt, site, report.contact);
  const messages = report.messages.map(async (message) => ({
    ...message,
    id: (await saltedHash(salt, contact, message.id)).slice(0, 32),
  }));
  return { ...report, contact, messages: await Promise.all(messages) };
}

/** SHA-256 over salt and both texts, in hexadecimal: the same is known again, what it was is not. */
export async function saltedHash(salt: Uint8Array, scope: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${scope}\u0000${text}`);
  return await sha256(Uint8Array.from([...salt, ...bytes]));
}

// What the handlers of messages share.
import type { Settings } from '../messages/contract.ts';
import type { Connect } from '../store/database.ts';
import type { Guardian } from './guardian.ts';
import type { Language } from './language.ts';
import type { Monitor } from './monitor.ts';
import type { Protection } from './protection.ts';
import type { School } from './school.ts';
import type { TabRecord } from './tabs.ts';

/** What the browser says of a sender, as far as handlers use it. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined; incognito?: boolean | undefined } | undefined;
}

/** What the parts of the background share. */
export interface Desk {
  readonly connect: Connect;
  readonly monitor: Monitor;
  readonly protection: Protection;
  readonly guardian: Guardian;
  readonly school: School;
  /** The settings that hold; of the family's none where the store fails, so that nobody waits for them. */
  settings(): Promise<Settings>;
  /** Changes some of the family's, and gives those that hold. Rejects where the store fails: nothing is overwritten unread. */
  changeSettings(change: Settings): Promise<Settings>;
  language(): Promise<Language>;
  /** For whoever knows the settings already. */
  languageFor(settings: Settings): Language;
  updateTab(tab: number, change: (before: TabRecord) => TabRecord): Promise<void>;
}

/** The host of a sender's address; empty where it has none. */
export function hostOf(url: string | undefined): string {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : '';
}

/** Into the extension's own console: the kind of fault, never what was written. */
export function reportFault(error: unknown): void {
  console.error('Nightlight:', error);
}

// What is kept on this device. No message text, no names: a contact is a salted hash.
import type { DBSchema } from 'idb';
import type { ContactState, Level } from '../engine/index.ts';
import type { Sealed } from './vault-seal.ts';

export interface AlertRecord {
  /** The id of the report that raised it. */
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Host name of the page. */
  site: string;
  contact: string;
  level: Exclude<Level, 'none'>;
  /** Most telling first. */
  tactics: string[];
  rules: string[];
  /** Of the tactics those that the messages of this alert are about: what "this was fine" speaks of. */
  about: string[];
  /** Whether a page confirmed that the child could see it. */
  shown: boolean;
  /** No message would have warned alone: the talk around it tipped the scale. */
  byTone?: boolean;
  /** When an evidence pack was last made of it. Nothing of what is in it. */
  packedAt?: number;
  choice?: 'adult' | 'save' | 'why' | 'decide' | 'takedown' | 'report' | 'help' | 'later' | 'fine' | 'school';
}

export interface ContactRecord {
  contact: string;
  site: string;
  /** Somebody from real life, says the child. */
  known?: boolean;
  state: ContactState;
  /** What was said to the child about this contact, by tactic, newest time each. */
  alerted: { tactic: string; level: Exclude<Level, 'none'>; at: number }[];
  /** The last reports taken in, so that one sent twice counts once. */
  reports: { id: string; alert?: string | undefined }[];
}

/** A chat that the child shared with the guardian. */
export interface VaultRecord {
  /** The id of the alert it is about. */
  id: string;
  at: number;
  /** When the guardian read it first. */
  openedAt?: number;
  sealed: Sealed;
}

export interface NightlightSchema extends DBSchema {
  alerts: { key: string; value: AlertRecord; indexes: { at: number; contact: string } };
  contacts: { key: string; value: ContactRecord };
  settings: { key: string; value: unknown };
  vault: { key: string; value: VaultRecord };
}

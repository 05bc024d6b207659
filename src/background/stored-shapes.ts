// What lies in the database, as a backup must hold it to be taken back.
import * as v from 'valibot';
import { Choice, Level, Time } from '../messages/contract.ts';

const Text = v.pipe(v.string(), v.maxLength(300));
const Texts = v.array(Text);

/** Bytes, which JSON does not know, as base 64. */
export const Bytes = v.pipe(
  v.string(),
  v.base64(),
  v.transform((text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))),
);

/** For `Bytes` to read. */
export function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

export const StoredAlert = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  at: Time,
  site: Text,
  contact: Text,
  level: Level,
  tactics: Texts,
  rules: Texts,
  about: Texts,
  shown: v.boolean(),
  byTone: v.exactOptional(v.boolean()),
  choice: v.exactOptional(Choice),
  packedAt: v.exactOptional(Time),
});

const Evidence = v.strictObject({
  rule: Text,
  message: Text,
  direction: v.picklist(['received', 'sent', 'unknown']),
  ordinal: v.number(),
  tone: v.exactOptional(v.number()),
  at: Time,
});

export const StoredContact = v.strictObject({
  contact: Text,
  site: Text,
  known: v.exactOptional(v.boolean()),
  state: v.strictObject({
    version: v.literal(1),
    evidence: v.pipe(v.array(Evidence), v.maxLength(1_000)),
    ordinal: v.number(),
    fine: Texts,
  }),
  alerted: v.array(v.strictObject({ tactic: Text, level: Level, at: Time })),
  reports: v.array(v.strictObject({ id: Text, alert: v.optional(Text) })),
});

export const SealedShape = v.strictObject({ ephemeral: Bytes, iv: Bytes, data: Bytes });

export const StoredShare = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  at: Time,
  openedAt: v.exactOptional(Time),
  sealed: SealedShape,
});

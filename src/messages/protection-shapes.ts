// Whether Nightlight is on, and who may change that: shapes of consent, pauses and the guardian's PIN.
import * as v from 'valibot';
import { Count, Id, Short, Time } from './shapes.ts';

/** Said by whoever pauses; a guardian reads it later. */
export const PauseReason = v.picklist(['falseAlarms', 'private', 'siteTrouble', 'other']);
export type PauseReason = v.InferOutput<typeof PauseReason>;

export const Pause = v.strictObject({
  at: Time,
  until: Time,
  reason: PauseReason,
  /** When somebody ended it before its time. */
  endedAt: v.optional(Time),
});
export type Pause = v.InferOutput<typeof Pause>;

/** At most a day: whoever wants more switches it off, and sees that it is off. */
export const PauseMinutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 60));

/** A new PIN or passphrase. Six characters are the least; a sentence is better. */
export const NewPin = v.pipe(v.string(), v.minLength(6), v.maxLength(128));
/** What somebody typed to unlock: a PIN, a passphrase, or the recovery code. */
export const Secret = v.pipe(v.string(), v.maxLength(128));

export const GuardianState = v.strictObject({
  hasPin: v.boolean(),
  /** Where no PIN is set, nothing is locked. */
  isUnlocked: v.boolean(),
  /** Milliseconds until the next try is taken; 0 where one is taken now. */
  waitMs: v.pipe(v.number(), v.minValue(0)),
});
export type GuardianState = v.InferOutput<typeof GuardianState>;

/** A site with a chat that could not be read, and when. */
export const Unreadable = v.strictObject({ site: Short, at: Time });

/** How the protection is doing, for the guardian. */
export const Health = v.strictObject({
  agreedAt: v.optional(Time),
  lastReadAt: v.optional(Time),
  unreadable: v.array(Unreadable),
  /** The browser lets Nightlight into private windows. */
  privateWindows: v.boolean(),
  /** Reports that could not be saved, since the background was started. */
  unsaved: Count,
  /** When it was found that the browser had deleted what was kept. */
  resetAt: v.optional(Time),
});

export type Health = v.InferOutput<typeof Health>;

/** A chat that the child shared; what is in it needs the PIN. */
export const SharedChat = v.strictObject({ id: Id, at: Time, openedAt: v.optional(Time) });
export type SharedChat = v.InferOutput<typeof SharedChat>;

export const Protection = v.strictObject({
  /** When somebody agreed that chats are read; missing before, and after they took it back. */
  agreedAt: v.optional(Time),
  /** When it was found that the browser had deleted what was kept. */
  resetAt: v.optional(Time),
  /** The pause that holds now. */
  pause: v.optional(Pause),
  /** The last ones, newest first. */
  pauses: v.array(Pause),
  guardian: GuardianState,
});
export type Protection = v.InferOutput<typeof Protection>;

// What a child may decide alone, and what the guardian has to unlock where a PIN is set. Pure.
import { DEFAULT_BAND } from '../guidance/bands.ts';
import type { Settings } from '../messages/contract.ts';

/** From 14 on a short pause is one's own business. */
const OWN_PAUSE_MINUTES = 60;

/** Whether a change makes Nightlight speak less, or to another age, than the guardian chose. */
export function needsGuardian(before: Settings, change: Settings): boolean {
  const band = change.band !== undefined && change.band !== (before.band ?? DEFAULT_BAND);
  const user = change.user !== undefined && change.user !== before.user;
  const unasked = change.beforeSending === false && before.beforeSending !== false;
  const keeping = change.keepDays !== undefined && change.keepDays !== before.keepDays;
  return band || user || unasked || keeping;
}

/** Whether a pause is longer than this age may make alone. */
export function pauseNeedsGuardian({ band }: Settings, minutes: number): boolean {
  return band !== '14to17' || minutes > OWN_PAUSE_MINUTES;
}

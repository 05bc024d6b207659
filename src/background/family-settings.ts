// The settings of the family, read field by field: one that is damaged costs no other.
import * as v from 'valibot';
import { Settings } from '../messages/contract.ts';
import type { Connect } from '../store/database.ts';
import { readKept, writeKept } from '../store/settings.ts';
import { STORE_LIMIT_MS, within } from '../store/time-limit.ts';

/** The stored settings; rejects where the store fails. */
export async function readFamilySettings(connect: Connect): Promise<Settings> {
  return parseSettings(await within(STORE_LIMIT_MS, readKept(connect, 'settings')));
}

/** Changes some settings, and gives all. */
export async function changeFamilySettings(connect: Connect, change: Settings): Promise<Settings> {
  const after = { ...(await readFamilySettings(connect)), ...change };
  await writeKept(connect, 'settings', after);
  return after;
}

/** What of it is well-formed. */
export function parseSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return {};
  const good = Object.entries(stored).filter(([name, value]) => v.is(Settings, { [name]: value }));
  return v.parse(Settings, Object.fromEntries(good));
}

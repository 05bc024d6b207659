// How the protection is doing: when a chat was read last, and which sites could not be read. No more than that.
import * as v from 'valibot';
import { Unreadable } from '../messages/contract.ts';
import type { Connect } from '../store/database.ts';
import { readKept, writeKept } from '../store/settings.ts';

const Kept = v.object({
  lastReadAt: v.optional(v.number()),
  /** Newest first, each site once. */
  unreadable: v.fallback(v.array(Unreadable), []),
});
export type Health = v.InferOutput<typeof Kept>;

/** Written no oftener: to the minute nobody needs to know. */
const EVERY_MS = 10 * 60_000;
const SITES = 20;
/** After that a site may long have been mended. */
const KEEP_MS = 30 * 24 * 3_600_000;

export async function readHealth(connect: Connect): Promise<Health> {
  const stored = v.safeParse(Kept, await readKept(connect, 'health'));
  return stored.success ? stored.output : { unreadable: [] };
}

/** @param now milliseconds since 1970. @param site host of the page. */
export async function noteHealth(
  connect: Connect,
  state: 'watching' | 'unreadable',
  site: string,
  now: number,
): Promise<void> {
  const before = await readHealth(connect);
  const after = healthAfter(before, state, site, now);
  if (after !== before) await writeKept(connect, 'health', after);
}

/** Pure. The same object where there is nothing new to keep. */
export function healthAfter(
  before: Health,
  state: 'watching' | 'unreadable',
  site: string,
  now: number,
): Health {
  const known = before.unreadable.find((one) => one.site === site);
  const others = before.unreadable.filter((one) => one.site !== site && now - one.at < KEEP_MS);
  if (state === 'unreadable') {
    if (known !== undefined && now - known.at < EVERY_MS) return before;
    return { ...before, unreadable: [{ site, at: now }, ...others].slice(0, SITES) };
  }
  const isRecent = before.lastReadAt !== undefined && now - before.lastReadAt < EVERY_MS;
  // A site that can be read again is no longer one that cannot.
  if (isRecent && known === undefined) return before;
  return { lastReadAt: now, unreadable: others };
}

// Whether chats may be read now: only after somebody agreed, and not while it is paused.
import * as v from 'valibot';
import { type HeldPolicy, Pause, type PauseReason } from '../messages/contract.ts';
import { readLocal, writeLocal } from '../platform/local.ts';
import type { Connect } from '../store/database.ts';
import { readKept, writeKept } from '../store/settings.ts';
import { STORE_LIMIT_MS, within } from '../store/time-limit.ts';

const Kept = v.object({
  agreedAt: v.optional(v.number()),
  /** When it was found that the browser had deleted what was kept. */
  resetAt: v.optional(v.number()),
  /** Newest first. */
  pauses: v.fallback(v.array(Pause), []),
});
type Kept = v.InferOutput<typeof Kept>;

export type Stand = 'on' | 'notSetUp' | 'paused';

export interface Protection {
  /** What holds now; never rejects. */
  stand(): Promise<{ stand: Stand; until?: number }>;
  read(): Promise<Kept & { pause?: Pause }>;
  agree(): Promise<void>;
  withdraw(): Promise<void>;
  pause(minutes: number, reason: PauseReason): Promise<Pause>;
  resume(): Promise<void>;
}

const PAUSES = 50;
/** That somebody agreed, once more outside of the database: a broken one must not switch Nightlight off. */
const AGREED = 'agreed';

/**
 * @param now the clock, milliseconds since 1970. @param onFailure hears why the store failed.
 * @param held what a school set; it never rejects
 */
export function createProtection(
  connect: Connect,
  now: () => number,
  onFailure: (error: unknown) => void,
  held: () => Promise<HeldPolicy | undefined> = async () => undefined,
): Protection {
  const read = async (): Promise<Kept> => {
    const raw = await within(STORE_LIMIT_MS, readKept(connect, 'protection'));
    // Browsers delete the database of an extension when they repair it, or run out of space.
    if (raw === undefined && (await readLocal(AGREED)) === true) return await begin();
    const stored = v.safeParse(Kept, raw);
    return stored.success ? stored.output : { pauses: [] };
  };
  /** Goes on after everything was lost, and says so. */
  const begin = async (): Promise<Kept> => {
    const kept = { agreedAt: now(), resetAt: now(), pauses: [] };
    await write(kept);
    return kept;
  };
  /** Where a school has the consent, nobody else is asked. */
  const agreedAt = (kept: Kept | undefined, school: HeldPolicy | undefined): number | undefined =>
    kept?.agreedAt ?? (school?.policy.consentGiven === true ? school.since : undefined);
  const current = ({ pauses: [last] }: Kept, school: HeldPolicy | undefined): Pause | undefined => {
    if (school?.locked.includes('pause')) return undefined;
    // A clock that is set back does not make a pause longer.
    const holds = last !== undefined && last.endedAt === undefined && last.at <= now() && now() < last.until;
    return holds ? last : undefined;
  };
  const write = (kept: Kept): Promise<void> => writeKept(connect, 'protection', kept);

  return {
    async stand() {
      const school = await held();
      try {
        const kept = await read();
        if (agreedAt(kept, school) === undefined) return { stand: 'notSetUp' };
        const pause = current(kept, school);
        return pause === undefined ? { stand: 'on' } : { stand: 'paused', until: pause.until };
      } catch (error) {
        onFailure(error);
        const agreed = await readLocal(AGREED).catch(() => undefined);
        return { stand: agreed === true || agreedAt(undefined, school) !== undefined ? 'on' : 'notSetUp' };
      }
    },
    async read() {
      const [kept, school] = await Promise.all([read(), held()]);
      const at = agreedAt(kept, school);
      const pause = current(kept, school);
      return { ...kept, ...(at !== undefined && { agreedAt: at }), ...(pause && { pause }) };
    },
    async agree() {
      const kept = await read();
      await write({ ...kept, agreedAt: kept.agreedAt ?? now() });
      await writeLocal(AGREED, true);
    },
    async withdraw() {
      const { agreedAt: _takenBack, pauses, ...kept } = await read();
      await write({ ...kept, pauses: ended(pauses, now()) });
      await writeLocal(AGREED, false);
    },
    async pause(minutes, reason) {
      const kept = await read();
      const at = now();
      const pause = { at, until: at + minutes * 60_000, reason };
      await write({ ...kept, pauses: [pause, ...ended(kept.pauses, at)].slice(0, PAUSES) });
      return pause;
    },
    async resume() {
      const kept = await read();
      await write({ ...kept, pauses: ended(kept.pauses, now()) });
    },
  };
}

/** The same pauses, the last one ended now unless it was over. */
function ended([last, ...before]: readonly Pause[], now: number): Pause[] {
  if (last === undefined) return [];
  const isOver = last.endedAt !== undefined || last.until <= now;
  return [isOver ? last : { ...last, endedAt: Math.max(now, last.at) }, ...before];
}

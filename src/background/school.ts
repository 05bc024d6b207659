// What a school set by policy. Browsers deliver it seconds late, so the last one that came holds from the first message
// on, until the browser says for sure that there is none.
import * as v from 'valibot';
import { canonical } from '../evidence/canonical.ts';
import type { HeldPolicy } from '../messages/contract.ts';
import type { Connect } from '../store/database.ts';
import { forgetKept, readKept, writeKept } from '../store/settings.ts';
import { STORE_LIMIT_MS, within } from '../store/time-limit.ts';
import { parsePolicy } from './parse-policy.ts';
import { actionsUnder, lockedBy } from './school-rules.ts';

/** As it came: another version of Nightlight may understand more of it. */
const Kept = v.object({ raw: v.record(v.string(), v.unknown()), since: v.number() });
type Kept = v.InferOutput<typeof Kept>;

/** `later`: the browser has none now, and may just not have delivered it. */
export type Found = 'policy' | 'none' | 'later';

export interface School {
  /** The policy that holds, if any; never rejects. */
  held(): Promise<HeldPolicy | undefined>;
  /** Asks the browser. @param isSure that no answer means that there is no policy any more */
  look(isSure: boolean): Promise<Found>;
  /** After everything stored was deleted: the policy is the school's, and stays. */
  keepAgain(): Promise<void>;
}

export interface SchoolParts {
  readonly connect: Connect;
  /** What the browser has now. */
  read(): Promise<Readonly<Record<string, unknown>>>;
  /** Hosts of the chat sites that are always watched. */
  readonly listed: readonly string[];
  /** The clock, milliseconds since 1970. */
  now(): number;
  /** Something else holds from now on. */
  onChange(): void;
  onFailure(error: unknown): void;
}

interface Held {
  readonly kept: Kept;
  readonly policy: HeldPolicy;
}

export function createSchool({ connect, read, listed, now, onChange, onFailure }: SchoolParts): School {
  let current: Promise<Held | undefined> | undefined;
  const holding = (kept: Kept): Held => ({ kept, policy: holdingOf(kept, listed) });
  const fromStore = async (): Promise<Held | undefined> => {
    const kept = v.safeParse(Kept, await within(STORE_LIMIT_MS, readKept(connect, 'policy')));
    return kept.success ? holding(kept.output) : undefined;
  };
  const held = (): Promise<Held | undefined> => {
    current ??= fromStore().catch((error: unknown) => {
      onFailure(error);
      return undefined;
    });
    return current;
  };
  /** A store that fails costs the head start after the next start of the browser, and nothing now. */
  const change = async (to: Held | undefined, store: () => Promise<void>): Promise<void> => {
    current = Promise.resolve(to);
    await store().catch(onFailure);
    onChange();
  };

  return {
    async held() {
      return (await held())?.policy;
    },

    async look(isSure) {
      const raw = await read();
      const before = await held();
      if (Object.keys(raw).length > 0) {
        if (before !== undefined && canonical(raw) === canonical(before.kept.raw)) return 'policy';
        const kept = { raw: { ...raw }, since: now() };
        await change(holding(kept), () => writeKept(connect, 'policy', kept));
        return 'policy';
      }
      if (before === undefined) return 'none';
      if (!isSure) return 'later';
      await change(undefined, () => forgetKept(connect, 'policy'));
      return 'none';
    },

    async keepAgain() {
      const now = await held();
      if (now !== undefined) await writeKept(connect, 'policy', now.kept);
    },
  };
}

function holdingOf({ raw, since }: Kept, listed: readonly string[]): HeldPolicy {
  const { policy, problems } = parsePolicy(raw, listed);
  return { policy, problems, since, locked: lockedBy(policy), actions: actionsUnder(policy) };
}

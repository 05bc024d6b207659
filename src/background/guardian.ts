// The guardian's PIN: set once, asked for where a child should not decide alone, locked again after five minutes.
// Where nobody set one, nothing is locked. What cannot be read counts as locked.
import * as v from 'valibot';
import type { GuardianState } from '../messages/contract.ts';
import { LockedError } from '../messages/serve.ts';
import { forgetSession, readSession, writeSession } from '../platform/session.ts';
import type { Connect } from '../store/database.ts';
import { forgetKept, readKept, writeKept } from '../store/settings.ts';
import { makeVaultKeys, wrap } from '../store/vault-keys.ts';
import { GuardianKeys, privateKeyOf } from './guardian-keys.ts';
import { makeRecoveryCode, spellRecoveryCode } from './recovery-code.ts';
import { afterWrong, NO_TRIES, waitLeft } from './tries.ts';

/** In session memory: until when the guardian's part is open, and the private key so long. */
const OPEN = 'guardian';
const Opened = v.strictObject({ until: v.number(), privateKey: v.array(v.number()) });
const OPEN_MS = 5 * 60_000;

export interface Guardian {
  state(): Promise<GuardianState>;
  /** Throws LockedError where a PIN is set and was not given. */
  demand(): Promise<void>;
  /** What is sealed for the guardian is sealed to this; undefined where no PIN is set. */
  publicKey(): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Both keys, while it is unlocked. Throws LockedError otherwise. */
  keys(): Promise<{ publicKey: Uint8Array<ArrayBuffer>; privateKey: Uint8Array<ArrayBuffer> }>;
  create(pin: string): Promise<{ recoveryCode: string }>;
  unlock(secret: string): Promise<{ isRight: boolean; guardian: GuardianState }>;
  lock(): Promise<void>;
  change(secret: string, pin: string): Promise<{ isRight: boolean; guardian: GuardianState }>;
  remove(): Promise<void>;
}

/** @param now the clock, milliseconds since 1970 */
export function createGuardian(connect: Connect, now: () => number): Guardian {
  const read = async (): Promise<GuardianKeys | undefined> => {
    const stored = await readKept(connect, 'guardian');
    return stored === undefined ? undefined : v.parse(GuardianKeys, stored);
  };
  /** The private key, while it is open. */
  const opened = async (): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    const kept = v.safeParse(Opened, await readSession(OPEN));
    if (!kept.success) return undefined;
    const { until, privateKey } = kept.output;
    // A clock that is set back must not hold the door open.
    return now() < until && until <= now() + OPEN_MS ? Uint8Array.from(privateKey) : undefined;
  };
  const stateOf = async (kept: GuardianKeys | undefined): Promise<GuardianState> => ({
    hasPin: kept !== undefined,
    isUnlocked: kept === undefined || (await opened()) !== undefined,
    waitMs: kept === undefined ? 0 : waitLeft(kept.tries, now()),
  });
  const open = (privateKey: Uint8Array): Promise<void> =>
    writeSession(OPEN, { until: now() + OPEN_MS, privateKey: Array.from(privateKey) });

  /** The private key where the secret opens it; each failure counts, and is on disk before anybody hears of it. */
  const attempt = async (
    kept: GuardianKeys,
    secret: string,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    if (waitLeft(kept.tries, now()) > 0) return undefined;
    // Counted as wrong first: a worker that is ended in between has used up the try.
    await writeKept(connect, 'guardian', { ...kept, tries: afterWrong(kept.tries, now()) });
    const key = await privateKeyOf(kept, secret);
    if (key !== undefined) await writeKept(connect, 'guardian', { ...kept, tries: NO_TRIES });
    return key;
  };
  /** One after another: tries made at once must not count as one. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work, work);
    turn = done.catch(() => undefined);
    return done;
  };

  return {
    state: async () => await stateOf(await read()),

    async demand() {
      const { isUnlocked } = await stateOf(await read());
      if (!isUnlocked) throw new LockedError('the guardian has to unlock');
    },

    publicKey: async () => (await read())?.publicKey,

    async keys() {
      const [kept, privateKey] = await Promise.all([read(), opened()]);
      if (kept === undefined || privateKey === undefined) throw new LockedError('the guardian has to unlock');
      return { publicKey: kept.publicKey, privateKey };
    },

    create: (pin) =>
      inTurn(async () => {
        if ((await read()) !== undefined) throw new LockedError('there is a PIN already');
        const recoveryCode = makeRecoveryCode();
        const { privateKey, ...keys } = await makeVaultKeys(pin, spellRecoveryCode(recoveryCode));
        await writeKept(connect, 'guardian', { ...keys, tries: NO_TRIES });
        await open(privateKey);
        return { recoveryCode };
      }),

    unlock: (secret) =>
      inTurn(async () => {
        const kept = await read();
        const key = kept && (await attempt(kept, secret));
        if (key !== undefined) await open(key);
        return { isRight: kept === undefined || key !== undefined, guardian: await stateOf(await read()) };
      }),

    lock: async () => await forgetSession(OPEN),

    change: (secret, pin) =>
      inTurn(async () => {
        const kept = await read();
        if (kept === undefined) throw new LockedError('there is no PIN to change');
        const key = await attempt(kept, secret);
        if (key !== undefined) {
          const changed = { ...kept, byPin: await wrap(key, pin), tries: NO_TRIES };
          await writeKept(connect, 'guardian', changed);
          await open(key);
        }
        return { isRight: key !== undefined, guardian: await stateOf(await read()) };
      }),

    remove: () =>
      inTurn(async () => {
        const { isUnlocked } = await stateOf(await read());
        if (!isUnlocked) throw new LockedError('the guardian has to unlock');
        await forgetKept(connect, 'guardian');
        await forgetSession(OPEN);
      }),
  };
}

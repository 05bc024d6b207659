// A backup of everything, sealed to the guardian's key: a file that says nothing without the PIN or the recovery code.
import * as v from 'valibot';
import { Pause, Settings, Time } from '../messages/contract.ts';
import { LockedError } from '../messages/serve.ts';
import type { Connect } from '../store/database.ts';
import { readLog, replaceEverything } from '../store/everything.ts';
import { readKept, readSalt } from '../store/settings.ts';
import { open, seal } from '../store/vault-seal.ts';
import { readFamilySettings } from './family-settings.ts';
import { GuardianKeys, privateKeyOf } from './guardian-keys.ts';
import { Bytes, base64, SealedShape, StoredAlert, StoredContact, StoredShare } from './stored-shapes.ts';
import { NO_TRIES } from './tries.ts';

const FORMAT = 'nightlight-backup';
const VERSION = 1;
const Wrapped = v.strictObject({
  kdf: v.literal('PBKDF2-SHA-256'),
  // A file must not make the browser count for hours.
  iterations: v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(10_000_000)),
  salt: Bytes,
  iv: Bytes,
  key: Bytes,
});
const File = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  /** Milliseconds since 1970. */
  madeAt: Time,
  publicKey: Bytes,
  byPin: Wrapped,
  byRecovery: Wrapped,
  sealed: SealedShape,
});
const Content = v.strictObject({
  alerts: v.array(StoredAlert),
  contacts: v.array(StoredContact),
  vault: v.array(StoredShare),
  salt: v.pipe(Bytes, v.length(32)),
  settings: Settings,
  protection: v.strictObject({
    agreedAt: v.optional(Time),
    resetAt: v.optional(Time),
    pauses: v.array(Pause),
  }),
  openings: v.array(Time),
});

/** JSON with bytes as base 64. */
const write = (value: unknown): string =>
  JSON.stringify(value, (_name, one: unknown) => (one instanceof Uint8Array ? base64(one) : one));

/** The keys and the time are part of what is sealed: a copy of a key that was damaged is noticed now, not when it is needed. */
function boundTo({
  madeAt,
  publicKey,
  byPin,
  byRecovery,
}: Omit<v.InferOutput<typeof File>, 'sealed'>): string {
  const wrapped = [byPin, byRecovery].map(({ kdf, iterations, salt, iv, key }) => [
    kdf,
    iterations,
    salt,
    iv,
    key,
  ]);
  return `backup ${write([madeAt, publicKey, ...wrapped])}`;
}

/** The text of the file. Throws LockedError where no PIN is set: nothing could be sealed. @param now milliseconds since 1970 */
export async function makeBackup(connect: Connect, now: number): Promise<string> {
  const kept = await readKept(connect, 'guardian');
  if (kept === undefined) throw new LockedError('without a PIN nothing can be sealed');
  const { publicKey, byPin, byRecovery } = v.parse(GuardianKeys, kept);
  const content = {
    ...(await readLog(connect)),
    salt: await readSalt(connect),
    settings: await readFamilySettings(connect),
    protection: (await readKept(connect, 'protection')) ?? { pauses: [] },
    openings: (await readKept(connect, 'openings')) ?? [],
  };
  const head = { format: FORMAT, version: VERSION, madeAt: now, publicKey, byPin, byRecovery } as const;
  return write({ ...head, sealed: await seal(publicKey, write(content), boundTo(head)) });
}

/** What became of taking a backup back. `damaged`: no backup, or not as it was made. */
export type Restored = 'restored' | 'wrong' | 'damaged';

/** Puts what is in the file in place of all there is, or changes nothing. @param secret PIN or recovery code of the backup */
export async function restoreBackup(connect: Connect, text: string, secret: string): Promise<Restored> {
  const file = v.safeParse(v.pipe(v.string(), v.parseJson(), File), text);
  if (!file.success) return 'damaged';
  const { publicKey, byPin, byRecovery, sealed } = file.output;
  const privateKey = await privateKeyOf(file.output, secret);
  if (privateKey === undefined) return 'wrong';
  const inside = await open(privateKey, publicKey, sealed, boundTo(file.output)).catch(() => undefined);
  const content = v.safeParse(v.pipe(v.string(), v.parseJson(), Content), inside);
  if (!content.success) return 'damaged';
  const { alerts, contacts, vault, salt, settings, protection, openings } = content.output;
  const guardian = { publicKey, byPin, byRecovery, tries: NO_TRIES };
  await replaceEverything(connect, {
    alerts,
    contacts,
    vault,
    salt,
    kept: { settings, protection, openings, guardian },
  });
  return 'restored';
}

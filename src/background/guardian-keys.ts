// The guardian's keys as they lie in the database, and what opens them.
import * as v from 'valibot';
import { unwrap, type VaultKeys } from '../store/vault-keys.ts';
import { isRecoveryCode, spellRecoveryCode } from './recovery-code.ts';
import { Tries } from './tries.ts';

const Bytes = v.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, 'bytes');
const Wrapped = v.strictObject({
  kdf: v.literal('PBKDF2-SHA-256'),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(1)),
  salt: Bytes,
  iv: Bytes,
  key: Bytes,
});
export const GuardianKeys = v.strictObject({
  publicKey: Bytes,
  byPin: Wrapped,
  byRecovery: Wrapped,
  tries: Tries,
});
export type GuardianKeys = v.InferOutput<typeof GuardianKeys>;

/** The private key, if the secret is the PIN or, however it is typed, the recovery code. */
export async function privateKeyOf(
  { byPin, byRecovery }: Pick<VaultKeys, 'byPin' | 'byRecovery'>,
  secret: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const byCode = isRecoveryCode(secret) ? await unwrap(byRecovery, spellRecoveryCode(secret)) : undefined;
  // A PIN may look like a code.
  return byCode ?? (await unwrap(byPin, secret));
}

// The guardian's keys as they lie in the database.
import * as v from 'valibot';
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

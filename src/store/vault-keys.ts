// The guardian's keys: a pair whose private half is wrapped by the PIN and, a second time, by a recovery code.
// What is sealed later to the public half needs nobody to be present. Only WebCrypto; nothing here is stored by itself.

/** A private key as it may lie on disk, with all that is needed to unwrap it but the secret. */
export interface WrappedKey {
  kdf: 'PBKDF2-SHA-256';
  iterations: number;
  salt: Uint8Array<ArrayBuffer>;
  iv: Uint8Array<ArrayBuffer>;
  key: Uint8Array<ArrayBuffer>;
}

export interface VaultKeys {
  /** X25519, raw, 32 bytes. */
  publicKey: Uint8Array<ArrayBuffer>;
  byPin: WrappedKey;
  byRecovery: WrappedKey;
}

/** OWASP's password storage cheat sheet of 2026-08 for PBKDF2 with SHA-256; some 150 ms on a slow laptop. */
const ITERATIONS = 600_000;

/** Makes a new pair; its private half as it is (PKCS #8, not to be stored) and wrapped by both secrets. */
export async function makeVaultKeys(
  pin: string,
  recoveryCode: string,
): Promise<VaultKeys & { privateKey: Uint8Array<ArrayBuffer> }> {
  const pair = await crypto.subtle.generateKey({ name: 'X25519' }, true, ['deriveBits']);
  if (!('privateKey' in pair)) throw new TypeError('X25519: expected a pair of keys');
  const [publicKey, exported] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  const privateKey = new Uint8Array(exported);
  return {
    publicKey: new Uint8Array(publicKey),
    privateKey,
    byPin: await wrap(privateKey, pin),
    byRecovery: await wrap(privateKey, recoveryCode),
  };
}

/** Wraps a private key (PKCS #8) by a secret. */
export async function wrap(privateKey: Uint8Array<ArrayBuffer>, secret: string): Promise<WrappedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const by = await keyFrom(secret, salt, ITERATIONS);
  const key = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, by, privateKey));
  return { kdf: 'PBKDF2-SHA-256', iterations: ITERATIONS, salt, iv, key };
}

/** The private key (PKCS #8), or undefined where the secret is wrong. */
export async function unwrap(
  { salt, iv, key, iterations }: WrappedKey,
  secret: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const by = await keyFrom(secret, salt, iterations);
  return await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, by, key).then(
    (bytes) => new Uint8Array(bytes),
    // AES-GCM fails as a whole: with another secret nothing at all comes out.
    () => undefined,
  );
}

async function keyFrom(
  secret: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  // One spelling for what looks the same, so that another keyboard types the same PIN.
  const bytes = new TextEncoder().encode(secret.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

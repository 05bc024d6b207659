// Sealing to the guardian's public key: anybody may put something in, only the private key takes it out again.
// X25519 with a key of its own for each record, HKDF-SHA-256, AES-256-GCM; only WebCrypto.

export interface Sealed {
  /** X25519, raw, of this record alone. */
  ephemeral: Uint8Array<ArrayBuffer>;
  iv: Uint8Array<ArrayBuffer>;
  data: Uint8Array<ArrayBuffer>;
}

const PURPOSE = new TextEncoder().encode('nightlight vault 1');
const X25519 = { name: 'X25519' };

/** @param publicKey X25519, raw. @param about what else is known of the record; it must be the same when it is opened. */
export async function seal(publicKey: Uint8Array<ArrayBuffer>, text: string, about: string): Promise<Sealed> {
  const pair = await crypto.subtle.generateKey(X25519, true, ['deriveBits']);
  if (!('privateKey' in pair)) throw new TypeError('X25519: expected a pair of keys');
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const key = await keyOf(pair.privateKey, publicKey, ephemeral, publicKey);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(aesOf(iv, about), key, new TextEncoder().encode(text));
  return { ephemeral, iv, data: new Uint8Array(data) };
}

/** The text. Rejects where the key, the record or what is known of it is another. @param privateKey PKCS #8 */
export async function open(
  privateKey: Uint8Array<ArrayBuffer>,
  publicKey: Uint8Array<ArrayBuffer>,
  { ephemeral, iv, data }: Sealed,
  about: string,
): Promise<string> {
  const own = await crypto.subtle.importKey('pkcs8', privateKey, X25519, false, ['deriveBits']);
  const key = await keyOf(own, ephemeral, ephemeral, publicKey);
  return new TextDecoder().decode(await crypto.subtle.decrypt(aesOf(iv, about), key, data));
}

const aesOf = (iv: Uint8Array<ArrayBuffer>, about: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(about),
});

/** Bound to both public keys, so that a record cannot be passed off as sealed to another. */
async function keyOf(
  own: CryptoKey,
  other: Uint8Array<ArrayBuffer>,
  ephemeral: Uint8Array<ArrayBuffer>,
  recipient: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey> {
  const publicKey = await crypto.subtle.importKey('raw', other, X25519, false, []);
  const shared = await crypto.subtle.deriveBits({ ...X25519, public: publicKey }, own, 256);
  const base = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const salt = Uint8Array.from([...ephemeral, ...recipient]);
  return await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: PURPOSE },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

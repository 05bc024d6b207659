// A short name for a text, so that a message is known again without being kept. Not a secret: see FNV-1a
// (Fowler, Noll, Vo), here twice with different offsets for 64 bits.

/** Sixteen hexadecimal digits; equal texts give equal fingerprints. */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return hex(a) + hex(b);
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');

// The recovery code: a hundred random bits in letters and digits that are not mistaken for one another
// (Crockford's base 32), in groups of five to be written down.

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;
const GROUP = 5;

/** A new code, such as `7Q4MX-0ZK3R-...`. */
export function makeRecoveryCode(): string {
  const random = crypto.getRandomValues(new Uint8Array(LENGTH));
  const letters = Array.from(random, (byte) => ALPHABET.charAt(byte % ALPHABET.length));
  return Array.from({ length: LENGTH / GROUP }, (_, group) =>
    letters.slice(group * GROUP, (group + 1) * GROUP).join(''),
  ).join('-');
}

/** The one spelling of a code, however it was typed: without breaks, in capitals, O as 0, I and L as 1. */
export function spellRecoveryCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

/** Whether this may be a code, rather than a PIN. */
export function isRecoveryCode(typed: string): boolean {
  const spelled = spellRecoveryCode(typed);
  return spelled.length === LENGTH && [...spelled].every((letter) => ALPHABET.includes(letter));
}

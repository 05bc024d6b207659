// The SHA-256 of bytes as people compare it: in hexadecimal digits.
import { createHash } from 'node:crypto';

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

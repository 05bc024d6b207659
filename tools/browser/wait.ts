// Waiting for a condition instead of for a time: polls until it holds, and says what was awaited when it never does.
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 25;
export const DEFAULT_TIMEOUT_MS = 10_000;

/**
 * Resolves with the first value that is neither `undefined` nor `false`.
 * A condition that throws counts as "not yet" (a page that is just navigating throws); its last error is told at the deadline.
 */
export async function waitUntil<T>(
  condition: () => T | undefined | false | Promise<T | undefined | false>,
  what: string,
  timeoutMs = DEFAULT_TIMEOUT_MS,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  let lastError: unknown;
  do {
    try {
      const value = await within(condition(), what, Math.max(deadline - Date.now(), 1));
      if (value !== undefined && value !== false) return value;
      lastError = undefined;
    } catch (error) {
      // An attempt that the deadline cuts short has nothing to say.
      if (Date.now() < deadline) lastError = error;
    }
    await pause(POLL_MS);
  } while (Date.now() < deadline);
  const reason = lastError instanceof Error ? ` (last error: ${lastError.message})` : '';
  throw new Error(`Waited ${timeoutMs} ms in vain for ${what}${reason}`, { cause: lastError });
}

/** The promise's own result, or an error naming `what` when it stays pending for too long. */
export async function within<T>(promise: T | Promise<T>, what: string, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${timeoutMs} ms: ${what}`)), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

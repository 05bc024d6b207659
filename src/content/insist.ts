// Patience with a background that may just be waking.

/**
 * Sends until it is answered, five times at most, each pause twice the one before. Gives whether it was.
 * Stops when the signal aborts.
 */
export async function insist(sendOnce: () => Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  for (let pause = 250; pause <= 4_000 && !signal.aborted; pause *= 2) {
    const arrived = await sendOnce().then(
      () => true,
      () => false,
    );
    if (arrived) return true;
    await wait(pause, signal);
  }
  return false;
}

/** Waits, or stops waiting when the signal aborts. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}

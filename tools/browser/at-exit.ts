// Cleans up for a run that ends without closing its browsers: by exit, by Ctrl-C or by being terminated.
// Only synchronous work is possible then. Nothing helps against SIGKILL.

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const pending = new Set<() => void>();

/** Registers the clean-up; call the returned function when it is no longer needed. */
export function atExit(cleanUp: () => void): () => void {
  if (pending.size === 0) listen('on');
  pending.add(cleanUp);
  return () => {
    pending.delete(cleanUp);
    if (pending.size === 0) listen('off');
  };
}

function listen(how: 'on' | 'off'): void {
  process[how]('exit', runAll);
  for (const signal of Object.keys(SIGNALS)) process[how](signal, leave);
}

function runAll(): void {
  for (const cleanUp of pending) cleanUp();
  pending.clear();
}

/** A signal with a listener no longer ends the process by itself. */
function leave(signal: keyof typeof SIGNALS): void {
  process.exit(SIGNALS[signal]);
}

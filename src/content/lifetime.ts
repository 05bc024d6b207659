// One AbortSignal is the whole life of a content script. It ends when the extension is updated or removed
// under the page, or when a newer copy of the same script starts in this frame.

const RUNNING = Symbol.for('nightlight.running');
type Running = Record<string, AbortController>;

/** Begins the life of `script` in this frame; an older copy that still runs is ended. */
export function beginLife(script: string): AbortController {
  const life = new AbortController();
  const running = runningScripts();
  running[script]?.abort();
  running[script] = life;
  life.signal.addEventListener('abort', () => {
    if (running[script] === life) delete running[script];
  });
  return life;
}

/** Whether `script` already lives in this frame. */
export function isAlive(script: string): boolean {
  return runningScripts()[script] !== undefined;
}

/** Kept on the global of the isolated world, which pages cannot see and all our scripts of a frame share. */
function runningScripts(): Running {
  const world: typeof globalThis & { [RUNNING]?: Running } = globalThis;
  world[RUNNING] ??= {};
  return world[RUNNING];
}

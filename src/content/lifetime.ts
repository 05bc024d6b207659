// One AbortSignal is the whole life of a content script. It ends when the extension is updated or removed
// under the page, and then a newer copy of the script takes its place; or when Nightlight is paused.
import { RUNNING_SCRIPTS } from '../platform/content-runtime.ts';

const RUNNING = Symbol.for(RUNNING_SCRIPTS);

interface Life {
  readonly controller: AbortController;
  /** Whether the extension this copy belongs to is still there. */
  readonly isConnected: () => boolean;
}
type Running = Record<string, Life>;

/**
 * Begins the life of `script` in this frame and ends a copy that an update has cut off. Undefined where a
 * copy lives that is still connected: two would read every message twice.
 */
export function beginLife(script: string, isConnected: () => boolean): AbortController | undefined {
  const running = runningScripts();
  if (running[script]?.isConnected()) return undefined;
  running[script]?.controller.abort();
  const controller = new AbortController();
  running[script] = { controller, isConnected };
  controller.signal.addEventListener('abort', () => {
    if (running[script]?.controller === controller) delete running[script];
  });
  return controller;
}

/** Whether a connected copy of `script` lives in this frame. */
export function isAlive(script: string): boolean {
  return runningScripts()[script]?.isConnected() === true;
}

/** Kept on the global of the isolated world, which pages cannot see and all our scripts of a frame share. */
function runningScripts(): Running {
  const world: typeof globalThis & { [RUNNING]?: Running } = globalThis;
  world[RUNNING] ??= {};
  return world[RUNNING];
}

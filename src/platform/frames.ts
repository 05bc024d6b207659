// The frames of a tab, as far as we may look into them.
import { browser } from './browser.ts';

/** What our own content scripts left under a symbol on the global of their world, of each frame that is still there. */
export async function globalsOfFrames(
  tab: number,
  frames: readonly number[],
  symbol: string,
): Promise<unknown[]> {
  return await inFrames(tab, frames, globalNamed, [symbol]);
}

/** Runs in the frame. */
function globalNamed(symbol: string): unknown {
  return Reflect.get(globalThis, Symbol.for(symbol));
}

/**
 * Calls a method of what our content scripts left under a symbol, in each frame that is still there; gives what came
 * back, promises kept. Nothing where there is no such method.
 */
export async function callInFrames(
  tab: number,
  frames: readonly number[],
  symbol: string,
  method: string,
  argument: string,
): Promise<unknown[]> {
  return await inFrames(tab, frames, callMethod, [symbol, method, argument]);
}

/** Runs in the frame. */
function callMethod(symbol: string, name: string, argument: string): unknown {
  const object: unknown = Reflect.get(globalThis, Symbol.for(symbol));
  if (typeof object !== 'object' || object === null) return undefined;
  const method: unknown = Reflect.get(object, name);
  return typeof method === 'function' ? method.call(object, argument) : undefined;
}

/** Ends what our content scripts left running under a symbol, in each frame that is still there. */
export async function endScripts(tab: number, frames: readonly number[], symbol: string): Promise<void> {
  await inFrames(tab, frames, endAll, [symbol]);
}

/** Runs in the frame. */
function endAll(symbol: string): void {
  const running: unknown = Reflect.get(globalThis, Symbol.for(symbol));
  if (typeof running !== 'object' || running === null) return;
  for (const life of Object.values(running)) {
    if (life?.controller instanceof AbortController) life.controller.abort();
  }
}

/** Runs a function in each frame that is still there; gives what came back. */
async function inFrames(
  tab: number,
  frames: readonly number[],
  func: (...texts: string[]) => unknown,
  args: string[],
): Promise<unknown[]> {
  // One by one: a frame that has gone would fail them all, and so would `allFrames` in a page we may not read.
  const found = frames.map((frame) =>
    browser.scripting
      .executeScript({ target: { tabId: tab, frameIds: [frame] }, func, args })
      .catch(() => []),
  );
  return (await Promise.all(found)).flat().map(({ result }) => result);
}

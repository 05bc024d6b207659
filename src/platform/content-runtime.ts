// What content scripts need of the browser. `chrome` is promise-based in Manifest V3 in Chrome and in
// Firefox, so no polyfill is needed here.

/** False once the extension was updated or removed under this page: nothing may be called any more. */
export function isConnected(): boolean {
  return typeof chrome !== 'undefined' && chrome.runtime?.id !== undefined;
}

/** Sends one message to the background. Rejects when nobody is there. */
export async function sendToBackground(message: unknown): Promise<unknown> {
  return await chrome.runtime.sendMessage(message);
}

/** Symbol under which our scripts of a frame are known to each other, and to the background that may end them. */
export const RUNNING_SCRIPTS = 'nightlight.running';

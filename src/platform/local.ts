// The browser's small store for an extension. Content scripts can read and write it: nothing secret, and nothing
// that would switch Nightlight off.
import { browser } from './browser.ts';

/** The stored value, unparsed, or undefined. */
export async function readLocal(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

export async function forgetAllLocal(): Promise<void> {
  await browser.storage.local.clear();
}

export async function writeLocal(key: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [key]: value });
}

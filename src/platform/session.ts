// Memory that ends with the browser session: never on disk, not readable by content scripts.
import { browser } from './browser.ts';

/** The stored value, unparsed, or undefined. */
export async function readSession(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

export async function writeSession(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

export async function forgetSession(key: string): Promise<void> {
  await browser.storage.session.remove(key);
}

export async function forgetWholeSession(): Promise<void> {
  await browser.storage.session.clear();
}

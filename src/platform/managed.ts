// What an administrator set for this extension by a policy of the browser.
import { browser } from './browser.ts';

/** Firefox says so where no policy was ever written for us. */
const NONE = /not found/i;

/** The policy's fields, unparsed; none where there is no policy, or where the browser has not delivered it yet. */
export async function readManaged(): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await browser.storage.managed.get();
  } catch (error) {
    if (error instanceof Error && NONE.test(error.message)) return {};
    throw error;
  }
}

/** Chrome tells of changes; Firefox reads a policy only when it starts. */
export function onManagedChanged(listener: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') listener();
  });
}

/** Whether an administrator installed this extension. Needs no permission. */
export async function isInstalledByPolicy(): Promise<boolean> {
  return (await browser.management.getSelf()).installType === 'admin';
}

// A school's policy as the background remembers it: no browser can be told one in the middle of a test. The policy that
// was delivered last holds until a second look, a minute later, finds none; that look is put off here.
import type { HeldPolicy } from '../../src/messages/contract.ts';
import { waitUntil } from '../../tools/browser/wait.ts';
import type { Nightlight } from './nightlight.ts';

/** @param raw the fields as an administrator writes them, right or wrong */
export async function holdPolicy(
  nightlight: Nightlight,
  raw: Readonly<Record<string, unknown>>,
  since: number = Date.now(),
): Promise<HeldPolicy> {
  await nightlight.inside.evaluate(keepPolicy, { raw, since });
  await nightlight.driver.stopBackground();
  const held = await waitUntil(async () => {
    const { held } = await nightlight.ask('policy/read', {}).catch(() => ({ held: undefined }));
    return held?.since === since ? held : undefined;
  }, 'the policy to hold');
  return held;
}

/** Runs in the extension's page. */
async function keepPolicy(policy: unknown): Promise<void> {
  // An alarm that is there is not made again.
  await chrome.alarms.create('look', { delayInMinutes: 600 });
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('nightlight');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction('settings', 'readwrite');
    transaction.objectStore('settings').put(policy, 'policy');
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

// What tests ask again and again of a Nightlight that a school manages.
import type { HeldPolicy } from '../../src/messages/contract.ts';
import { waitUntil } from '../../tools/browser/wait.ts';
import type { Page } from './driver.ts';
import type { Nightlight } from './nightlight.ts';
import { said } from './welcome-page.ts';

export const POLICY_PAGE = 'src/pages/policy/index.html';

/** A change of the file takes Chromium a second or two; on a busy machine more. */
const DELIVERY_MS = 20_000;

/** What holds now. */
export async function heldNow(nightlight: Nightlight): Promise<HeldPolicy | undefined> {
  return (await nightlight.ask('policy/read', {})).held;
}

/** Waits for the policy that the browser delivers, and gives what holds of it. */
export async function held(
  nightlight: Nightlight,
  isIt: (held: HeldPolicy) => boolean = () => true,
): Promise<HeldPolicy> {
  return await waitUntil(
    async () => {
      const now = await heldNow(nightlight);
      if (now !== undefined && isIt(now)) return now;
      throw new Error(JSON.stringify(now));
    },
    'the policy of the school',
    DELIVERY_MS,
  );
}

/** Waits until no school sets anything any more. */
export async function noneHeld(nightlight: Nightlight): Promise<void> {
  await waitUntil(
    async () => (await heldNow(nightlight)) === undefined,
    'the policy of the school to go',
    DELIVERY_MS,
  );
}

/** Opens the page on the policy, once it says this. */
export async function openPolicyPage({ driver }: Nightlight, words: string): Promise<Page> {
  const page = await driver.open(driver.extensionUrl(POLICY_PAGE));
  await said(page, words);
  return page;
}

/** What a table of that page says, row by row. */
export async function rowsOf(page: Page, table: string): Promise<string[][]> {
  return await page.evaluate(
    (name) =>
      [...document.querySelectorAll<HTMLTableRowElement>(`table[aria-label="${name}"] tbody tr`)].map((row) =>
        [...row.cells].map((cell) => cell.innerText.trim()),
      ),
    table,
  );
}

/** Rings an alarm of Nightlight's now; it would have come within a minute. */
export async function ring(nightlight: Nightlight, alarm: 'ask' | 'look'): Promise<void> {
  await nightlight.inside.evaluate(ringNow, alarm);
  const hasRung = () => nightlight.inside.evaluate(isSilent, alarm);
  // Chromium may let half a minute pass.
  await waitUntil(hasRung, `the alarm "${alarm}"`, 45_000);
}

/** Runs in the extension's page. */
async function ringNow(name: string): Promise<void> {
  await chrome.alarms.create(name, { when: Date.now() });
}

/** Runs in the extension's page. */
async function isSilent(name: string): Promise<boolean> {
  return (await chrome.alarms.get(name)) === undefined;
}

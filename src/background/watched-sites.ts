// Brings the sentinel to every site that may be watched: listed sites by the manifest, those the family
// added by registration, and tabs that were open already by injection.
import sentinel from '../content/sentinel.iife.ts?script';
import watcher from '../content/watcher.iife.tsx?script';
import { browser } from '../platform/browser.ts';
import { RUNNING_SCRIPTS } from '../platform/content-runtime.ts';
import { endScripts } from '../platform/frames.ts';
import { grantedOrigins, listedOrigins } from '../platform/permissions.ts';
import { readTab } from './tabs.ts';

const REGISTRATION = 'family-sites';
/** Firefox resolves a path without the leading slash against the calling page. */
const fileOf = (path: string): string => (path.startsWith('/') ? path : `/${path}`);

let registering: Promise<void> = Promise.resolve();

/** Registers the sentinel for the sites granted at run time, exactly these; one change after another. */
export function registerSites(): Promise<void> {
  registering = registering.catch(() => undefined).then(registerNow);
  return registering;
}

async function registerNow(): Promise<void> {
  const matches = await grantedOrigins();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    return;
  }
  // Listed sites have the sentinel from the manifest already.
  const excludeMatches = listedOrigins();
  const script = {
    id: REGISTRATION,
    matches,
    excludeMatches,
    js: [fileOf(sentinel)],
    runAt: 'document_idle' as const,
    // A chat may be a frame of its site; one without an address of its own belongs to the page around it.
    allFrames: true,
    matchOriginAsFallback: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
}

/** Starts the sentinel in tabs that were open before it could be: after installing, updating or a new permission. */
export async function startInOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.allSettled(
    tabs.flatMap(({ id, discarded }) =>
      id === undefined || discarded
        ? []
        : [
            browser.scripting.executeScript({
              target: { tabId: id, allFrames: true },
              files: [fileOf(sentinel)],
            }),
          ],
    ),
  );
}

/** Starts it in all open tabs that may be watched: after installing, and when Nightlight goes on. */
export async function startInAllTabs(): Promise<void> {
  await startInOpenTabs([...listedOrigins(), ...(await grantedOrigins())]);
}

/** Ends whatever runs in tabs with a chat. A sentinel that is still looking ends by itself with its first find. */
export async function endInOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id !== undefined) await endScripts(id, (await readTab(id)).frames, RUNNING_SCRIPTS);
    }),
  );
}

/** Starts the watcher in the frame where the sentinel found a chat. */
export async function startWatcher(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [fileOf(watcher)],
    injectImmediately: true,
  });
}

// Types of find-browser.mjs, which is plain JavaScript because tools/setup.mjs needs it before anything is installed.

export interface Browser {
  kind: 'chromium' | 'firefox';
  /** Google Chrome, Edge and Brave: these take no extension from the command line. */
  branded: boolean;
  executable: string;
  /** For people, e.g. "Chromium" or "Firefox (Snap)". */
  name: string;
}

export type BrowserWanted = 'chromium' | 'firefox' | 'chrome' | 'edge' | 'brave';

/**
 * The first browser of the wanted sort on this machine. `chromium` and `firefox` mean the family, the others one product.
 * An explicit executable, or else NIGHTLIGHT_CHROMIUM / NIGHTLIGHT_FIREFOX, comes before everything found.
 */
export function findBrowser(want?: BrowserWanted, executable?: string): Browser | undefined;

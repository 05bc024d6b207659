// Which sites the family allowed, beyond those of the manifest.
import { browser } from './browser.ts';

/** Asks for every website at once. */
export const EVERY_SITE = '*://*/*';

/** The chat sites of the manifest. */
export function listedOrigins(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

/**
 * Which of some sites are not allowed: of the listed ones, if no others are named. In Firefox a person may have
 * withdrawn them.
 */
export async function missingOrigins(of: readonly string[] = listedOrigins()): Promise<string[]> {
  const held = await Promise.all(of.map((origin) => browser.permissions.contains({ origins: [origin] })));
  return of.filter((_, index) => held[index] === false);
}

/** Whether every site may be watched. */
export async function isEverySiteAllowed(): Promise<boolean> {
  return await browser.permissions.contains({ origins: [EVERY_SITE] });
}

/** Match patterns granted at run time: those of the manifest are left out. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const { host_permissions = [], content_scripts = [] } = browser.runtime.getManifest();
  // Chrome counts the addresses of content scripts as granted too.
  const listed = new Set([...host_permissions, ...content_scripts.flatMap(({ matches }) => matches)]);
  return origins.filter((origin) => !listed.has(origin)).sort();
}

/** Whether this page's site may be watched. Firefox users can withdraw even the listed ones. */
export async function isAllowed(url: string): Promise<boolean> {
  const origin = originPattern(url);
  return origin !== undefined && (await browser.permissions.contains({ origins: [origin] }));
}

/** The match pattern of a web page's site, or undefined for pages no extension can read. */
export function originPattern(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : undefined;
}

/** Whether the person let us into private windows. */
export async function mayReadPrivateWindows(): Promise<boolean> {
  return await browser.extension.isAllowedIncognitoAccess();
}

/** Asks for sites; must run in a click of the user. */
export async function requestOrigins(origins: string[]): Promise<boolean> {
  return await browser.permissions.request({ origins });
}

/** Gives back a site, or the leave for every site. */
export async function forgetOrigin(origin: string): Promise<void> {
  await browser.permissions.remove({ origins: [origin] });
}

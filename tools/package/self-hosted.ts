// Packages that a school serves itself, with the update manifest of each browser. Made of what was built; builds nothing.
import type { KeyObject } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crxOf, extensionId } from './crx.ts';
import {
  parseChromeManifest,
  parseFirefoxManifest,
  selfHostedForChrome,
  selfHostedForFirefox,
} from './self-hosted-manifest.ts';
import { sha256 } from './sha256.ts';
import { readSignedXpi } from './signed-xpi.ts';
import { type Release, updatesJson, updatesXml } from './update-manifests.ts';
import { type Files, readFolder, zipOf } from './zip.ts';

export interface SelfHosting {
  /** Folder of what was built for that browser: dist/chrome or dist/firefox. */
  readonly built: string;
  /** Folder to write to; made if it is not there. */
  readonly outDir: string;
  /** Address under which that folder will be served, with a slash at its end. */
  readonly url: string;
  /** Match patterns watched without asking, beyond the listed sites. */
  readonly sites?: readonly string[];
}

export interface SelfHosted {
  /** Of the extension, as policies name it. */
  readonly id: string;
  readonly version: string;
  /** Address of the package. */
  readonly packageUrl: string;
  /** Address of the update manifest. */
  readonly updateUrl: string;
  /** The two files that were written. */
  readonly files: { readonly package: string; readonly updates: string };
}

/** Writes nightlight-VERSION.crx, signed with the key, and updates.xml. */
export function packageForChrome(hosting: SelfHosting & { readonly key: KeyObject }): SelfHosted {
  const { key, built, url, sites = [] } = hosting;
  const files = readFolder(built);
  const manifest = parseChromeManifest(manifestOf(files));
  const { version, minimum_chrome_version: minBrowser } = manifest;
  const updates = 'updates.xml';
  const changed = selfHostedForChrome(manifest, addressOf(updates, url), sites);
  const bytes = crxOf(zipOf(withManifest(files, changed)), key);
  const made = { name: `nightlight-${version}.crx`, bytes, id: extensionId(key), version, minBrowser };
  return publish(hosting, made, updates, updatesXml);
}

/**
 * Writes nightlight-VERSION.xpi and updates.json. Only Mozilla can sign: without `signedXpi` the package is unsigned.
 * `firefoxId` is one of the school's own.
 */
export function packageForFirefox(
  hosting: SelfHosting & { readonly firefoxId?: string | undefined; readonly signedXpi?: string | undefined },
): SelfHosted {
  const { built, url, sites = [], firefoxId, signedXpi } = hosting;
  const files = readFolder(built);
  const manifest = parseFirefoxManifest(manifestOf(files));
  const { version } = manifest;
  const updates = 'updates.json';
  const changed = selfHostedForFirefox(manifest, addressOf(updates, url), sites, firefoxId);
  const { id, strict_min_version: minBrowser } = changed.browser_specific_settings.gecko;
  const packed = withManifest(files, changed);
  const bytes = signedXpi === undefined ? zipOf(packed) : readSignedXpi(signedXpi, packed);
  return publish(
    hosting,
    { name: `nightlight-${version}.xpi`, bytes, id, version, minBrowser },
    updates,
    updatesJson,
  );
}

const MANIFEST = 'manifest.json';

function manifestOf(files: Files): string {
  return new TextDecoder().decode(files.get(MANIFEST));
}

function withManifest(files: Files, manifest: object): Files {
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  return new Map([...files, [MANIFEST, new TextEncoder().encode(text)]]);
}

function addressOf(file: string, url: string): string {
  return new URL(file, url).href;
}

/** Writes the package and the update manifest that names it. */
function publish(
  { outDir, url }: SelfHosting,
  made: { name: string; bytes: Uint8Array; id: string; version: string; minBrowser: string },
  updates: string,
  updatesOf: (release: Release) => string,
): SelfHosted {
  const { name, bytes, id, version, minBrowser } = made;
  const packageUrl = addressOf(name, url);
  const files = { package: path.join(outDir, name), updates: path.join(outDir, updates) };
  mkdirSync(outDir, { recursive: true });
  writeFileSync(files.package, bytes);
  writeFileSync(files.updates, updatesOf({ id, version, minBrowser, packageUrl, sha256: sha256(bytes) }));
  return { id, version, packageUrl, updateUrl: addressOf(updates, url), files };
}

// A fresh Chromium profile in which the browser records every error of the extension from its first line on.
// The record is the one shown behind "Errors" on chrome://extensions; it needs developer mode and a mask per extension.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readlinkSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { atExit } from '../../tools/browser/at-exit.ts';
import type { ByPolicy } from './driver.ts';

const ALL_ERROR_TYPES = 0b111;
const ID_LENGTH = 32;

const Manifest = v.object({ key: v.optional(v.string()) });

// Chromium's last child processes may still write while the folder goes away.
const PERSISTENTLY = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };

export interface ChromiumProfile {
  folder: string;
  remove(): Promise<void>;
}

/** @param extension the folder it is loaded from */
export async function createChromiumProfile(
  extension: string,
  byPolicy?: ByPolicy,
): Promise<ChromiumProfile> {
  const folder = await mkdtemp(join(tmpdir(), 'nightlight-chromium-'));
  const forgetExit = atExit(() => {
    removeSocketFolder(folder);
    rmSync(folder, PERSISTENTLY);
  });
  await writePreferences(folder, byPolicy ?? { id: await extensionId(extension), granted: [] });
  return {
    folder,
    async remove() {
      forgetExit();
      await rm(folder, PERSISTENTLY);
    },
  };
}

/** A profile somebody else keeps: prepared when it is first used, and never removed. */
export async function keptChromiumProfile(folder: string, byPolicy: ByPolicy): Promise<ChromiumProfile> {
  if (!existsSync(join(folder, 'Default'))) await writePreferences(folder, byPolicy);
  return { folder, remove: () => Promise.resolve() };
}

async function writePreferences(folder: string, { id, granted }: ByPolicy): Promise<void> {
  const hosts = { api: [], manifest_permissions: [], explicit_host: granted, scriptable_host: [] };
  const settings = {
    store_extension_errors: ALL_ERROR_TYPES,
    ...(granted.length > 0 && { runtime_granted_permissions: hosts }),
  };
  const preferences = { extensions: { ui: { developer_mode: true }, settings: { [id]: settings } } };
  await mkdir(join(folder, 'Default'));
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** A killed Chromium leaves the folder of its single-instance socket, outside the profile, where a link points to. */
function removeSocketFolder(profile: string): void {
  const link = join(profile, 'SingletonSocket');
  if (!lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const folder = dirname(readlinkSync(link));
  if (dirname(folder) === tmpdir()) rmSync(folder, PERSISTENTLY);
}

/** Chromium derives the id from the manifest's public key or, without one, from the folder's path. */
async function extensionId(extension: string): Promise<string> {
  const text = await readFile(join(extension, 'manifest.json'), 'utf8');
  const { key } = v.parse(Manifest, JSON.parse(text));
  const path = await realpath(extension);
  const pathBytes = Buffer.from(path, process.platform === 'win32' ? 'utf16le' : 'utf8');
  return chromiumId(key ? Buffer.from(key, 'base64') : pathBytes);
}

/** @param origin the public key as DER, or the path */
export function chromiumId(origin: Buffer): string {
  const digest = createHash('sha256').update(origin);
  const letters = [...digest.digest('hex').slice(0, ID_LENGTH)].map((digit) =>
    String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)),
  );
  return letters.join('');
}

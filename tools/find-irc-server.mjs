// Finds ngircd, the IRC server that some tests talk over. Debian keeps it where only root looks.
// Plain JavaScript without packages, because tools/setup.mjs needs it before anything is installed.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const USUAL_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/sbin'];

/** NIGHTLIGHT_NGIRCD, or else the first on PATH and in the usual folders. */
export function findIrcServer() {
  const named = process.env.NIGHTLIGHT_NGIRCD;
  if (named) return named;
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...USUAL_FOLDERS].filter(Boolean);
  return folders.map((folder) => join(folder, 'ngircd')).find(isExecutable);
}

function isExecutable(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

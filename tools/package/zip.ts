// A folder as a zip whose bytes depend on names and contents only: not on who packed it, when, where or in which order
// a disk lists files. fflate brings its own deflate; Node's differs between versions and processors.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** Path inside the package, with slashes, to bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Every file below a folder. */
export function readFolder(folder: string): Files {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)];
    }),
  );
}

/** The same files give the same bytes. */
export function zipOf(files: Files): Uint8Array {
  // fflate writes the parts of the local time, so these are the same everywhere; noon exists in every time zone.
  const mtime = new Date(1980, 0, 1, 12);
  const entries: Zippable = {};
  for (const name of [...files.keys()].sort()) {
    const content = files.get(name);
    if (content !== undefined) entries[name] = content;
  }
  return zipSync(entries, { level: 9, mtime });
}

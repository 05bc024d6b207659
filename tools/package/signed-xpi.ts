// A package that came back from Mozilla: signing adds a folder of signatures and changes nothing else.
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { UsageError } from '../usage.ts';
import type { Files } from './zip.ts';

const SIGNATURES = 'META-INF/';

/**
 * Its bytes, if it holds a signature and otherwise just the files that were built. Who signed is for the browser to check.
 * @throws UsageError that names the first file that is not as it was built.
 */
export function readSignedXpi(file: string, built: Files): Uint8Array {
  const signed = read(file);
  const inside = new Map(Object.entries(unzip(file, signed)).filter(([name]) => !name.endsWith('/')));
  const isSigned = [...inside.keys()].some((name) => name.startsWith(SIGNATURES));
  if (!isSigned) throw refuse(file, 'a package signed by Mozilla', `none of its signatures (${SIGNATURES})`);
  const names = new Set([...built.keys(), ...inside.keys()].filter((name) => !name.startsWith(SIGNATURES)));
  for (const name of [...names].sort()) {
    const [wanted, found] = [built.get(name), inside.get(name)];
    if (wanted === undefined || found === undefined || Buffer.compare(wanted, found) !== 0) {
      const what =
        wanted === undefined ? 'is not of this build' : found === undefined ? 'is missing' : 'is another';
      throw refuse(file, 'the files of this build', `that ${name} ${what}`);
    }
  }
  return signed;
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw refuse(file, 'a package signed by Mozilla', 'no file that can be read', cause);
  }
}

function unzip(file: string, bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch (cause) {
    throw refuse(file, 'a package signed by Mozilla', 'no zip', cause);
  }
}

function refuse(file: string, expected: string, found: string, cause?: unknown): UsageError {
  return new UsageError(`--signed-xpi: expected ${expected} in ${file}, found ${found}`, { cause });
}

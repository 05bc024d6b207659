// Looks for texts in every file of a browser's profile, in the two encodings that browsers write.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** The files that hold one of the texts, as UTF-8 or UTF-16LE, each with what was found. */
export async function filesWith(folder: string, texts: readonly string[]): Promise<string[]> {
  const wanted = texts.flatMap((text) => [
    { text, bytes: Buffer.from(text, 'utf8') },
    { text, bytes: Buffer.from(text, 'utf16le') },
  ]);
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const content = await readUnlessGone(file);
    const hits = wanted.filter(({ bytes }) => content.includes(bytes)).map(({ text }) => text);
    for (const text of new Set(hits)) found.push(`${relative(folder, file)}: ${text}`);
  }
  return found;
}

/** A running browser deletes files at any time: what is gone holds nothing. */
async function readUnlessGone(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

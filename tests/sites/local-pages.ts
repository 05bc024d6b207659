// The local pages of a folder, read in a real browser like any other page.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Reader } from '../../tools/read/open.ts';
import type { Reading } from '../../tools/read/reading.ts';

/** Names of the pages in `tests/<folder>`, without their ending. */
export const pagesIn = (folder: string): string[] =>
  readdirSync(path.resolve('tests', folder))
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace('.html', ''))
    .sort();

export async function readPage(reader: Reader, folder: string, name: string): Promise<Reading> {
  const page = await reader.open(path.resolve('tests', folder, `${name}.html`));
  try {
    return await page.readAll();
  } finally {
    await page.close();
  }
}

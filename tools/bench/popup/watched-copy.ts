// A copy of the built extension whose popup notes when it shows what, and which has a page with nothing but a line.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { POPUP } from '../../../tests/support/nightlight.ts';
import { callExpression } from '../../browser/page-code.ts';

export const FLOOR_PAGE = 'floor.html';
const SCRIPT = '/note-times.js';

/** What the pages of the copy know of themselves, once their content stands. */
export interface Noted {
  /** Milliseconds from the start of the navigation to the frame that shows the list, or the line. */
  readonly list: number;
}

export interface WatchedCopy {
  readonly folder: string;
  remove(): Promise<void>;
}

/** @param built folder the build has left. */
export async function watchedCopy(built: string): Promise<WatchedCopy> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nightlight-bench-popup-'));
  await cp(built, folder, { recursive: true });
  const popup = path.join(folder, POPUP);
  const page = await readFile(popup, 'utf8');
  const tag = `<script src="${SCRIPT}"></script>`;
  if (!page.includes('<head>')) throw new Error(`${POPUP}: expected a <head>, found none`);
  await writeFile(popup, page.replace('<head>', `<head>${tag}`));
  await writeFile(
    path.join(folder, FLOOR_PAGE),
    `<!doctype html><html lang="en"><head>${tag}<meta charset="utf-8"><title>Floor</title></head><body><p class="empty">One line.</p></body></html>`,
  );
  await writeFile(path.join(folder, SCRIPT), callExpression(noteTimes, undefined));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Runs in the page, before anything of it. The list is there with its first row, or with the line that there is none. */
function noteTimes(): void {
  const look = (): void => {
    if (document.querySelector('.warning, .empty') === null) return;
    observer.disconnect();
    requestAnimationFrame((): void => {
      const channel = new MessageChannel();
      // After the frame, not before it.
      channel.port1.onmessage = () => Object.assign(globalThis, { noted: { list: performance.now() } });
      channel.port2.postMessage(undefined);
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
}

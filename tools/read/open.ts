// A page in a headless browser with the reader in all of its frames.
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { type BrowserName, launchScripted } from '../browser/launch-scripted.ts';
import type { Reach, ScriptedPage } from '../browser/scripted.ts';
import { Reading } from './reading.ts';

/** Looks until nothing new was read that often in a row. */
const QUIET_LOOKS = 4;
const LOOK_EVERY_MS = 200;
const PATIENCE_MS = 15_000;

export interface OpenPage {
  /** What the reader has made of the page by now: of the frame with most messages. */
  read(): Promise<Reading>;
  /** The same, once nothing new comes for a while. */
  readAll(): Promise<Reading>;
  close(): Promise<void>;
}

export interface Reader {
  /** @param site the recipe to read with, where the address does not tell. @param target URL or file. */
  open(target: string, site?: string): Promise<OpenPage>;
  close(): Promise<void>;
}

/** @param script of `bundleReader`. @param reach of the browser's pages. */
export async function launchReader(
  script: string,
  name: BrowserName = 'chromium',
  reach?: Reach,
): Promise<Reader> {
  const browser = await launchScripted(name, script, reach);
  return {
    async open(target, site) {
      const page = await browser.open(/^[a-z]+:\/\//.test(target) ? target : pathToFileURL(target).href);
      const read = () => readFrames(page, site);
      return { read, readAll: () => readUntilQuiet(read), close: () => page.close() };
    },
    close: () => browser.close(),
  };
}

async function readFrames(page: ScriptedPage, site: string | undefined): Promise<Reading> {
  const texts = await page.evaluate(`JSON.stringify(nightlightRead(${JSON.stringify(site)}))`);
  const [best] = texts
    .map((text) => v.parse(Reading, JSON.parse(text)))
    .sort((a, b) => weight(b) - weight(a));
  if (best === undefined) throw new Error('expected a page with a frame, found none');
  return best;
}

const weight = ({ messages, state }: Reading): number => messages.length + (state === 'noChat' ? 0 : 0.5);

async function readUntilQuiet(read: () => Promise<Reading>): Promise<Reading> {
  const until = Date.now() + PATIENCE_MS;
  let reading = await read();
  for (let quiet = 0; quiet < QUIET_LOOKS && Date.now() < until; ) {
    await pause(LOOK_EVERY_MS);
    const next = await read();
    quiet = next.messages.length === reading.messages.length && next.state === reading.state ? quiet + 1 : 0;
    reading = next;
  }
  return reading;
}

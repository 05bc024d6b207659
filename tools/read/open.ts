// A page in a headless browser with the reader in all of its frames.
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import * as v from 'valibot';
import { findBrowser } from '../find-browser.mjs';
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

/** The Chromium of this machine, without a window and without the extension. */
export async function launchBrowser(): Promise<Browser> {
  const found = findBrowser('chromium');
  if (!found) throw new Error('No chromium found. Install one or name it in NIGHTLIGHT_CHROMIUM.');
  return await chromium.launch({ executablePath: found.executable, headless: true });
}

/** @param script of `bundleReader`. */
export async function launchReader(script: string): Promise<Reader> {
  const browser = await launchBrowser();
  return {
    async open(target, site) {
      const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 800 } });
      await context.addInitScript({ content: script });
      const page = await context.newPage();
      await page.goto(/^[a-z]+:\/\//.test(target) ? target : pathToFileURL(target).href);
      return {
        read: () => readFrames(page, site),
        readAll: () => readUntilQuiet(page, site),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

async function readFrames(page: Page, site: string | undefined): Promise<Reading> {
  const readings = await Promise.all(page.frames().map((frame) => readFrame(frame, site)));
  const [best] = readings.sort((a, b) => weight(b) - weight(a));
  if (best === undefined) throw new Error('expected a page with a frame, found none');
  return best;
}

const weight = ({ messages, state }: Reading): number => messages.length + (state === 'noChat' ? 0 : 0.5);

async function readFrame(frame: Frame, site: string | undefined): Promise<Reading> {
  return v.parse(Reading, await frame.evaluate((id) => globalThis.nightlightRead(id), site));
}

async function readUntilQuiet(page: Page, site: string | undefined): Promise<Reading> {
  const until = Date.now() + PATIENCE_MS;
  let reading = await readFrames(page, site);
  for (let quiet = 0; quiet < QUIET_LOOKS && Date.now() < until; ) {
    await page.waitForTimeout(LOOK_EVERY_MS);
    const next = await readFrames(page, site);
    quiet = next.messages.length === reading.messages.length && next.state === reading.state ? quiet + 1 : 0;
    reading = next;
  }
  return reading;
}

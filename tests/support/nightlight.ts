// A real browser with the built extension, allowed on the demo chat: what every end-to-end test starts from.
import { fileURLToPath } from 'node:url';
import type { MessageName, Reply, Request } from '../../src/messages/contract.ts';
import { createSend } from '../../src/messages/send.ts';
import { waitUntil } from '../../tools/browser/wait.ts';
import { serveDemo } from '../../tools/demo/server.ts';
import {
  type BrowserName,
  type Driver,
  type LaunchOptions,
  launch,
  type Overlay,
  type Page,
} from './driver.ts';
import { agree, closeWelcome } from './first-run.ts';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
/** The demo is served here, and this is what the family allows. */
export const DEMO_HOST = 'http://127.0.0.1/*';
export const POPUP = 'src/pages/popup/index.html';

export interface Nightlight {
  readonly driver: Driver;
  readonly demo: string;
  /** The popup as a tab of its own: the trusted side, from which tests ask what is known. */
  readonly inside: Page;
  /** As an update does: ends every part of the extension and starts it anew, under open pages. */
  reloadExtension(): Promise<void>;
  /** Sends a message of the contract as the popup does. */
  ask<N extends MessageName>(name: N, request: Request<N>): Promise<Reply<N>>;
  /** Opens the demo chat, for example `?speed=instant&play=c1-en`. */
  openDemo(query: string): Promise<Page>;
  /** The browser's id of the newest tab. */
  newestTab(): Promise<number>;
  /** What Nightlight knows of the tab with the demo chat that was opened last. */
  tabState(): Promise<Reply<'tab/state'>>;
  /**
   * Ends everything; gives what the extension logged as error or warning, without what the browser itself says
   * of pages that were closed.
   */
  close(): Promise<string[]>;
}

/**
 * Firefox tells of scripts and promises that were under way when their page was closed by the test. Not initialized
 * is a window that was already taken from its script: asking it for its size or a style throws then.
 */
const CLOSED_PAGE =
  /Uncaught Promise \w+ (after context unloaded|while context is inactive)|Script terminated by timeout|Uncaught NS_ERROR_NOT_INITIALIZED/;

/** So does a page of ours that was asking when a test killed the background; browsers end one only when it is idle. */
const UNANSWERED = /Nightlight: Error: [a-z/]+: no-answer/;

/** The folder the build leaves for a browser. */
export const distOf = (browser: BrowserName): string =>
  fileURLToPath(new URL(`../../dist/${browser === 'chromium' ? 'chrome' : 'firefox'}`, import.meta.url));

export interface StartOptions extends Partial<LaunchOptions> {
  /** Whether somebody agreed already that chats are read. They did, unless a test is about that. */
  isSetUp?: boolean;
}

export async function startNightlight(
  browser: BrowserName,
  { isSetUp = true, ...options }: StartOptions = {},
): Promise<Nightlight> {
  const demo = await serveDemo();
  const driver = await launch(browser, { extension: distOf(browser), headless: true, ...options });
  await driver.grantHost(DEMO_HOST);
  const nightlight = await nightlightIn(driver, demo);
  // Opened a moment later, it would take the place of the tab a test is about.
  await closeWelcome(nightlight.inside);
  if (isSetUp) await agree(nightlight.inside);
  return nightlight;
}

export type Demo = Awaited<ReturnType<typeof serveDemo>>;

/** A browser that has the extension, with its popup as a tab. Both are closed with it. */
export async function nightlightIn(browser: Driver, demo: Demo): Promise<Nightlight> {
  let wasStopped = false;
  const driver: Driver = {
    ...browser,
    async stopBackground() {
      wasStopped = true;
      await browser.stopBackground();
    },
  };
  let inside = await driver.open(driver.extensionUrl(POPUP));
  const send = createSend((message) => inside.evaluate(sendFromPage, message));
  return {
    driver,
    demo: demo.url,
    get inside() {
      return inside;
    },
    async reloadExtension() {
      await inside.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 0), undefined);
      const gone = () => inside.evaluate(() => chrome.runtime?.id === undefined, undefined).catch(() => true);
      await waitUntil(gone, 'the old copy of the extension to go');
      inside = await waitUntil(async () => {
        const page = await driver.open(driver.extensionUrl(POPUP));
        if (await page.evaluate(() => chrome.runtime?.id !== undefined, undefined)) return page;
        await page.close();
        return undefined;
      }, 'the new copy of the extension');
    },
    ask: send,
    openDemo: (query) => driver.open(`${demo.url}${query}`),
    newestTab: () => inside.evaluate(newestTab, ''),
    async tabState() {
      const tab = await inside.evaluate(newestTab, demo.url);
      return await send('tab/state', { tab });
    },
    async close() {
      try {
        const errors = await driver.extensionErrors();
        return errors.filter((error) => !CLOSED_PAGE.test(error) && !(wasStopped && UNANSWERED.test(error)));
      } finally {
        await driver.close();
        await demo.close();
      }
    },
  };
}

/** Runs in the extension's page. */
function sendFromPage(message: unknown): Promise<unknown> {
  return chrome.runtime.sendMessage(message);
}

/** Runs in the extension's page: the id of the tab opened last, at an address that starts so. */
async function newestTab(address: string): Promise<number> {
  const tabs = await chrome.tabs.query({});
  return Math.max(...tabs.filter(({ url }) => (url ?? '').startsWith(address)).map(({ id }) => id ?? 0));
}

/** Waits for the alert on a page and gives it. */
export async function alertOn(page: Page, timeoutMs?: number): Promise<Overlay> {
  return await waitUntil(async () => (await page.overlays())[0], 'the alert on the page', timeoutMs);
}

/** Waits until no alert stands on the page. */
export async function noAlertOn(page: Page): Promise<void> {
  await waitUntil(async () => (await page.overlays()).length === 0, 'the page without an alert');
}

/**
 * Answers the alert on a page by a button, as a person would who presses again where nothing happened: what comes in
 * the first half second does not count.
 */
export async function answerAlert(page: Page, button: string): Promise<void> {
  await alertOn(page);
  await waitUntil(async () => {
    await page.clickInOverlay(button);
    return (await page.overlays()).length === 0;
  }, `the alert to go at "${button}"`);
}

/** Closes the alert on a page by the key. */
export async function escapeAlert(page: Page): Promise<void> {
  await alertOn(page);
  await waitUntil(async () => {
    await page.press('Escape');
    return (await page.overlays()).length === 0;
  }, 'the alert to go at Escape');
}

/** Answers the alert on a page with "Not now". */
export async function dismissAlert(page: Page): Promise<void> {
  await answerAlert(page, 'Not now');
}

/** Waits until just so much is known of the newest tab. */
export async function newestTabIs(
  nightlight: Nightlight,
  wanted: Reply<'tab/state'>['state'],
  messages: number,
  timeoutMs?: number,
): Promise<void> {
  const tab = await nightlight.newestTab();
  await waitUntil(
    async () => {
      const state = await nightlight.ask('tab/state', { tab });
      if (state.state === wanted && state.messages === messages) return true;
      throw new Error(JSON.stringify(state));
    },
    `${wanted}, ${messages} messages`,
    timeoutMs,
  );
}

/** Waits until the watcher has read at least so many messages of the chat opened last. */
export async function messagesRead(nightlight: Nightlight, count: number): Promise<void> {
  await waitUntil(
    async () => {
      const { state, messages } = await nightlight.tabState();
      if (state === 'watching' && messages >= count) return true;
      throw new Error(`${state}, ${messages} messages`);
    },
    `${count} messages read`,
    15_000,
  );
}

/** Types a message into the demo chat as one side, and sends it. */
export async function write(page: Page, side: 'me' | 'contact', text: string): Promise<void> {
  const value = side === 'me' ? 'me' : 'them';
  await page.click(`label:has(input[name="side"][value="${value}"])`);
  await page.type('#message', `${text}\n`);
}

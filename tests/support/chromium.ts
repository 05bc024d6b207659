// Chromium and its relatives with the extension loaded, driven through Playwright and the DevTools protocol.
import { readFile, realpath } from 'node:fs/promises';
import { type BrowserContext, chromium, type Download } from 'playwright-core';
import { waitUntil, within } from '../../tools/browser/wait.ts';
import type { Browser } from '../../tools/find-browser.mjs';
import { ChromiumExtensionsPage } from './chromium-extensions-page.ts';
import { ChromiumPage } from './chromium-page.ts';
import { type ChromiumProfile, createChromiumProfile, keptChromiumProfile } from './chromium-profile.ts';
import { ChromiumWorker, collectWorkerWarnings } from './chromium-worker.ts';
import type { Driver, LaunchOptions, Page, Size } from './driver.ts';

const ACTION_TIMEOUT_MS = 10_000;
const LOAD_TIMEOUT_MS = 20_000;

export async function launchChromium(
  browser: Browser,
  options: LaunchOptions & { size: Size },
): Promise<Driver> {
  const extension = await realpath(options.extension);
  const profile = await profileFor(extension, options);
  let context: BrowserContext | undefined;
  try {
    context = await chromium.launchPersistentContext(
      profile.folder,
      launchSettings(browser, extension, options),
    );
    const warnings = collectWorkerWarnings(context);
    context.setDefaultTimeout(ACTION_TIMEOUT_MS);
    context.setDefaultNavigationTimeout(LOAD_TIMEOUT_MS);
    if (browser.branded && !options.byPolicy) await loadUnpacked(context, extension);
    return await attach(context, options.byPolicy?.id ?? extension, profile, warnings);
  } catch (error) {
    await context?.close();
    await profile.remove();
    throw error;
  }
}

async function profileFor(extension: string, { byPolicy, profile }: LaunchOptions): Promise<ChromiumProfile> {
  if (profile === undefined) return await createChromiumProfile(extension, byPolicy);
  if (byPolicy === undefined)
    throw new Error('A profile that stays is for an extension that a policy installs');
  return await keptChromiumProfile(profile, byPolicy);
}

type LaunchSettings = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

function launchSettings(
  browser: Browser,
  extension: string,
  options: LaunchOptions & { size: Size },
): LaunchSettings {
  const args = [
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    `--window-size=${options.size.width},${options.size.height}`,
  ];
  if (options.proxy) args.push(`--proxy-server=${options.proxy}`);
  if (options.lang) args.push(`--lang=${options.lang}`, `--accept-lang=${options.lang}`);
  if (!options.byPolicy) args.push('--disable-background-networking');
  if (browser.branded) args.push('--enable-unsafe-extension-debugging');
  else if (!options.byPolicy)
    args.push(`--disable-extensions-except=${extension}`, `--load-extension=${extension}`);
  const isRoot = process.getuid?.() === 0;
  return {
    executablePath: browser.executable,
    headless: options.headless,
    chromiumSandbox: !isRoot,
    args,
    // On Linux the interface language comes from the environment; `--lang` alone only picks the message folder.
    ...(options.lang ? { env: { ...process.env, LANGUAGE: options.lang.replace('-', '_') } } : {}),
    ...(browser.branded ? { ignoreDefaultArgs: ['--disable-extensions'] } : {}),
    // What a policy installs is fetched in the background.
    ...(options.byPolicy
      ? { ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'] }
      : {}),
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    // In a window of its own the page follows the window.
    viewport: options.headless ? options.size : null,
  };
}

/** Branded Chrome since 137 takes no extension from the command line, only over the debugging pipe. */
async function loadUnpacked(context: BrowserContext, extension: string): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('This browser offers no session to load an extension with');
  const session = await browser.newBrowserCDPSession();
  await session.send('Extensions.loadUnpacked', { path: extension });
}

async function attach(
  context: BrowserContext,
  wanted: string,
  profile: ChromiumProfile,
  warnings: (origin: string) => string[],
): Promise<Driver> {
  const page = context.pages()[0] ?? (await context.newPage());
  const extensionsPage = new ChromiumExtensionsPage(page);
  await extensionsPage.open();
  const info = await waitUntil(
    () => extensionsPage.find(wanted),
    `the extension ${wanted} to load`,
    LOAD_TIMEOUT_MS,
  );
  if (!info.errorCollection.isActive) await extensionsPage.collectErrors(info.id);
  const origin = `chrome-extension://${info.id}/`;
  const worker = new ChromiumWorker(await context.newCDPSession(page), origin);
  await worker.watch();
  await waitUntil(() => worker.isAlive(), 'the service worker to start');

  const downloads: Download[] = [];
  const allowHostRequest = (pattern: string) => extensionsPage.addHostPermission(info.id, pattern);
  return {
    name: 'chromium',
    version: context.browser()?.version() ?? 'unknown',
    extensionUrl: (path) => new URL(path, origin).href,
    async open(url): Promise<Page> {
      const tab = await context.newPage();
      tab.on('download', (download) => downloads.push(download));
      const opened = new ChromiumPage(tab, await context.newCDPSession(tab));
      await opened.goto(url);
      return opened;
    },
    allowHostRequest,
    async grantHost(pattern) {
      // Chromium refuses for what a policy installed; there the profile holds the answer.
      if (info.userMayModify) await allowHostRequest(pattern);
      await requestHost(context, new URL('manifest.json', origin).href, pattern);
    },
    stopBackground: () => worker.stop(),
    backgroundAlive: () => worker.isAlive(),
    async savedFiles() {
      const files = downloads.map(
        async (download): Promise<[string, string]> => [
          download.suggestedFilename(),
          await readFile(await download.path(), 'utf8'),
        ],
      );
      return new Map(await Promise.all(files));
    },
    extensionErrors: async () => [...(await extensionsPage.errors(info.id)), ...warnings(origin)],
    userMay: () => extensionsPage.userMay(info.id),
    profile: profile.folder,
    async kill() {
      const ended = new Promise<void>((resolve) => context.once('close', () => resolve()));
      process.kill(await processId(context), 'SIGKILL');
      await ended;
    },
    closed: new Promise((resolve) => context.once('close', () => resolve())),
    async close() {
      try {
        await context.close();
      } finally {
        await profile.remove();
      }
    },
  };
}

/** Of the browser itself, not of a page in it. */
async function processId(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  const id = processInfo.find(({ type }) => type === 'browser')?.id;
  if (id === undefined) throw new Error('Chromium does not tell its process');
  return id;
}

/** The grant itself, and the event, come from a request that the extension makes. Any of its files will do as a page. */
async function requestHost(context: BrowserContext, extensionFile: string, pattern: string): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto(extensionFile);
    // Playwright evaluates with a user gesture, which `permissions.request` wants.
    const request = page.evaluate((origin) => chrome.permissions.request({ origins: [origin] }), pattern);
    const granted = await within(request, `the grant of ${pattern}`, ACTION_TIMEOUT_MS);
    if (!granted) throw new Error(`The browser refused ${pattern}`);
  } finally {
    await page.close();
  }
}

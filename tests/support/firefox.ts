// Firefox with the extension installed, driven through WebDriver BiDi and, where that has no command, privileged script.
import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { downloadsOf, type Preferences } from '../../tools/browser/firefox-profile.ts';
import { callIn } from '../../tools/browser/firefox-script.ts';
import { type FirefoxSession, startFirefox } from '../../tools/browser/firefox-session.ts';
import { waitUntil } from '../../tools/browser/wait.ts';
import type { Browser } from '../../tools/find-browser.mjs';
import type { Driver, LaunchOptions, Page, Size } from './driver.ts';
import { chromeScope } from './firefox-chrome-scope.ts';
import { FirefoxPage } from './firefox-page.ts';

const Manifest = v.object({ browser_specific_settings: v.object({ gecko: v.object({ id: v.string() }) }) });
const Created = v.object({ context: v.string() });
const Addresses = v.object({ contexts: v.array(v.object({ context: v.string(), url: v.string() })) });
const Tree = v.object({ contexts: v.array(v.object({ context: v.string() })) });

/** Where the extension is, in every profile: one used again finds what it kept there. */
const UUID = '7a4d1c52-8e0b-4f5e-9c3a-2b6f0d9e81a7';

interface Identity {
  readonly id: string;
  readonly uuid: string;
}

export async function launchFirefox(
  browser: Browser,
  options: LaunchOptions & { size: Size },
): Promise<Driver> {
  const extension = await realpath(options.extension);
  const manifest = v.parse(Manifest, JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8')));
  const { id } = options.byPolicy ?? manifest.browser_specific_settings.gecko;
  const identity = { id, uuid: UUID };
  const session = await startFirefox(
    browser.executable,
    preferencesFor(identity, options),
    options.headless,
    options.profile,
  );
  try {
    return await attach(session, identity, { ...options, extension });
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** With an address for the extension that is known beforehand. */
function preferencesFor({ id, uuid }: Identity, options: LaunchOptions): Preferences {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
    ...(options.reducedMotion && { 'ui.prefersReducedMotion': 1 }),
    ...proxyOf(options.proxy),
    ...(options.lang && { 'intl.locale.requested': options.lang, 'intl.accept_languages': options.lang }),
  };
}

function proxyOf(proxy: string | undefined): Preferences {
  if (proxy === undefined) return {};
  const { hostname, port } = new URL(`http://${proxy}`);
  return {
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
  };
}

async function attach(
  { bidi, version, profile, exited, kill, close }: FirefoxSession,
  { id, uuid }: Identity,
  options: LaunchOptions & { size: Size },
): Promise<Driver> {
  const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' }, Tree);
  const window = tree.contexts[0];
  if (!window) throw new Error('Firefox shows no window of its own');
  const origin = `moz-extension://${uuid}/`;
  const privileged = <A, R>(fn: (arg: A) => R | Promise<R>, arg: A) => callIn(bidi, window, fn, arg);

  if (options.lang) await privileged(chromeScope.useLocale, options.lang);
  // Before the extension comes, so that nothing it says while starting is lost.
  const reporter = chromeScope.reporterFor(origin);
  await privileged(chromeScope.watchExtensionLog, { origin, reporter });
  const backgroundIs = async (state: string) => (await privileged(chromeScope.backgroundState, id)) === state;
  if (options.byPolicy) {
    await waitUntil(
      async () => !(await backgroundIs('not installed')),
      'the policy to install the extension',
    );
  } else {
    const extensionData = { type: 'path', path: options.extension };
    await bidi.command('webExtension.install', { extensionData });
    await waitUntil(() => backgroundIs('running'), 'the event page to start');
  }
  const pageIn = (context: string): FirefoxPage =>
    new FirefoxPage(bidi, context, {
      setColorScheme: (scheme) => privileged(chromeScope.setColorScheme, scheme),
      accessibility: () => privileged(chromeScope.accessibility, undefined),
    });

  return {
    name: 'firefox',
    version,
    extensionUrl: (path) => new URL(path, origin).href,
    async open(url): Promise<Page> {
      const { context } = await bidi.send('browsingContext.create', { type: 'tab' }, Created);
      const page = pageIn(context);
      await page.resize(options.size);
      await page.goto(url);
      return page;
    },
    async allowHostRequest() {
      // The profile switches off the question (extensions.webextOptionalPermissionPrompts).
    },
    grantHost: (pattern) => privileged(chromeScope.grantHost, { id, pattern }),
    async stopBackground() {
      const state = await privileged(chromeScope.stopBackground, id);
      if (state !== 'stopped') throw new Error(`expected the event page to stop, found it ${state}`);
    },
    backgroundAlive: async () => !(await backgroundIs('stopped')),
    async savedFiles() {
      const downloads = downloadsOf(profile);
      const names = (await readdir(downloads)).filter((name) => !name.endsWith('.part'));
      const files = names.map(
        async (name): Promise<[string, string]> => [name, await readFile(join(downloads, name), 'utf8')],
      );
      // Under way, the name is taken by an empty file.
      return new Map((await Promise.all(files)).filter(([, text]) => text !== ''));
    },
    extensionErrors: () => privileged(chromeScope.readLog, undefined),
    userMay: () => privileged(chromeScope.userMay, id),
    async openPrivately(url) {
      await privileged(chromeScope.openPrivately, url);
      const isThere = async () =>
        (await bidi.send('browsingContext.getTree', {}, Addresses)).contexts.find((tab) => tab.url === url);
      return pageIn((await waitUntil(isThere, 'the page in the private window')).context);
    },
    profile,
    kill,
    closed: exited,
    close,
  };
}

// Builds the extension, opens it in a browser on the demo chat, and plays a conversation: in a window to
// watch, or without one for pictures of what a child would see.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createSend } from '../../src/messages/send.ts';
import { type BrowserName, type Driver, launch } from '../../tests/support/driver.ts';
import { agree, closeWelcome } from '../../tests/support/first-run.ts';
import { waitUntil } from '../browser/wait.ts';
import { buildExtension } from '../build-extension.ts';
import { serveDemo } from '../demo/server.ts';
import { findBrowser } from '../find-browser.mjs';
import { buildRules } from '../rules/build-rules.ts';
import { installPrograms } from '../setup.mjs';
import { UsageError } from '../usage.ts';
import { readOptions, type StartOptions, USAGE } from './options.ts';

const POPUP = 'src/pages/popup/index.html';
const SETTINGS = {
  en: { locale: 'en', country: 'us' },
  zh: { locale: 'zh_CN', country: 'cn' },
  'zh-TW': { locale: 'zh_TW', country: 'tw' },
} as const;

async function chooseBrowser(wanted: BrowserName | undefined): Promise<BrowserName> {
  const found = wanted ?? (['chromium', 'firefox'] as const).find((name) => findBrowser(name) !== undefined);
  const browser = found ?? 'chromium';
  await installPrograms([browser]);
  return browser;
}

function build(browser: BrowserName): string {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  const { rules } = buildRules();
  console.log(`building for ${target}, with ${rules} rules`);
  return buildExtension(target);
}

/** Sets language and country, and agrees, as a family would at the first run. */
async function firstRun(driver: Driver, lang: StartOptions['lang']): Promise<void> {
  const popup = await driver.open(driver.extensionUrl(POPUP));
  const send = createSend((message) => popup.evaluate((sent) => chrome.runtime.sendMessage(sent), message));
  await closeWelcome(popup);
  await send('settings/change', SETTINGS[lang]);
  await agree(popup);
  await popup.close();
}

async function takePictures(driver: Driver, address: string, options: StartOptions): Promise<void> {
  const out = path.resolve(options.out);
  mkdirSync(out, { recursive: true });
  const page = await driver.open(address);
  await waitUntil(
    async () => (await page.overlays()).length > 0,
    `the alert for ${options.story} (the quiet stories raise none)`,
    30_000,
  );
  const name = `${driver.name}-${options.story}`;
  await page.screenshot(path.join(out, `${name}-page.png`));
  const popup = await driver.open(driver.extensionUrl(POPUP));
  await popup.resize({ width: 380, height: 640 });
  await popup.waitFor(
    () => document.querySelector('main li button') !== null,
    undefined,
    'the warning in the popup',
  );
  await popup.screenshot(path.join(out, `${name}-popup.png`));
  await popup.click('main li button');
  await popup.waitFor(
    () => document.querySelector('main h3') !== null,
    undefined,
    'the reasons in the popup',
  );
  await popup.resize({ width: 380, height: 1100 });
  await popup.screenshot(path.join(out, `${name}-why.png`));
  console.log(`pictures: ${path.relative('.', out)}/${name}-{page,popup,why}.png`);
}

async function run(options: StartOptions): Promise<void> {
  const browser = await chooseBrowser(options.browser);
  const extension = build(browser);
  const demo = await serveDemo();
  const driver = await launch(browser, {
    extension,
    headless: options.headless,
    lang: options.lang === 'en' ? 'en-US' : options.lang === 'zh' ? 'zh-CN' : 'zh-TW',
    ...(options.headless && { reducedMotion: true }),
  });
  console.log(`${driver.name} ${driver.version} with Nightlight on ${demo.url}`);
  try {
    await driver.grantHost('http://127.0.0.1/*');
    await firstRun(driver, options.lang);
    const speed = options.headless ? 'instant' : '1';
    const ui = options.lang === 'en' ? 'en' : 'zh';
    const address = `${demo.url}?speed=${speed}&ui=${ui}&play=${options.story}#/${options.story}`;
    if (options.headless) await takePictures(driver, address, options);
    else {
      await driver.open(address);
      console.log('playing; close the window or press Ctrl+C to end');
      await driver.closed;
    }
  } finally {
    await driver.close();
    await demo.close();
  }
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') console.log(USAGE);
  else {
    if (!options.headless && !hasDisplay())
      console.log('no display here: taking pictures instead (--headless)');
    await run({ ...options, headless: options.headless || !hasDisplay() });
  }
} catch (error) {
  console.error(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = 1;
}

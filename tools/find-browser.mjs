// Finds a browser that is already on this machine: named by environment variable, in a well-known place, or on PATH.
// Plain JavaScript without packages, because tools/setup.mjs needs it before anything is installed.
import { accessSync, closeSync, constants, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {import('./find-browser.d.mts').Browser} Browser */
/** @typedef {import('./find-browser.d.mts').BrowserWanted} BrowserWanted */

/**
 * In order of preference: unbranded Chromium first, since it is the one that takes an extension from the command line.
 * @type {{ product: string, kind: Browser['kind'], name: string, linux: string[], mac: string[], windows: string[] }[]}
 */
const PRODUCTS = [
  {
    product: 'chromium',
    kind: 'chromium',
    name: 'Chromium',
    linux: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
    mac: ['Chromium.app/Contents/MacOS/Chromium'],
    windows: ['Chromium\\Application\\chrome.exe'],
  },
  {
    product: 'chrome',
    kind: 'chromium',
    name: 'Google Chrome',
    linux: ['google-chrome', 'google-chrome-stable', 'google-chrome-beta'],
    mac: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
    windows: ['Google\\Chrome\\Application\\chrome.exe'],
  },
  {
    product: 'edge',
    kind: 'chromium',
    name: 'Microsoft Edge',
    linux: ['microsoft-edge', 'microsoft-edge-stable'],
    mac: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    windows: ['Microsoft\\Edge\\Application\\msedge.exe'],
  },
  {
    product: 'brave',
    kind: 'chromium',
    name: 'Brave',
    linux: ['brave-browser', 'brave'],
    mac: ['Brave Browser.app/Contents/MacOS/Brave Browser'],
    windows: ['BraveSoftware\\Brave-Browser\\Application\\brave.exe'],
  },
  {
    product: 'firefox',
    kind: 'firefox',
    name: 'Firefox',
    linux: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    mac: [
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
      'Firefox Nightly.app/Contents/MacOS/firefox',
    ],
    windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
];

/**
 * @param {BrowserWanted} [want]
 * @param {string} [executable]
 * @returns {Browser | undefined}
 */
export function findBrowser(want = 'chromium', executable) {
  const kind = want === 'firefox' ? 'firefox' : 'chromium';
  const isFamily = want === kind;
  const variable = kind === 'firefox' ? 'NIGHTLIGHT_FIREFOX' : 'NIGHTLIGHT_CHROMIUM';
  const named = executable ?? (isFamily ? process.env[variable] : undefined);
  if (named) {
    if (!isExecutable(named)) throw new Error(`Not an executable file: ${named}`);
    return describe(kind, named, undefined);
  }
  /** @type {Browser[]} */
  const found = [];
  for (const product of PRODUCTS) {
    if (isFamily ? product.kind !== kind : product.product !== want) continue;
    for (const path of placesOf(product).filter(isExecutable)) found.push(describe(kind, path, product.name));
  }
  // A Snap sees neither the temporary folder nor most of the home folder: only when there is nothing else.
  return found.find((browser) => !browser.name.endsWith('(Snap)')) ?? found[0];
}

/** @param {(typeof PRODUCTS)[number]} product */
function placesOf(product) {
  if (process.platform === 'darwin') {
    return [join('/Applications'), join(homedir(), 'Applications')].flatMap((folder) =>
      product.mac.map((path) => join(folder, path)),
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? product.windows.map((path) => join(root, path)) : []));
  }
  // Folders on PATH first, then the usual ones, for a PATH as short as that of a system service.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/bin', '/usr/bin', '/snap/bin'];
  return product.linux.flatMap((file) => folders.filter(Boolean).map((folder) => join(folder, file)));
}

/**
 * @param {Browser['kind']} kind
 * @param {string} executable
 * @param {string | undefined} productName
 * @returns {Browser}
 */
function describe(kind, executable, productName) {
  const label = productName ?? (kind === 'firefox' ? 'Firefox' : 'Chromium');
  return {
    kind,
    branded: kind === 'chromium' && isBranded(executable),
    executable,
    name: isSnap(executable) ? `${label} (Snap)` : label,
  };
}

/** By the path, also for one named by hand; "Chrome for Testing" behaves like plain Chromium. */
function isBranded(/** @type {string} */ executable) {
  const path = realpathSync(executable);
  return /google[ -]chrome(?! for testing)|[\\/]google[\\/]chrome|msedge|microsoft[ -]edge|brave/i.test(path);
}

function isExecutable(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** Ubuntu's /usr/bin/firefox and chromium-browser are short shell scripts that start the Snap. */
function isSnap(/** @type {string} */ executable) {
  const path = realpathSync(executable);
  if (path.startsWith('/snap/') || path.endsWith('/snap')) return true;
  if (process.platform !== 'linux') return false;
  const start = Buffer.alloc(4096);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, start, 0, start.length, 0);
    const text = start.toString('latin1', 0, length);
    return text.startsWith('#!') && text.includes('/snap/');
  } finally {
    closeSync(file);
  }
}

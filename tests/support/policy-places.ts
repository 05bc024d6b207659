// Where the browsers of this machine look for policies, and whether tests may write there.
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../../tools/find-browser.mjs';
import type { BrowserName } from './driver.ts';
import { cannotWrite, type PolicyPlace } from './policy-file.ts';

export const CHROMIUM_FOLDER = '/etc/chromium/policies/managed';
export const FIREFOX_FILE = '/etc/firefox/policies/policies.json';

/** Only those of Linux that take an extension of ours: a released Firefox wants a signature of Mozilla. */
const KNOWN: Readonly<Record<BrowserName, RegExp>> = {
  chromium: /^(ungoogled-)?chromium(-browser)?$/,
  firefox: /^firefox-(esr|developer-edition)$/,
};

/** Where this browser looks for policies. */
export function policyPlaceOf(name: BrowserName): PolicyPlace {
  if (name === 'chromium')
    return { file: path.join(CHROMIUM_FOLDER, 'nightlight-tests.json'), readsWholeFolder: true, others: [] };
  const executable = findBrowser('firefox')?.executable;
  const own = executable === undefined ? [] : [path.dirname(realpathSync(executable))];
  const others = own.map((folder) => path.join(folder, 'distribution', 'policies.json'));
  return { file: FIREFOX_FILE, readsWholeFolder: false, others };
}

/** Why the tests with policies of this browser cannot run here, or undefined where they can. */
export function whyNoPolicies(name: BrowserName): string | undefined {
  const browser = findBrowser(name);
  if (browser === undefined) return `no ${name} found`;
  const isKnown = process.platform === 'linux' && KNOWN[name].test(path.basename(browser.executable));
  if (!isKnown) return `known for Chromium and Firefox ESR on Linux, found ${browser.executable}`;
  return cannotWrite(policyPlaceOf(name).file);
}

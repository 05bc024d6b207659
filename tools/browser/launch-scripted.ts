// Which of the two browsers is launched for reading pages.
import { findBrowser } from '../find-browser.mjs';
import type { Reach, ScriptedBrowser } from './scripted.ts';
import { launchScriptedChromium } from './scripted-chromium.ts';
import { launchScriptedFirefox } from './scripted-firefox.ts';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

const LAUNCHERS = { chromium: launchScriptedChromium, firefox: launchScriptedFirefox };

/**
 * The browser found on this machine, with a script in its pages.
 * @param script defines globals; it has run in a frame before an expression is evaluated there.
 */
export async function launchScripted(
  name: BrowserName,
  script: string,
  reach: Reach = 'everything',
): Promise<ScriptedBrowser> {
  const found = findBrowser(name);
  if (!found)
    throw new Error(`No ${name} found. Install one or name it in NIGHTLIGHT_${name.toUpperCase()}.`);
  return await LAUNCHERS[name](found.executable, script, reach);
}

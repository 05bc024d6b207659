// Chromium, through Playwright: the script runs in the page's own world as each document begins.
import { chromium, type Frame } from 'playwright-core';
import * as v from 'valibot';
import { PAGE_SIZE, type Reach, type ScriptedBrowser } from './scripted.ts';

const Text = v.string();

/** @param script of `launchScripted`. */
export async function launchScriptedChromium(
  executable: string,
  script: string,
  reach: Reach,
): Promise<ScriptedBrowser> {
  const args = reach === 'everything' ? [] : ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  const browser = await chromium.launch({ executablePath: executable, headless: true, args });
  return {
    async open(url) {
      const context = await browser.newContext({ bypassCSP: true, viewport: PAGE_SIZE });
      await context.addInitScript({ content: script });
      const page = await context.newPage();
      await page.goto(url);
      return {
        async evaluate(expression) {
          const texts = await Promise.all(page.frames().map((frame) => evaluateIn(frame, expression)));
          return texts.filter((text) => text !== undefined);
        },
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

async function evaluateIn(frame: Frame, expression: string): Promise<string | undefined> {
  try {
    return v.parse(Text, await frame.evaluate(expression));
  } catch (error) {
    if (frame.isDetached()) return undefined;
    throw error;
  }
}

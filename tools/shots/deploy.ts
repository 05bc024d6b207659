// The pictures in docs/deploy: both browsers as a school manages them, by the templates there. `npm run shots:deploy` writes
// a policy file of this machine while it runs, as tests/policy does.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserName, Driver, Page, Size } from '../../tests/support/driver.ts';
import { fillTemplate } from '../../tests/support/filled-template.ts';
import { DEMO_HOST, POPUP } from '../../tests/support/nightlight.ts';
import { School } from '../../tests/support/school.ts';
import { held, POLICY_PAGE } from '../../tests/support/school-questions.ts';

const FOLDER = 'docs/deploy/pictures';
const WINDOW: Size = { width: 960, height: 720 };
const POPUP_SIZE: Size = { width: 360, height: 620 };

interface Shot {
  readonly name: string;
  readonly address: string;
  readonly size: Size;
  /** There when the page is. */
  readonly shows: string;
  /** Pressed before, with what shows then. */
  readonly press?: readonly [button: string, shows: string];
}

const SHOTS: Readonly<Record<BrowserName, readonly Shot[]>> = {
  chromium: [
    { name: 'popup', address: POPUP, size: POPUP_SIZE, shows: '.school-line' },
    {
      name: 'settings',
      address: POPUP,
      size: POPUP_SIZE,
      shows: '.school-line',
      press: ['#open-settings', '.set-by-school'],
    },
    { name: 'policy', address: POLICY_PAGE, size: WINDOW, shows: 'table' },
    {
      name: 'extensions',
      address: 'chrome://extensions',
      size: { width: 960, height: 360 },
      shows: 'extensions-manager',
    },
  ],
  firefox: [
    { name: 'popup', address: POPUP, size: POPUP_SIZE, shows: '.school-line' },
    {
      name: 'policies',
      address: 'about:policies',
      size: { width: 1500, height: 620 },
      shows: '#activeContent tr',
    },
  ],
};

mkdirSync(FOLDER, { recursive: true });
for (const browser of ['chromium', 'firefox'] as const) {
  const school = await School.open(browser, [DEMO_HOST]);
  try {
    school.write(fillTemplate(browser, school.served).policy);
    const nightlight = await school.start({ lang: 'en-GB', reducedMotion: true });
    await held(nightlight);
    for (const shot of SHOTS[browser]) await take(nightlight.driver, browser, shot);
  } finally {
    await school.close();
  }
}

async function take(driver: Driver, browser: BrowserName, shot: Shot): Promise<void> {
  const { name, address, size, shows, press } = shot;
  const page = await driver.open(address.includes(':') ? address : driver.extensionUrl(address));
  await page.resize(size);
  await ready(page, shows);
  if (press !== undefined) {
    await page.click(press[0]);
    await ready(page, press[1]);
  }
  const file = path.join(FOLDER, `${name}-${browser}.png`);
  await page.screenshot(file);
  console.log(file);
  await page.close();
}

async function ready(page: Page, selector: string): Promise<void> {
  await page.waitFor((wanted) => document.querySelector(wanted) !== null, selector, selector);
}

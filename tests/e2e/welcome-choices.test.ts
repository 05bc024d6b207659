// The first run's choices: for oneself, every site given or refused, three languages, and what a failure says.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/guidance/texts.ts';
import { STEPS } from '../../src/pages/welcome/screens.ts';
import { accessibilityFaults } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
import { BROWSERS, type Nightlight, startNightlight } from '../support/nightlight.ts';
import { choose, goOn, headingIs, openWelcome, said } from '../support/welcome-page.ts';

/** Logged on purpose: a change that was refused. */
const SEEDED = /settings\/change: failed/;

/** Runs in the extension's page: the browser answers this call so, once. */
function answerOnce({
  area,
  call,
  answer,
}: {
  area: 'permissions' | 'runtime';
  call: string;
  answer: unknown;
}): void {
  const { browser = chrome } = globalThis as { browser?: typeof chrome };
  const there: object = browser[area];
  const usual: unknown = Reflect.get(there, call);
  const value = (): Promise<unknown> => {
    Object.defineProperty(there, call, { value: usual, configurable: true, writable: true });
    return Promise.resolve(answer);
  };
  Object.defineProperty(there, call, { value, configurable: true, writable: true });
}

const everySite = (page: Page): Promise<boolean> =>
  page.evaluate(() => chrome.permissions.contains({ origins: ['*://*/*'] }), undefined);

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  beforeAll(async () => {
    nightlight = await startNightlight(browser, { isSetUp: false });
  });
  afterAll(async () => {
    expect((await nightlight.close()).filter((error) => !SEEDED.test(error))).toEqual([]);
  });

  test('a question that was not answered is asked again, and nothing else is lost', async () => {
    const page = await openWelcome(nightlight);
    await goOn(page);
    await said(page, 'Please choose one.');
    await page.waitFor(
      () => document.activeElement?.getAttribute('value') === 'child',
      undefined,
      'the first choice, under the keyboard',
    );
    await choose(page, 'school');
    await said(page, 'Schools set all of this by browser policy.');
    await page.evaluate(answerOnce, {
      area: 'runtime',
      call: 'sendMessage',
      answer: { ok: false, fault: 'failed' },
    } as const);
    await goOn(page);
    await said(page, 'This did not work. Your choices are still here.');
    expect(await nightlight.ask('settings/read', {})).toEqual({});
    await goOn(page);
    await headingIs(page, 'How old are the pupils?');
    expect(await nightlight.ask('settings/read', {})).toEqual({ user: 'school' });
    await goOn(page);
    await said(page, 'Please choose one.');
    await page.close();
  });

  test('the way back: by the button, by the browser, and what was chosen stays', async () => {
    const page = await openWelcome(nightlight, '#age');
    await headingIs(page, 'How old are the pupils?');
    await choose(page, 'under10');
    await page.click('.back');
    await headingIs(page, 'Hello, this is Nightlight');
    expect(await nightlight.ask('settings/read', {})).toEqual({ user: 'school', band: 'under10' });
    await goOn(page);
    await headingIs(page, 'How old are the pupils?');
    await choose(page, '14to17');
    await page.evaluate(() => history.back(), undefined);
    await headingIs(page, 'Hello, this is Nightlight');
    await page.waitFor(
      async () => {
        const message = { name: 'settings/read', request: {} };
        return JSON.stringify(await chrome.runtime.sendMessage(message)).includes('14to17');
      },
      undefined,
      'what was chosen to be saved',
    );
    await page.close();
  });

  test('for oneself: four screens, words for oneself, no PIN', async () => {
    const page = await openWelcome(nightlight);
    await choose(page, 'self');
    await said(page, 'Step 1 of 4');
    await goOn(page);
    await headingIs(page, 'How old are you?');
    await said(page, '14 or older');
    await choose(page, '14to17');
    await goOn(page);
    await headingIs(page, 'Where may it look?');
    await goOn(page);
    await headingIs(page, 'What it sees, and what it does not');
    await goOn(page);
    await headingIs(page, 'Nightlight is on');
    expect(await page.evaluate(() => document.body.innerText, undefined)).not.toContain('Tell your child');
    expect((await nightlight.ask('protection/read', {})).guardian.hasPin).toBe(false);
    await page.close();
  });

  test('every site: refused it goes on with the list; given it holds; and it can be given back', async () => {
    const page = await openWelcome(nightlight, '#sites');
    await page.click('summary');
    await said(page, 'discord.com');
    await choose(page, 'every');
    await page.evaluate(answerOnce, { area: 'permissions', call: 'request', answer: false } as const);
    await goOn(page);
    await said(page, 'Not every site was allowed. That is fine');
    expect(
      await page.evaluate(
        () => document.querySelector<HTMLInputElement>('[value="listed"]')?.checked,
        undefined,
      ),
    ).toBe(true);
    expect(await everySite(page)).toBe(false);
    await goOn(page);
    await headingIs(page, 'What it sees, and what it does not');
    await page.click('.back');
    await headingIs(page, 'Where may it look?');

    await nightlight.driver.allowHostRequest('*://*/*');
    await choose(page, 'every');
    await goOn(page);
    await headingIs(page, 'What it sees, and what it does not');
    expect(await everySite(page)).toBe(true);
    await page.click('.back');
    await headingIs(page, 'Where may it look?');
    await page.waitFor(
      () => document.querySelector<HTMLInputElement>('[value="every"]')?.checked === true,
      undefined,
      'what holds to be shown',
    );
    await choose(page, 'listed');
    await goOn(page);
    await headingIs(page, 'What it sees, and what it does not');
    expect(await everySite(page)).toBe(false);
    await page.close();
  });

  // Only Firefox lets a person withdraw a listed site.
  if (browser === 'firefox') {
    test('a listed site that was withdrawn is asked for, and a refusal is no end', async () => {
      const page = await openWelcome(nightlight, '#sites');
      const origins = ['https://discord.com/*'];
      await page.evaluate(async (origins) => void (await chrome.permissions.remove({ origins })), origins);
      await page.reload();
      await said(page, 'The browser does not allow 1 of them yet.');
      await page.evaluate(answerOnce, { area: 'permissions', call: 'request', answer: false } as const);
      await goOn(page);
      await said(page, 'Some listed sites were not allowed.');
      await goOn(page);
      await headingIs(page, 'What it sees, and what it does not');
      await page.click('.back');
      await said(page, 'The browser does not allow 1 of them yet.');
      await goOn(page);
      await headingIs(page, 'What it sees, and what it does not');
      expect(await page.evaluate((origins) => chrome.permissions.contains({ origins }), origins)).toBe(true);
      await page.close();
    });
  }

  test('every screen in three languages is accessible, in both themes and in a narrow window', async () => {
    await nightlight.ask('settings/change', { user: 'child' });
    const page = await openWelcome(nightlight);
    // What is shown already is chosen with the next other one.
    for (const locale of [...LOCALES].reverse()) {
      await choose(page, locale);
      const tag = locale.replace('_', '-');
      await page.waitFor((lang) => document.documentElement.lang === lang, tag, tag);
      await goOn(page);
      await page.waitFor(() => location.hash === '#age', undefined, 'the next screen');
      expect((await nightlight.ask('settings/read', {})).locale).toBe(locale);
      for (const screen of [...STEPS, 'done']) {
        await page.goto('about:blank');
        await page.goto(nightlight.driver.extensionUrl(`src/pages/welcome/index.html#${screen}`));
        await page.waitFor(() => document.activeElement?.tagName === 'H1', undefined, screen);
        const text = await page.evaluate(() => document.body.innerText, undefined);
        expect(text).not.toMatch(/\$[A-Z]+\$|undefined/);
        for (const scheme of ['light', 'dark'] as const) {
          await page.setColorScheme(scheme);
          expect(await accessibilityFaults(page), `${screen} ${locale} ${scheme}`).toEqual([]);
        }
        await page.resize({ width: 320, height: 500 });
        const isCut = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
        expect(await page.evaluate(isCut, undefined), `${screen} ${locale} is cut`).toBe(false);
        await page.resize({ width: 1280, height: 800 });
      }
      await page.goto(nightlight.driver.extensionUrl('src/pages/welcome/index.html#who'));
      await page.waitFor(() => location.hash === '#who', undefined, 'the first screen');
      await page.waitFor(() => document.querySelector('.choices.row') !== null, undefined, 'the languages');
    }
    await page.close();
  });
});

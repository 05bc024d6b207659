// The pages under a school's policy: the page that tells what holds and what does not, the first run, the parents' page
// and the practice page. The policy is one that came before; tests/policy has real ones.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/guidance/texts.ts';
import { waitUntil } from '../../tools/browser/wait.ts';
import { accessibilityFaults } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
import { holdPolicy } from '../support/held-policy.ts';
import { BROWSERS, type Nightlight, startNightlight } from '../support/nightlight.ts';
import { headingIs, openWelcome, said, tabTo } from '../support/welcome-page.ts';

const POLICY_PAGE = 'src/pages/policy/index.html';
const PARENT = 'src/pages/parent/index.html';
const PRACTICE = 'src/pages/practice/index.html';
const SITE = 'https://chat.school.example/*';
const SCHOOL = {
  organisationName: 'Lindenhof School',
  organisationContact: 'Ms Lee, room 12',
  ageBand: '14to17',
  language: 'en',
  country: 'gb',
};
/** Three mistakes as they happen: a number, a mistyped name, a wrong entry of a list. */
const WRONG = {
  ...SCHOOL,
  keepDays: 45,
  gardianView: true,
  leaveAlone: ['mail.school.example', '*.example'],
};

/** Runs in the page: the cells of each row of a table. */
const cellsOf = (name: string): string[][] =>
  [...document.querySelectorAll(`table[aria-label="${name}"] tbody tr`)].map((row) =>
    [...row.children].map((cell) => (cell instanceof HTMLElement ? cell.innerText.trim() : '')),
  );
/** Runs in the page: where its links lead. */
const linksOf = (): string[] =>
  [...document.querySelectorAll('a')].map(({ href }) => href.replace(/^.*\/src\/pages\//, ''));

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  beforeAll(async () => {
    nightlight = await startNightlight(browser, { isSetUp: false });
  });
  beforeEach(async () => {
    await nightlight.ask('settings/change', { locale: 'en' }).catch(managed);
  });
  afterAll(async () => {
    expect(await nightlight.close()).toEqual([]);
  });

  /** The language may be the school's. */
  const managed = (error: unknown): void => {
    expect(String(error)).toContain('managed');
  };
  const open = (path: string): Promise<Page> => nightlight.driver.open(nightlight.driver.extensionUrl(path));
  const opened = async (path: string, words: string): Promise<Page> => {
    const page = await open(path);
    await said(page, words);
    return page;
  };
  /** In both themes, and in a small window or a large one at 400 %. */
  const isAccessible = async (page: Page, what: string): Promise<void> => {
    for (const scheme of ['light', 'dark'] as const) {
      await page.setColorScheme(scheme);
      expect(await accessibilityFaults(page), `${what} ${scheme}`).toEqual([]);
    }
    await page.resize({ width: 320, height: 500 });
    const isCut = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect(await page.evaluate(isCut, undefined), `${what} is cut`).toBe(false);
    expect(await accessibilityFaults(page), `${what} narrow`).toEqual([]);
    await page.resize({ width: 1280, height: 800 });
  };
  const isDisabled = (page: Page, selector: string): Promise<boolean> =>
    page.evaluate((wanted) => document.querySelector(wanted)?.matches(':disabled') === true, selector);

  test('without a policy the page says so, and when one would come', async () => {
    const page = await opened(POLICY_PAGE, 'No school policy was found');
    await said(page, 'Firefox reads a policy only when it starts.');
    await said(page, 'chrome://policy, or about:policies in Firefox');
    await said(page, 'By hand. It can be removed here.');
    await said(page, 'Missing. Nightlight asks at its first run');
    await isAccessible(page, 'no policy');
    await page.close();
  });

  test('who chooses a school is told how a whole school is set up', async () => {
    const page = await openWelcome(nightlight);
    await page.click('.choice:has([value="school"])');
    await said(page, 'is written in docs/deploy');
    expect(await page.evaluate(linksOf, undefined)).toEqual(['staff/index.html']);
    await isAccessible(page, 'a school');
    await page.close();
  });

  test('a wrong field is named, with what was expected, what was found, and what holds instead', async () => {
    await holdPolicy(nightlight, WRONG);
    const page = await opened(POLICY_PAGE, 'Settings that do not hold');
    expect(await page.evaluate(cellsOf, 'Settings that do not hold')).toEqual([
      ['keepDays', '30 | 60 | 90', '45', '90 days'],
      ['gardianView', 'a setting of Nightlight', 'true', 'Nothing. Nightlight has no such setting.'],
      [
        'leaveAlone[1]',
        'a host like chat.school.example or *.school.example',
        '*.example',
        'mail.school.example',
      ],
    ]);
    const rows = await page.evaluate(cellsOf, 'Settings that hold');
    expect(rows.find(([name]) => name?.endsWith('ageBand'))?.slice(1)).toEqual([
      '14 to 17',
      'Your school',
      'Only the school',
    ]);
    expect(rows.find(([name]) => name?.endsWith('keepDays'))?.slice(1)).toEqual([
      '90 days',
      "Nightlight's default",
      'Can be changed here',
    ]);
    await isAccessible(page, 'problems');

    // The table goes on to be one where it stands as cards.
    await page.resize({ width: 320, height: 500 });
    await waitUntil(async () => {
      const roles = (await page.accessibility()).map(({ role }) => role);
      return roles.filter((role) => role === 'rowheader').length > 3;
    }, 'the rows of the table');
    await page.resize({ width: 1280, height: 800 });

    // Mended meanwhile: who comes back to the page sees what holds now.
    await holdPolicy(nightlight, { ...SCHOOL, keepDays: 60 });
    await page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')), undefined);
    await page.bringToFront();
    await said(page, 'All settings are understood.');
    await said(page, '60 days');
    await page.close();
  });

  test('the report is copied, and nothing that was chosen here is in it', async () => {
    const { organisationName } = SCHOOL;
    await holdPolicy(nightlight, { organisationName, keepDays: 45 });
    await nightlight.ask('settings/change', { band: 'under10' });
    const page = await opened(POLICY_PAGE, 'Settings that do not hold');
    await tabTo(page, '.report button');
    await page.press('Enter');
    await said(page, 'Copied');
    await page.click('.report summary');
    const report = await page.evaluate(() => document.querySelector('pre')?.textContent ?? '', undefined);
    expect(report).toContain('- keepDays\n  - Expected: 30 | 60 | 90\n  - Found: 45\n');
    expect(report).toContain('- ageBand: Chosen in this browser');
    expect(report).not.toContain('Under 10');
    expect(report).toContain(nightlight.driver.version.split('.')[0]);
    await isAccessible(page, 'report');
    await page.close();
  });

  test('the sites of the school are allowed with one click', async () => {
    const sites = ['https://one.school.example/*', 'https://*.two.example/*'];
    await holdPolicy(nightlight, { ...SCHOOL, watchSites: sites });
    const page = await opened(POLICY_PAGE, 'The browser does not allow 2 of them yet:');
    await isAccessible(page, 'sites that are missing');
    for (const site of sites) await nightlight.driver.allowHostRequest(site);
    await page.click('.allow');
    await said(page, 'All 2 are allowed');
    expect(await page.evaluate(() => document.querySelector('.allow'), undefined)).toBeNull();
    await page.close();
  });

  test('without the consent the first run asks for the sites of the school, and for the leave to read', async () => {
    await holdPolicy(nightlight, { ...SCHOOL, watchSites: [SITE], guardianView: false, practice: false });
    const page = await openWelcome(nightlight);
    await headingIs(page, 'Where may it look?');
    await said(page, 'Step 1 of 2');
    await said(page, 'chat.school.example');
    expect(await page.evaluate(() => document.querySelectorAll('[type="radio"]').length, undefined)).toBe(0);
    await isAccessible(page, 'sites');
    await nightlight.driver.allowHostRequest(SITE);
    await tabTo(page, 'button.main');
    await page.press('Enter');
    await headingIs(page, 'What it sees, and what it does not');
    expect(await page.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), SITE)).toBe(
      true,
    );
    await said(page, 'Set up by Lindenhof School');
    await said(page, 'Questions about Nightlight: Ms Lee, room 12');
    await said(page, 'Your chats, your warnings, and what you choose.');
    await isAccessible(page, 'agree');
    await tabTo(page, 'button.main');
    await page.press('Enter');
    await headingIs(page, 'Nightlight is on');
    expect(await page.evaluate(linksOf, undefined)).toEqual([
      'popup/index.html?view=school',
      'staff/index.html',
      'policy/index.html',
    ]);
    expect((await nightlight.ask('protection/read', {})).agreedAt).toBeTypeOf('number');
    await page.close();
    await nightlight.ask('protection/withdraw', {});
  });

  test('what is left open is asked, and nothing that is locked is sent', async () => {
    await holdPolicy(nightlight, { organisationName: 'Lindenhof School', lockedSettings: ['country'] });
    const page = await openWelcome(nightlight, '#age');
    await headingIs(page, 'How old are the pupils?');
    expect(await page.evaluate(() => document.querySelector('select'), undefined)).toBeNull();
    await page.click('.choice:has([value="10to13"])');
    await page.click('button.main');
    await headingIs(page, 'Where may it look?');
    expect((await nightlight.ask('settings/read', {})).band).toBe('10to13');
    // Locked while the page was open.
    await page.click('.back');
    await headingIs(page, 'How old are the pupils?');
    await page.click('.choice:has([value="under10"])');
    await holdPolicy(nightlight, { organisationName: 'Lindenhof School', lockedSettings: ['ageBand'] });
    await page.click('button.main');
    await said(page, 'This is set by your school.');
    // What the school sets now does not stand in the way.
    await page.click('button.main');
    await headingIs(page, 'Where may it look?');
    await page.close();
  });

  test('with the consent nothing is asked: what is on, and where to read on', async () => {
    await holdPolicy(nightlight, { ...SCHOOL, consentGiven: true });
    const page = await openWelcome(nightlight, '#agree');
    await headingIs(page, 'Your school set Nightlight up');
    await said(page, 'Lindenhof School looks after it.');
    await said(page, 'It asks before personal details are sent.');
    expect(await page.evaluate(() => document.querySelectorAll('button, input').length, undefined)).toBe(0);
    expect(await page.evaluate(linksOf, undefined)).toEqual([
      'popup/index.html?view=school',
      'practice/index.html?band=14to17',
      'staff/index.html',
      'policy/index.html',
    ]);
    await isAccessible(page, 'set up');
    await page.close();
  });

  test("on the parents' page what is locked says so, and there is nothing to withdraw", async () => {
    await holdPolicy(nightlight, { ...SCHOOL, consentGiven: true, watchSites: [SITE] });
    await nightlight.driver.grantHost(SITE);
    const page = await opened(PARENT, 'Set up by Lindenhof School');
    expect(await isDisabled(page, '.band select')).toBe(true);
    expect(await isDisabled(page, '.switch input')).toBe(true);
    expect(await isDisabled(page, '.keep select')).toBe(false);
    await said(page, 'chat.school.example');
    const text = await page.evaluate(() => document.body.innerText, undefined);
    expect(text.split('Set by your school')).toHaveLength(4);
    expect(text).not.toContain('Stop reading altogether');
    expect(await page.evaluate(() => document.querySelectorAll('.sites button').length, undefined)).toBe(0);
    expect(await page.evaluate(linksOf, undefined)).toEqual(
      expect.arrayContaining(['popup/index.html?view=school', 'staff/index.html', 'policy/index.html']),
    );
    await isAccessible(page, 'parents');

    // Locked while the page was open.
    await holdPolicy(nightlight, { ...SCHOOL, keepDays: 30 });
    await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('.keep select');
      if (select === null) return;
      select.value = '60';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, undefined);
    await said(page, 'This is set by your school.');
    await waitUntil(() => isDisabled(page, '.keep select'), 'the list to be locked');
    await page.close();
  });

  test('a school without a view for guardians: a plain page, and whom to ask', async () => {
    await holdPolicy(nightlight, { ...SCHOOL, guardianView: false });
    const page = await opened(PARENT, 'Your school has no guardian view');
    await page.waitFor(
      (heading) => document.activeElement?.textContent === heading,
      'Your school has no guardian view',
      'the keyboard at the heading',
    );
    await said(page, 'Questions about Nightlight: Ms Lee, room 12');
    expect(await page.evaluate(() => document.querySelector('.settings'), undefined)).toBeNull();
    await isAccessible(page, 'no view');
    await page.close();
  });

  test('practice that is switched off stays off, and what adults look out for stays', async () => {
    await holdPolicy(nightlight, { ...SCHOOL, practice: false });
    const page = await opened(PRACTICE, 'Your school switched practice off');
    expect(await page.evaluate(() => document.querySelector('.stories'), undefined)).toBeNull();
    await isAccessible(page, 'practice');
    await page.click('nav button:last-child');
    await page.waitFor(() => document.querySelector('.tactic') !== null, undefined, 'the signs');
    await page.close();
  });

  test('each page speaks the language of the school', async () => {
    for (const language of LOCALES) {
      const tag = language.replace('_', '-');
      await holdPolicy(nightlight, { ...WRONG, language, consentGiven: true });
      for (const path of [POLICY_PAGE, PARENT, PRACTICE, 'src/pages/welcome/index.html']) {
        const page = await open(path);
        await page.waitFor((lang) => document.documentElement.lang === lang, tag, `${path} ${tag}`);
        await page.waitFor(() => document.querySelector('h2') !== null, undefined, `the parts of ${path}`);
        const text = await page.evaluate(() => document.body.innerText, undefined);
        expect(text).not.toMatch(/\$[A-Z]+\$|undefined/);
        await isAccessible(page, `${path} ${tag}`);
        await page.close();
      }
    }
  });
});

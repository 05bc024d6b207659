// What a school sets holds, and only the school changes it; where it has no consent, Nightlight asks first.
import { afterAll, beforeAll, expect, test } from 'vitest';
import zhTW from '../../assets/_locales/zh_TW/messages.json' with { type: 'json' };
import { agree, closeWelcome } from '../support/first-run.ts';
import { inSchools } from '../support/in-a-school.ts';
import { alertOn, messagesRead, type Nightlight, newestTabIs, POPUP, write } from '../support/nightlight.ts';
import { School } from '../support/school.ts';
import { held, openPolicyPage, ring, rowsOf } from '../support/school-questions.ts';
import { said } from '../support/welcome-page.ts';

const { alert_action_save: SAVE } = zhTW;

const POLICY = {
  organisationName: '山坡中學',
  organisationContact: '林老師，12 室',
  ageBand: '10to13',
  language: 'zh_TW',
  country: 'tw',
  watchSites: ['chat.school.example'],
  leaveAlone: ['counselling.school.example'],
  schoolHours: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '16:30' },
  allowedActions: ['share', 'tellSchool'],
  tellSchool: 'safe@school.example',
  guardianView: false,
  keepDays: 30,
  practice: false,
  helpLines: [{ name: '輔導室', phone: '02 5550 0100' }],
};

inSchools((browser) => {
  let school: School;
  let nightlight: Nightlight;
  beforeAll(async () => {
    school = await School.open(browser);
    school.set(POLICY);
    nightlight = await school.start();
  });
  afterAll(() => school?.close());

  test('every value comes as it was set', async () => {
    const { policy, problems, locked, actions } = await held(nightlight);
    expect(problems).toEqual([]);
    expect(policy).toEqual({ ...POLICY, watchSites: ['https://chat.school.example/*'] });
    expect(locked.toSorted()).toEqual(
      ['ageBand', 'askBeforeSending', 'country', 'keepDays', 'language', 'pause', 'sites'].toSorted(),
    );
    expect(actions).toEqual(['share', 'tellSchool']);
    expect(await nightlight.ask('settings/read', {})).toEqual({
      user: 'school',
      band: '10to13',
      locale: 'zh_TW',
      country: 'tw',
      keepDays: 30,
    });
  });

  test('the page on the policy tells it in the language of the school', async () => {
    const page = await openPolicyPage(nightlight, POLICY.organisationContact);
    const rows = await rowsOf(page, zhTW.policy_settings_title.message);
    const keepDays = rows.find(([name]) => name?.endsWith('keepDays'));
    expect(keepDays?.slice(2)).toEqual([zhTW.policy_from_school.message, zhTW.policy_change_school.message]);
    await page.close();
  });

  test('the popup names the school, and does not offer what only the school changes', async () => {
    const popup = await nightlight.driver.open(nightlight.driver.extensionUrl(POPUP));
    await said(popup, POLICY.organisationName);
    await popup.click('.gear');
    await popup.waitFor(() => document.querySelector('select') !== null, undefined, 'the settings');
    const choices = await popup.evaluate(
      () =>
        [...document.querySelectorAll('select')].map((choice) => ({
          isOpen: !choice.disabled,
          note: document.getElementById(choice.getAttribute('aria-describedby') ?? '')?.innerText,
        })),
      undefined,
    );
    const locked = { isOpen: false, note: zhTW.school_setBy.message };
    expect(choices).toEqual([locked, locked]);
    await popup.close();
  });

  test('without consent nothing is read until the pupil agreed', async () => {
    const page = await nightlight.openDemo('?speed=instant#/friends-en');
    await newestTabIs(nightlight, 'notSetUp', 0);
    await write(page, 'contact', 'Where is the library?');
    await ring(nightlight, 'ask');
    await closeWelcome(nightlight.inside);
    await newestTabIs(nightlight, 'notSetUp', 0);
    await agree(nightlight.inside);
    await messagesRead(nightlight, 1);
    await page.close();
  });

  test('an alert speaks as the school set, and offers what the school allows', async () => {
    const page = await nightlight.openDemo('?speed=instant#/coach-en');
    await messagesRead(nightlight, 0);
    await write(
      page,
      'contact',
      'We are looking for child stars. Send me photos of yourself for the casting.',
    );
    const { buttons } = await alertOn(page);
    expect(buttons).toContain('給大人看');
    expect(buttons).not.toContain(SAVE.message);
    await page.close();
  });

  test.each([
    ['settings/change', { band: '14to17' }],
    ['settings/change', { locale: 'en' }],
    ['settings/change', { country: 'gb' }],
    ['settings/change', { keepDays: 90 }],
    ['settings/change', { beforeSending: false }],
    ['settings/change', { user: 'self' }],
    ['protection/pause', { minutes: 15, reason: 'other' }],
    ['sites/forget', { origin: 'http://127.0.0.1/*' }],
    ['guardian/create', { pin: '135792' }],
    ['parent/read', {}],
  ] as const)('only the school may: %s %j', async (name, request) => {
    await expect(nightlight.ask(name, request)).rejects.toThrow(`${name}: managed`);
  });

  test('what the school left free is free', async () => {
    await nightlight.ask('settings/change', { frequency: 'worse' });
    expect((await nightlight.ask('settings/read', {})).frequency).toBe('worse');
  });
});

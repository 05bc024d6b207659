// docs/deploy followed word by word: the package for a school's own server, and the very templates with their
// placeholders filled in, give a Nightlight that is managed, locked and working.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FilledTemplate, fillTemplate } from '../support/filled-template.ts';
import { inSchools } from '../support/in-a-school.ts';
import { alertOn, DEMO_HOST, messagesRead, type Nightlight, write } from '../support/nightlight.ts';
import { School } from '../support/school.ts';
import { held, openPolicyPage } from '../support/school-questions.ts';

inSchools((browser) => {
  let school: School;
  let nightlight: Nightlight;
  let values: FilledTemplate['values'];
  beforeAll(async () => {
    school = await School.open(browser, [DEMO_HOST]);
    const filled = fillTemplate(browser, school.served);
    values = filled.values;
    school.write(filled.policy);
    nightlight = await school.start();
  });
  afterAll(() => school?.close());

  test('managed: every setting of the template came, and none is a problem', async () => {
    const { policy, problems } = await held(nightlight);
    expect(Object.keys(values).length).toBeGreaterThan(5);
    expect(policy).toEqual(values);
    expect(problems).toEqual([]);
    const page = await openPolicyPage(nightlight, 'All settings are understood.');
    await page.close();
  });

  test('locked: nobody there takes it away, or sets it otherwise', async () => {
    expect(await nightlight.driver.userMay()).toEqual({ disable: false, remove: false });
    const { ageBand } = (await held(nightlight)).policy;
    const other = ageBand === 'under10' ? '14to17' : 'under10';
    await expect(nightlight.ask('settings/change', { band: other })).rejects.toThrow('managed');
  });

  test('working: chats are read without a question, and warned of', async () => {
    const page = await nightlight.openDemo('?speed=instant#/friends-en');
    await messagesRead(nightlight, 0);
    await write(
      page,
      'contact',
      'We are looking for child stars. Send me photos of yourself for the casting.',
    );
    await alertOn(page);
    await page.close();
  });
});

// A policy that comes late, changes, comes again after a start of the browser, or is taken away.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitUntil } from '../../tools/browser/wait.ts';
import { inSchools } from '../support/in-a-school.ts';
import { messagesRead, type Nightlight, newestTabIs } from '../support/nightlight.ts';
import { School } from '../support/school.ts';
import { held, heldNow, noneHeld, openPolicyPage, ring } from '../support/school-questions.ts';

const CHAT = '?speed=instant#/friends-en';

inSchools((browser) => {
  let school: School;
  let nightlight: Nightlight;
  beforeAll(async () => {
    school = await School.open(browser);
    school.set(undefined);
    nightlight = await school.start();
  });
  afterAll(() => school?.close());

  const bandIs = async (band: string | undefined): Promise<void> => {
    await waitUntil(
      async () => (await nightlight.ask('settings/read', {})).band === band,
      `the band ${band}`,
    );
  };

  test('installed before its values came, it reads nothing', async () => {
    expect(await heldNow(nightlight)).toBeUndefined();
    await nightlight.openDemo(CHAT);
    await newestTabIs(nightlight, 'notSetUp', 0);
  });

  test('as soon as they come, tabs are watched: in Chromium those that are open', async () => {
    nightlight = await school.change({ consentGiven: true, ageBand: 'under10' });
    await held(nightlight);
    if (browser === 'firefox') await nightlight.openDemo(CHAT);
    await messagesRead(nightlight, 0);
    await bandIs('under10');
  });

  test('a value that changes holds: in Chromium at once, in Firefox from the next start on', async () => {
    nightlight = await school.change({ consentGiven: true, ageBand: '14to17', keepDays: 60 });
    await held(nightlight, ({ policy }) => policy.ageBand === '14to17');
    await bandIs('14to17');
    expect((await nightlight.ask('settings/read', {})).keepDays).toBe(60);
  });

  test('after a start the last policy holds from the first message on, whatever the browser has by then', async () => {
    await school.stop();
    school.set(undefined);
    nightlight = await school.start();
    expect((await heldNow(nightlight))?.policy).toEqual({
      consentGiven: true,
      ageBand: '14to17',
      keepDays: 60,
    });
    await nightlight.openDemo(CHAT);
    await messagesRead(nightlight, 0);
  });

  test('and a policy that was taken away is gone when a second look finds none', async () => {
    await ring(nightlight, 'look');
    await noneHeld(nightlight);
    await newestTabIs(nightlight, 'notSetUp', 0);
    expect(await nightlight.ask('settings/read', {})).toEqual({});
    const page = await openPolicyPage(nightlight, 'No school policy was found');
    await page.close();
  });

  if (browser === 'chromium')
    test('Chromium tells of that while it runs', async () => {
      await school.change({ consentGiven: true });
      await messagesRead(nightlight, 0);
      await school.change(undefined);
      await noneHeld(nightlight);
      await newestTabIs(nightlight, 'notSetUp', 0);
    });
});

// Sites a school wants left alone are; those Nightlight always watches cannot be among them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSchools } from '../support/in-a-school.ts';
import { alertOn, messagesRead, type Nightlight, newestTabIs, write } from '../support/nightlight.ts';
import { School } from '../support/school.ts';
import { held } from '../support/school-questions.ts';

const CHAT = '?speed=instant#/friends-en';
const LURE = 'We are looking for child stars. Send me photos of yourself for the casting.';

inSchools((browser) => {
  let school: School;
  let nightlight: Nightlight;
  beforeAll(async () => {
    school = await School.open(browser);
    school.set({ consentGiven: true, leaveAlone: ['localhost', 'discord.com', '*.whatsapp.com'] });
    nightlight = await school.start();
  });
  afterAll(() => school?.close());

  test('a listed chat site among them is a problem, and is watched as ever', async () => {
    const { policy, problems } = await held(nightlight);
    expect(policy.leaveAlone).toEqual(['localhost']);
    const expected = 'no site that Nightlight always watches';
    expect(problems).toEqual([
      { field: 'leaveAlone[1]', expected, found: 'discord.com' },
      { field: 'leaveAlone[2]', expected, found: '*.whatsapp.com' },
    ]);
  });

  const openByName = async () =>
    await nightlight.driver.open(`${nightlight.demo.replace('127.0.0.1', 'localhost')}${CHAT}`);

  test('left alone, whatever is written there; watched again when the school says so', async () => {
    const left = await openByName();
    await newestTabIs(nightlight, 'leftAlone', 0);
    // What is read and warned of in a page opened later would long have been so in this one.
    const watched = await nightlight.openDemo(CHAT);
    await messagesRead(nightlight, 0);
    await write(left, 'contact', LURE);
    await write(watched, 'contact', LURE);
    await alertOn(watched);
    await watched.close();
    await newestTabIs(nightlight, 'leftAlone', 0);
    expect(await left.overlays()).toEqual([]);
    const { alerts } = await nightlight.ask('alerts/list', {});
    expect(alerts.map(({ site }) => site.replace(/:\d+$/, ''))).toEqual(['127.0.0.1']);

    nightlight = await school.change({ consentGiven: true, leaveAlone: [] });
    await held(nightlight, ({ policy }) => policy.leaveAlone?.length === 0);
    // In Chromium the very page: its chat was there all the time, and nobody had read it.
    const now = browser === 'chromium' ? left : await openByName();
    await newestTabIs(nightlight, 'watching', browser === 'chromium' ? 1 : 0, 20_000);
    await write(now, 'contact', LURE);
    await alertOn(now);
  });
});

// The popup under a school's policy: who set it up and what is on, what cannot be changed or is not offered, the
// school's own people first, and telling the school without a word of the chat in any address.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayName } from '../../src/pages/popup/day-names.ts';
import { noticedWords } from '../../src/pages/popup/tell-message.ts';
import { waitUntil } from '../../tools/browser/wait.ts';
import { accessibilityFaults } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
import { holdPolicy } from '../support/held-policy.ts';
import {
  BROWSERS,
  dismissAlert,
  messagesRead,
  type Nightlight,
  POPUP,
  startNightlight,
  write,
} from '../support/nightlight.ts';

const THREAT = 'Pay me or I will send your private photos to everyone in your class.';
/** Three days from now nobody has to be there yet. */
const NEXT_DAY = (new Date().getDay() + 3) % 7;
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const SCHOOL = {
  organisationName: 'Hill School',
  organisationContact: 'Ms Brook, room 12',
  ageBand: '10to13',
  language: 'en',
  country: 'gb',
  keepDays: 60,
  watchSites: ['chat.school.example'],
  leaveAlone: ['*.museum.example'],
  schoolHours: { days: [DAYS[NEXT_DAY]], from: '08:00', to: '16:00' },
  tellSchool: 'safe@school.example',
  helpLines: [{ name: 'The school nurse', phone: '020 7946 0000', url: 'https://school.example/nurse' }],
};

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText, undefined);
const isCut = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth, undefined);

/** Runs in the page: whom it offers to call or open, in order. */
function channels(): string[] {
  return [...document.querySelectorAll('.channels li')].map((one) => (one as HTMLElement).innerText);
}

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  let alert: string;
  beforeAll(async () => {
    nightlight = await startNightlight(browser);
    await nightlight.ask('settings/change', { locale: 'en', country: 'gb', band: '10to13' });
    const page = await nightlight.openDemo('?speed=instant#/friends-en');
    await messagesRead(nightlight, 0);
    await write(page, 'contact', THREAT);
    await dismissAlert(page);
    await page.close();
    const [newest] = (await nightlight.ask('alerts/list', {})).alerts;
    expect(newest?.excerpts.length).toBeGreaterThan(0);
    alert = newest?.id ?? '';
  });
  afterAll(async () => {
    expect(await nightlight.close()).toEqual([]);
  });

  const openPopup = async (query: string, shown: string): Promise<Page> => {
    const page = await nightlight.driver.open(nightlight.driver.extensionUrl(`${POPUP}${query}`));
    await page.waitFor((wanted) => document.querySelector(wanted) !== null, shown, shown);
    return page;
  };
  const choiceNow = async () =>
    (await nightlight.ask('alerts/list', {})).alerts.find(({ id }) => id === alert)?.choice;
  const expectAccessible = async (page: Page, what: string): Promise<void> => {
    for (const scheme of ['light', 'dark'] as const) {
      await page.setColorScheme(scheme);
      expect(await accessibilityFaults(page), `${what} ${scheme}`).toEqual([]);
    }
    await page.setColorScheme('light');
  };

  test('says who set it up, and leads to what is on and why', async () => {
    await holdPolicy(nightlight, { ...SCHOOL, keepDays: 60, helpLine: 'mistyped' });
    const page = await openPopup('', '.school-line');
    expect(await textOf(page)).toContain('Set up by Hill School');
    await expectAccessible(page, 'the list');
    await page.click('#open-school');
    await page.waitFor(() => document.activeElement?.tagName === 'H2', undefined, 'the heading of the page');
    const text = await textOf(page);
    for (const part of [
      'It sends nothing to anyone.',
      'Ms Brook, room 12',
      'The school nurse',
      `${dayName(NEXT_DAY, 'en').slice(0, 3)}, 08:00 to 16:00`,
      '60 days',
      'chat.school.example',
      '*.museum.example',
      'Tell your school about a warning',
      'settings that do not hold: 1',
    ])
      expect(text).toContain(part);
    // Age, language, country and how long; and what is always locked unless the policy says otherwise.
    expect(text.match(/Set by your school/g)).toHaveLength(7);
    expect(text).not.toContain('Pause Nightlight');
    const links = await page.evaluate(
      () => [...document.querySelectorAll<HTMLAnchorElement>('.for-staff a')].map((one) => one.pathname),
      undefined,
    );
    expect(links).toEqual(['/src/pages/staff/index.html', '/src/pages/policy/index.html']);
    await expectAccessible(page, 'the page of the school');
    await page.resize({ width: 320, height: 500 });
    expect(await isCut(page)).toBe(false);
    await page.click('.back');
    await page.waitFor(() => document.activeElement?.id === 'open-school', undefined, 'the button again');
    await page.close();
  });

  test.each(['en', 'zh_CN', 'zh_TW'])(
    'tells a small child in three sentences of %s, and the rest folded',
    async (language) => {
      await holdPolicy(nightlight, { ...SCHOOL, language, ageBand: 'under10', organisationName: undefined });
      const page = await openPopup('?view=school', '.school .advice');
      const { sentences, isOpen, hasMail } = await page.evaluate(
        () => ({
          sentences: document.querySelectorAll('.school .advice p').length,
          isOpen: document.querySelector('.school details[open]') !== null,
          hasMail: document.querySelector('a[href^="mailto:"]') !== null,
        }),
        undefined,
      );
      expect({ sentences, isOpen, hasMail }).toEqual({ sentences: 3, isOpen: false, hasMail: false });
      await page.click('.school summary');
      expect(await textOf(page)).not.toMatch(/\$[A-Z]+\$|undefined/);
      await expectAccessible(page, 'the page for a small child');
      await page.close();
    },
  );

  test('without a policy none of it is there, and its address opens the list', async () => {
    const bare = await startNightlight(browser);
    await bare.ask('settings/change', { locale: 'en' });
    const page = await bare.driver.open(bare.driver.extensionUrl(`${POPUP}?view=school`));
    await page.waitFor(() => document.querySelectorAll('.more button').length === 3, undefined, 'the list');
    expect(await page.evaluate(() => document.querySelector('.school-line'), undefined)).toBe(null);
    expect(await bare.close()).toEqual([]);
  });

  test('a site that is left alone is said to be, by a lamp that is off', async () => {
    await holdPolicy(nightlight, { ...SCHOOL, leaveAlone: ['127.0.0.1'] });
    const chat = await nightlight.openDemo('?speed=instant#/friends-en');
    const page = await openPopup(`?tab=${await nightlight.newestTab()}`, '.tab-state.leftAlone');
    expect(await textOf(page)).toContain(
      'Your school leaves this site alone. Nightlight reads nothing here.',
    );
    expect(await page.evaluate(() => document.querySelector('.lamp.off') !== null, undefined)).toBe(true);
    await expectAccessible(page, 'a site left alone');
    await page.close();
    await chat.close();
  });

  test('locked settings are shown, said to be the school’s, and cannot be changed', async () => {
    await holdPolicy(nightlight, {
      ...SCHOOL,
      ageBand: '14to17',
      lockedSettings: ['ageBand', 'language', 'frequency'],
    });
    const page = await openPopup('?view=settings', 'select');
    const fields = await page.evaluate(
      () =>
        [...document.querySelectorAll('select')].map((one) => [
          one.disabled,
          document.getElementById(one.getAttribute('aria-describedby') ?? 'nothing')?.innerText ?? '',
        ]),
      undefined,
    );
    const locked = [true, 'Set by your school'];
    expect(fields).toEqual([locked, [false, ''], locked]);
    await expectAccessible(page, 'the settings');
    await page.close();
  });

  test('a change that only the school may make is said to be that', async () => {
    await holdPolicy(nightlight, { ...SCHOOL, lockedSettings: [] });
    const page = await openPopup('?view=settings', 'select');
    // The page knows of the policy before.
    await holdPolicy(nightlight, SCHOOL);
    await page.evaluate(() => {
      const country = document.querySelectorAll('select')[1];
      if (country === undefined) return;
      country.value = 'us';
      country.dispatchEvent(new Event('change', { bubbles: true }));
    }, undefined);
    await page.waitFor(
      () => document.querySelector('.fault')?.textContent === 'This is set by your school.',
      undefined,
      'the reason',
    );
    expect((await nightlight.ask('settings/read', {})).country).toBe('gb');
    await page.close();
  });

  test('practice, pauses, the parents’ page, saving and telling are offered only where they are allowed', async () => {
    const offered = (page: Page) =>
      page.evaluate(
        () => [...document.querySelectorAll('main [id^="open-"]')].map(({ id }) => id.slice(5)),
        undefined,
      );
    await holdPolicy(nightlight, { ...SCHOOL, lockedSettings: [] });
    const open = await openPopup('', '.seen-by-parents');
    expect(await offered(open)).toEqual(['school', 'practice', 'pause', 'parent']);
    await open.close();

    for (const [change, left] of [
      [{ guardianView: false }, 'practice'],
      [{ practice: false }, 'parent'],
    ] as const) {
      await holdPolicy(nightlight, { ...SCHOOL, ...change });
      const some = await openPopup('', '.more button');
      expect(await offered(some)).toEqual(['school', left]);
      await some.close();
    }

    const shut = { ...SCHOOL, practice: false, guardianView: false, allowedActions: [] };
    await holdPolicy(nightlight, shut);
    const page = await openPopup('', '.school-line');
    expect(await offered(page)).toEqual(['school']);
    expect(await textOf(page)).toContain('Your school has switched pauses off.');
    expect(await textOf(page)).not.toContain('What your grown-ups see');
    await expectAccessible(page, 'the list with little');
    await page.close();
    const pause = await openPopup('?view=pause', '.school-line');
    await pause.close();
    const detail = await openPopup(`?alert=${alert}&view=save`, '.summary');
    expect(await offered(detail)).toEqual(['adult', 'takedown', 'report']);
    await detail.close();
  });

  test('the people of the school stand first where people are listed, but for who comes in danger', async () => {
    await holdPolicy(nightlight, SCHOOL);
    for (const view of ['why', 'adult', 'report']) {
      const page = await openPopup(`?alert=${alert}&view=${view}`, '.channels li');
      const listed = await page.evaluate(channels, undefined);
      const inDanger = listed.filter((one) => one.startsWith('In danger now'));
      expect(listed.slice(0, inDanger.length)).toEqual(inDanger);
      const [first = '', second = ''] = listed.slice(inDanger.length);
      expect(first).toMatch(/^From your school\s+The school nurse/);
      expect(second).not.toContain('From your school');
      const links = await page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLAnchorElement>('.channels .of-school a')].map((a) => [
            a.href,
            a.target,
          ]),
        undefined,
      );
      expect(links.slice(0, 2)).toEqual([
        ['tel:02079460000', ''],
        ['https://school.example/nurse', '_blank'],
      ]);
      await expectAccessible(page, view);
      await page.close();
    }
    const takedown = await openPopup(`?alert=${alert}&view=takedown`, '.channels li');
    expect((await takedown.evaluate(channels, undefined)).join()).not.toContain('The school nurse');
    await takedown.close();
  });

  describe('telling the school', () => {
    /** Opened, with what its main button opens kept from opening: no mail program, no page of nobody. */
    const openTelling = async (policy: Record<string, unknown>): Promise<Page> => {
      await holdPolicy(nightlight, policy);
      const page = await openPopup(`?alert=${alert}&view=why`, '#open-school');
      await page.click('#open-school');
      await page.waitFor(() => document.querySelector('.tell a') !== null, undefined, 'the way to tell');
      await page.evaluate(() => {
        document.addEventListener('click', (event) => {
          if (event.target instanceof HTMLAnchorElement) event.preventDefault();
        });
      }, undefined);
      return page;
    };
    const hrefOf = (page: Page): Promise<string> =>
      page.evaluate(
        () => document.querySelector<HTMLAnchorElement>('.tell a')?.getAttribute('href') ?? '',
        undefined,
      );
    const said = (page: Page): Promise<string> =>
      page.evaluate(
        () => document.querySelector<HTMLElement>('.tell [role="status"]')?.innerText ?? '',
        undefined,
      );
    /** What pasting gives. */
    const pasted = async (page: Page): Promise<string> => {
      await page.evaluate(() => {
        const field = document.createElement('textarea');
        field.id = 'pasted';
        document.body.append(field);
        field.focus();
      }, undefined);
      await page.press('Control+v');
      return await waitUntil(
        async () =>
          (await page.evaluate(
            () => document.querySelector<HTMLTextAreaElement>('#pasted')?.value ?? '',
            undefined,
          )) || undefined,
        'what was pasted',
      );
    };
    const words = async (): Promise<readonly string[]> =>
      noticedWords(
        (await nightlight.ask('alerts/list', {})).alerts.find(({ id }) => id === alert)?.excerpts ?? [],
      );

    test('by mail: in plain sight what is handed over, the words only where ticked, and never in the address', async () => {
      const page = await openTelling(SCHOOL);
      const text = await textOf(page);
      for (const part of [
        'Hill School',
        'safe@school.example',
        `They answer again on ${dayName(NEXT_DAY, 'en')} from 08:00.`,
        'If you need somebody now:',
        'Childline',
        'Kind of warning: pressure or blackmail',
        'Site: 127.0.0.1',
        'You send it. Nightlight sends nothing.',
      ])
        expect(text).toContain(part);
      const noticed = await words();
      expect(noticed.length).toBeGreaterThan(0);
      for (const one of noticed) expect(text).not.toContain(one);
      expect(
        await page.evaluate(
          () => document.querySelector<HTMLInputElement>('.check input')?.checked,
          undefined,
        ),
      ).toBe(false);
      await expectAccessible(page, 'telling');

      await page.click('.check input');
      await page.waitFor(() => document.querySelector('.words') !== null, undefined, 'the words');
      await expectAccessible(page, 'telling, with the words');
      await page.resize({ width: 320, height: 500 });
      expect(await isCut(page)).toBe(false);
      const href = await hrefOf(page);
      expect(href).toMatch(/^mailto:safe@school\.example\?subject=\S+%0D%0A\S+$/);
      for (const one of [...noticed, 'everyone in your class'])
        expect(decodeURIComponent(href)).not.toContain(one);

      await page.click('.tell a');
      await waitUntil(async () => (await choiceNow()) === 'school', 'what was chosen to be noted');
      await waitUntil(
        async () => (await said(page)) === 'Copied. Paste it into the message.',
        'that it was copied',
      );
      expect(await pasted(page)).toBe(noticed.join('\n'));
      await page.close();

      const list = await openPopup('', '.answered');
      expect(await textOf(list)).toContain('You told your school');
      await list.close();
    });

    test('on a page: it is opened as it is, and what is handed over is copied', async () => {
      const page = await openTelling({
        ...SCHOOL,
        ageBand: '14to17',
        tellSchool: 'https://school.example/tell?a=1',
      });
      expect(await hrefOf(page)).toBe('https://school.example/tell?a=1');
      await page.click('.tell a');
      await waitUntil(async () => (await said(page)) !== '', 'that it was copied');
      const copied = await pasted(page);
      expect(copied).toContain('Kind of warning: pressure or blackmail');
      for (const one of await words()) expect(copied).not.toContain(one);
      await page.close();
    });

    test('copying that fails is said, with the words to select', async () => {
      const page = await openTelling(SCHOOL);
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      }, undefined);
      await page.click('.check input');
      await page.click('.tell a');
      await page.waitFor(() => document.querySelector('.by-hand textarea') !== null, undefined, 'the words');
      expect(await textOf(page)).toContain('Copying did not work.');
      expect(
        await page.evaluate(
          () => document.querySelector<HTMLTextAreaElement>('.by-hand textarea')?.value,
          undefined,
        ),
      ).toBe((await words()).join('\n'));
      await expectAccessible(page, 'copying by hand');
      await page.close();
    });

    test('for a small child it stands on the page for the grown-up, without the words', async () => {
      await holdPolicy(nightlight, { ...SCHOOL, ageBand: 'under10' });
      const detail = await openPopup(`?alert=${alert}&view=why`, '#open-adult');
      expect(await detail.evaluate(() => document.querySelector('#open-school'), undefined)).toBe(null);
      await detail.close();
      const page = await openPopup(`?alert=${alert}&view=school`, '.adult .tell-school .tell a');
      expect(await hrefOf(page)).toMatch(/^mailto:safe@school\.example\?/);
      expect(await page.evaluate(() => document.querySelector('.check'), undefined)).toBe(null);
      await expectAccessible(page, 'the page for the grown-up');
      await page.close();
    });
  });
});

// The page for a school's staff: the duty of the chosen country with its source, the first hour, whom to call. It shows
// no pupil, asks nobody outside, and changes no setting.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COUNTRIES } from '../../src/guidance/channels.ts';
import type { Settings } from '../../src/messages/contract.ts';
import { waitUntil } from '../../tools/browser/wait.ts';
import { accessibilityFaults } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
import { BROWSERS, type Nightlight, startNightlight } from '../support/nightlight.ts';

const STAFF = 'src/pages/staff/index.html';

/** Runs in the page. */
const words = (): string => document.body.innerText;
const isCut = (): boolean => document.documentElement.scrollWidth > document.documentElement.clientWidth;

/** Chooses a country in the page, as its select does. */
async function choose(page: Page, country: string): Promise<void> {
  await page.evaluate((code) => {
    const select = document.querySelector('select');
    if (select === null) throw new Error('expected a choice of the country, found none');
    select.value = code;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, country);
}

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  beforeAll(async () => {
    nightlight = await startNightlight(browser, { reducedMotion: true });
  });
  afterAll(async () => {
    expect(await nightlight.close()).toEqual([]);
  });

  const openStaff = async (settings: Settings): Promise<Page> => {
    await nightlight.ask('settings/change', settings);
    const page = await nightlight.driver.open(nightlight.driver.extensionUrl(STAFF));
    await page.waitFor(() => document.querySelector('.first-hour') !== null, undefined, 'the page');
    return page;
  };

  const duty = async (page: Page): Promise<string> =>
    await page.evaluate(() => document.querySelector<HTMLElement>('.duty')?.innerText ?? '', undefined);

  test('says the duty in mainland China, the first hour in order, and what Nightlight never does', async () => {
    const page = await openStaff({ locale: 'zh_CN', country: 'cn' });
    expect(await duty(page)).toMatch(
      /公安机关和教育行政部门[\s\S]*立即报告[\s\S]*不得隐瞒[\s\S]*第11、39、40、103、117条/,
    );
    const steps = await page.evaluate(
      () => [...document.querySelectorAll('.first-hour .step')].map(({ textContent }) => textContent),
      undefined,
    );
    expect(steps).toEqual([
      '先确认学生安全',
      '倾听',
      '不反复询问',
      '不查看、不保存图片',
      '设备不关机，什么都不删',
      '不联系对方',
      '告诉校内负责人',
      '向警方和主管部门报告',
      '告诉监护人',
    ]);
    const text = await page.evaluate(words, undefined);
    for (const part of [
      '现在有危险：拨打 110。',
      '拨打 12309',
      '小夜灯从不自己报案；由人决定。',
      '为了保护，不是为了管教',
    ])
      expect(text).toContain(part);
    const asked = await page.evaluate(
      (own) =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => !name.startsWith(own)),
      nightlight.driver.extensionUrl(''),
    );
    expect(asked).toEqual([]);
    await page.close();
  });

  test('another country changes the duty and the lines, and no setting', async () => {
    const page = await openStaff({ locale: 'en', country: 'gb' });
    expect(await duty(page)).toContain('The designated safeguarding lead.');
    expect(await page.evaluate(words, undefined)).toContain('Call 999');
    await choose(page, 'tw');
    await page.waitFor(() => document.body.innerText.includes('Call 113'), undefined, 'the lines of Taiwan');
    expect(await duty(page)).toContain('within 24 hours at the latest');
    const text = await page.evaluate(words, undefined);
    expect(text).toContain('In danger now: call 110.');
    expect(text).not.toContain('Call 999');
    expect((await nightlight.ask('settings/read', {})).country).toBe('gb');
    await page.close();
  });

  test('each duty shows its source and date, or says that it has none', async () => {
    const page = await openStaff({ locale: 'en', country: 'cn' });
    let sourced = 0;
    for (const country of COUNTRIES) {
      await choose(page, country);
      await page.waitFor(
        (code) => document.querySelector('select')?.value === code,
        country,
        `the page of ${country}`,
      );
      const seen = await page.evaluate(
        () => ({
          state: document.querySelector('.duty')?.className.split(' ')[1],
          sources: [...document.querySelectorAll<HTMLElement>('.sources li')].map((source) => ({
            text: source.innerText,
            address: source.querySelector('a')?.href ?? '',
          })),
          text: document.querySelector<HTMLElement>('.duty')?.innerText ?? '',
        }),
        undefined,
      );
      expect(seen.text, country).toContain('not legal advice');
      if (seen.state === 'law' || seen.state === 'guidance') {
        sourced += 1;
        expect(seen.sources.length, country).toBeGreaterThan(0);
        for (const { text, address } of seen.sources) {
          expect(text, country).toMatch(/(as of|undated, read) .*20\d\d, (official|news|copy or summary)/);
          expect(address, country).toMatch(/^https?:/);
        }
      } else {
        expect(seen.sources, country).toEqual([]);
        expect(seen.text, country).toMatch(/Not confirmed|We found no source/);
        expect(seen.text, country).toContain('Right everywhere:');
      }
    }
    expect(sourced).toBe(22);
    await page.close();
  });

  test.each([
    ['en', 'int'],
    ['en', 'mx'],
    ['zh_CN', 'cn'],
    ['zh_TW', 'hk'],
  ] as const)('is readable in %s for %s, in both themes, and at 320 px', async (locale, country) => {
    const page = await openStaff({ locale, country });
    await page.click('.all-channels summary');
    for (const scheme of ['light', 'dark'] as const) {
      await page.setColorScheme(scheme);
      expect(await accessibilityFaults(page), scheme).toEqual([]);
    }
    await page.resize({ width: 320, height: 600 });
    expect(await page.evaluate(isCut, undefined)).toBe(false);
    expect(await page.evaluate(words, undefined)).not.toMatch(/\$[A-Z]+\$|undefined/);
    await page.close();
  });

  test('knows no pupil: with an alert in the log it is the same page', async () => {
    const before = await openStaff({ locale: 'en', country: 'ie' });
    const text = await before.evaluate(words, undefined);
    await before.close();
    const chat = await nightlight.openDemo('?speed=instant&play=c5-en');
    await waitUntil(
      async () => (await nightlight.ask('alerts/list', {})).alerts.length > 0,
      'an alert in the log',
    );
    const after = await openStaff({ locale: 'en', country: 'ie' });
    expect(await after.evaluate(words, undefined)).toBe(text);
    await after.close();
    await chat.close();
  });
});

// The list of all places, for adults: what is confirmed first, what is not marked, each with where it is known from.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Settings } from '../../src/messages/contract.ts';
import { accessibilityFaults } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
import { BROWSERS, type Nightlight, POPUP, startNightlight } from '../support/nightlight.ts';

const ANY_ALERT = '00000000-0000-4000-8000-000000000000';

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  beforeAll(async () => {
    nightlight = await startNightlight(browser);
  });
  afterAll(async () => {
    expect(await nightlight.close()).toEqual([]);
  });

  const openList = async (settings: Settings): Promise<Page> => {
    await nightlight.ask('settings/change', { band: '10to13', ...settings });
    const page = await nightlight.driver.open(
      nightlight.driver.extensionUrl(`${POPUP}?alert=${ANY_ALERT}&view=adult`),
    );
    await page.waitFor(() => document.querySelector('.all-channels') !== null, undefined, 'the list');
    return page;
  };

  test('is folded, and opens with the keyboard to every place, the confirmed first', async () => {
    const page = await openList({ locale: 'en', country: 'cn' });
    const text = () => page.evaluate(() => document.body.innerText, undefined);
    // A child is never shown this one.
    expect(await text()).not.toContain('12321');
    await page.evaluate(
      () => document.querySelector<HTMLElement>('.all-channels summary')?.focus(),
      undefined,
    );
    await page.press('Enter');
    await page.waitFor(
      () => document.querySelector('.all-channels[open]') !== null,
      undefined,
      'the list to open',
    );
    for (const part of ['12338', '12321', 'jubao@12377.cn', 'No source was found.', 'Take It Down'])
      expect(await text()).toContain(part);
    const marks = await page.evaluate(
      () =>
        [...document.querySelectorAll('.all-channels section')].map((list) =>
          [...list.querySelectorAll('li')].map((place) => ({
            isMarked: place.innerText.includes('Not confirmed'),
            hasSource: /Source:|No source/.test(place.innerText),
          })),
        ),
      undefined,
    );
    expect(marks.map((list) => list.length)).toEqual([14, 9]);
    for (const list of marks) {
      expect(list.every(({ hasSource }) => hasSource)).toBe(true);
      const first = list.findIndex(({ isMarked }) => isMarked);
      expect(first).toBeGreaterThan(0);
      expect(list.slice(first).every(({ isMarked }) => isMarked)).toBe(true);
    }
    await page.close();
  });

  test.each([
    ['en', 'us'],
    ['zh_CN', 'cn'],
    ['zh_TW', 'tw'],
  ] as const)('is readable in %s', async (locale, country) => {
    const page = await openList({ locale, country });
    await page.click('.all-channels summary');
    for (const scheme of ['light', 'dark'] as const) {
      await page.setColorScheme(scheme);
      expect(await accessibilityFaults(page), scheme).toEqual([]);
    }
    await page.resize({ width: 320, height: 500 });
    const isCut = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect(await page.evaluate(isCut, undefined)).toBe(false);
    await page.close();
  });
});

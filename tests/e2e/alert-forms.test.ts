// The alert in its forms, on a page of its own with an open root: accessible, in the window, off the place to write,
// and where the child moves it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BANDS } from '../../src/guidance/bands.ts';
import { LOCALES } from '../../src/guidance/texts.ts';
import { waitUntil } from '../../tools/browser/wait.ts';
import { type AlertPages, serveAlerts } from '../support/alert-page.ts';
import { viewOf } from '../support/alert-views.ts';
import { accessibilityFaults } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
import { BROWSERS, type Nightlight, startNightlight } from '../support/nightlight.ts';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the alert, its handle and the place to write are, and the window's size. */
async function boxesOn(page: Page) {
  return await page.evaluate(() => {
    const root = document.documentElement.lastElementChild?.shadowRoot;
    const boxOf = (element: Element | null | undefined) => {
      if (!element) throw new Error('it is not there');
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    const handle = root?.querySelector('.handle');
    return {
      frame: boxOf(root?.querySelector('.frame')),
      handle: handle ? boxOf(handle) : undefined,
      composer: boxOf(document.querySelector('textarea')),
      window: { width: innerWidth, height: innerHeight },
    };
  }, undefined);
}

const isWithin = ({ left, top, right, bottom }: Box, { width, height }: { width: number; height: number }) =>
  left >= 0 && top >= 0 && right <= width && bottom <= height;
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const middle = ({ left, top, right, bottom }: Box) => ({
  x: Math.round((left + right) / 2),
  y: Math.round((top + bottom) / 2),
});

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  let pages: AlertPages;
  let page: Page;
  beforeAll(async () => {
    pages = await serveAlerts();
    nightlight = await startNightlight(browser, { reducedMotion: true });
    page = await nightlight.driver.open(pages.address);
  });
  afterAll(async () => {
    pages.close();
    expect(await nightlight.close()).toEqual([]);
  });
  const usual = { width: 1100, height: 700 };
  const movedTo = (): Promise<unknown> =>
    page.evaluate(
      () => window.told?.filter((told) => Array.isArray(told) && told[0] === 'moved').at(-1),
      undefined,
    );

  test.each(BANDS.flatMap((band) => LOCALES.map((locale) => ({ band, locale }))))(
    'no fault of accessibility: $band, $locale',
    async ({ band, locale }) => {
      await page.resize(usual);
      for (const level of ['warn', 'urgent'] as const) {
        for (const scheme of ['light', 'dark'] as const) {
          await page.setColorScheme(scheme);
          await page.goto(pages.addressOf(viewOf(band, level, locale)));
          expect(await accessibilityFaults(page), `${level} ${scheme}`).toEqual([]);
        }
      }
    },
  );

  test('a fault in the alert would be seen', async () => {
    await page.goto(pages.addressOf(viewOf('14to17', 'warn', 'en')));
    await page.evaluate(
      () =>
        document.documentElement.lastElementChild?.shadowRoot
          ?.querySelector('.corner button')
          ?.removeAttribute('aria-label'),
      undefined,
    );
    await page.evaluate(
      () =>
        document.documentElement.lastElementChild?.shadowRoot
          ?.querySelector('.corner button')
          ?.removeAttribute('title'),
      undefined,
    );
    expect(await accessibilityFaults(page)).toEqual(['button-name']);
  });

  const windows = [
    { name: 'usual', size: usual, dir: 'ltr' as const },
    { name: 'right to left', size: usual, dir: 'rtl' as const },
    { name: 'narrow', size: { width: 320, height: 640 }, dir: 'ltr' as const },
    { name: 'zoomed to 200 %', size: { width: 640, height: 400 }, dir: 'ltr' as const },
  ];
  test.each(windows)(
    '$name: whole in the window, and a card is off the place to write',
    async ({ size, dir }) => {
      await page.resize(size);
      for (const band of BANDS) {
        for (const level of ['warn', 'urgent'] as const) {
          const view = viewOf(band, level, 'en');
          await page.goto(pages.addressOf(view, dir));
          const { frame, composer, window } = await boxesOn(page);
          expect(isWithin(frame, window), `${band} ${level}: ${JSON.stringify(frame)}`).toBe(true);
          if (view.form !== 'card' && view.form !== 'side') continue;
          expect(overlap(frame, composer), `${band} ${level}`).toBe(false);
          const atEnd = dir === 'ltr' ? frame.right > window.width - 20 : frame.left < 20;
          expect(atEnd, 'at the end of the lines').toBe(true);
        }
      }
      await page.resize(usual);
    },
  );

  test('a card makes room when the place to write comes to where it stands', async () => {
    await page.goto(pages.addressOf(viewOf('14to17', 'warn', 'en')));
    await page.evaluate(() => {
      const composer = document.querySelector('textarea');
      if (composer !== null) document.body.prepend(composer);
    }, undefined);
    await waitUntil(async () => {
      const { frame, composer } = await boxesOn(page);
      return !overlap(frame, composer);
    }, 'the card to step aside');
  });

  test('a card is dragged, stays in the window, and comes back where it was', async () => {
    const view = viewOf('14to17', 'warn', 'en');
    await page.goto(pages.addressOf(view));
    const { frame, handle } = await boxesOn(page);
    if (handle === undefined) throw new Error('no handle');
    const from = middle(handle);
    await page.drag(from, { x: from.x - 300, y: from.y + 100 });
    const moved = (await boxesOn(page)).frame;
    expect([moved.left - frame.left, moved.top - frame.top].map(Math.round)).toEqual([-300, 100]);
    const place = { inline: moved.left / usual.width, block: moved.top / usual.height };
    expect(await movedTo()).toEqual(['moved', place]);

    await page.goto(pages.addressOf({ ...view, place }));
    expect((await boxesOn(page)).frame).toEqual(moved);
    await page.goto(pages.addressOf({ ...view, place: { inline: 0.5, block: 0.9 } }));
    const { frame: aside, composer } = await boxesOn(page);
    expect(overlap(aside, composer), 'never on the place to write').toBe(false);

    const grip = middle((await boxesOn(page)).handle ?? frame);
    await page.drag(grip, { x: 1090, y: 690 });
    const { frame: edge, window } = await boxesOn(page);
    expect(isWithin(edge, window)).toBe(true);
  });

  test('a card is moved by arrow keys, also on a page from right to left', async () => {
    await page.goto(pages.addressOf(viewOf('14to17', 'warn', 'en'), 'rtl'));
    const { frame: before } = await boxesOn(page);
    await page.evaluate(
      () =>
        document.documentElement.lastElementChild?.shadowRoot?.querySelector<HTMLElement>('.handle')?.focus(),
      undefined,
    );
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.press(key);
    const { frame: after } = await boxesOn(page);
    expect([after.left - before.left, after.top - before.top].map(Math.round)).toEqual([48, 24]);
    const place = { inline: (usual.width - after.right) / usual.width, block: after.top / usual.height };
    expect(await movedTo()).toEqual(['moved', place]);
  });

  test('a card takes neither the keyboard nor a pixel of the page', async () => {
    await page.goto(pages.address);
    const before = await page.evaluate(
      () => JSON.stringify(document.querySelector('main')?.getBoundingClientRect()),
      undefined,
    );
    await page.goto(pages.addressOf(viewOf('10to13', 'warn', 'en')));
    const after = await page.evaluate(
      () => ({
        box: JSON.stringify(document.querySelector('main')?.getBoundingClientRect()),
        focus: document.activeElement?.localName,
      }),
      undefined,
    );
    expect(after).toEqual({ box: before, focus: 'body' });
  });
});

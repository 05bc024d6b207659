// What counts as an answer of the child, and what does not (T7, T8): only keys and clicks of a person who could see
// the alert. And what a page can learn of the chat through it: nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../../tools/browser/wait.ts';
import type { Page } from '../support/driver.ts';
import { hostilePage } from '../support/hostile-page.ts';
import {
  alertOn,
  answerAlert,
  BROWSERS,
  dismissAlert,
  escapeAlert,
  type Nightlight,
  noAlertOn,
  POPUP,
  startNightlight,
} from '../support/nightlight.ts';
import { type PageServer, servePages } from '../support/page-server.ts';

const CASTING = 'We are looking for child stars. Send me photos of yourself for the casting.';

/** In which a move would be told. */
const A_MOMENT_MS = 500;

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages((at) => hostilePage(decodeURIComponent(at.slice(1)), CASTING));
    nightlight = await startNightlight(browser);
  });
  afterAll(async () => {
    server.close();
    expect(await nightlight.close()).toEqual([]);
  });
  const openWithAlert = async (
    name: string,
    band: '10to13' | '14to17' | 'under10' = '10to13',
  ): Promise<Page> => {
    await nightlight.ask('settings/change', { locale: 'en', country: 'us', band });
    const page = await nightlight.driver.open(`${server.address}/${encodeURIComponent(name)}`);
    await alertOn(page);
    return page;
  };
  const newest = async () => {
    const [alert] = (await nightlight.ask('alerts/list', {})).alerts;
    if (alert === undefined) throw new Error('no alert was recorded');
    return alert;
  };

  test('clicks and keys that the page makes decide nothing', async () => {
    const page = await openWithAlert('makes clicks');
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      if (!(host instanceof HTMLElement)) throw new Error('no host');
      const { innerWidth: width, innerHeight: height } = window;
      for (let x = 0; x < width; x += 20) {
        for (let y = 0; y < height; y += 20) {
          const at = document.elementFromPoint(x, y);
          at?.dispatchEvent(
            new MouseEvent('click', { bubbles: true, composed: true, clientX: x, clientY: y }),
          );
        }
      }
      host.click();
      for (const target of [window, document, host, document.body]) {
        for (const key of ['Escape', 'Escape', 'Enter', ' '])
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      }
    }, undefined);
    expect(await page.overlays()).toHaveLength(1);
    expect((await newest()).choice).toBeUndefined();
    expect(await page.evaluate(() => location.pathname, undefined)).toBe('/makes%20clicks');
    await page.close();
  });

  test('a click in the first half second decides nothing', async () => {
    // A busy machine may be late with its click, which the page measures: then it proves nothing and is tried again.
    const clickedAfter = async (page: Page): Promise<number> => {
      await page.evaluate(async () => {
        const seen = { uncovered: 0, clickedAfter: Number.POSITIVE_INFINITY };
        Object.assign(window, { seen });
        const count = () => {
          seen.clickedAfter = performance.now() - seen.uncovered;
        };
        addEventListener('pointerup', count, true);
        const over = document.createElement('div');
        over.popover = 'manual';
        over.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;background:#fff;border:0';
        document.body.append(over);
        const until = performance.now() + 250;
        while (performance.now() < until) {
          // Above the alert whatever it does, until the finger is on its way.
          if (over.matches(':popover-open')) over.hidePopover();
          over.showPopover();
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        over.remove();
        seen.uncovered = performance.now();
      }, undefined);
      await page.clickInOverlay('Not now');
      return await page.evaluate(
        () => Number(Reflect.get(Reflect.get(window, 'seen'), 'clickedAfter')),
        undefined,
      );
    };
    await waitUntil(
      async () => {
        const page = await openWithAlert(`lures a finger ${crypto.randomUUID()}`);
        try {
          if ((await clickedAfter(page)) > 450) return false;
          expect(await page.overlays()).toHaveLength(1);
          expect((await newest()).choice).toBeUndefined();
          return true;
        } finally {
          await page.close();
        }
      },
      'a click in time, and the alert that stays',
      30_000,
    );
  });

  test('a click through a picture laid over the alert decides nothing', async () => {
    const page = await openWithAlert('lays a picture over it');
    // The page keeps its picture on top, and lets clicks through it.
    await page.evaluate(() => {
      const over = document.createElement('div');
      over.popover = 'manual';
      over.textContent = 'Click here to win';
      over.style.cssText =
        'position:fixed;inset:0;width:100%;height:100%;background:#fff;border:0;pointer-events:none';
      document.body.append(over);
      setInterval(() => {
        if (over.matches(':popover-open')) over.hidePopover();
        over.showPopover();
      }, 20);
    }, undefined);
    for (let click = 0; click < 6; click += 1) await page.clickInOverlay('Not now');
    expect(await page.overlays()).toHaveLength(1);
    expect((await newest()).choice).toBeUndefined();
    await page.close();
  });

  test('nothing of the chat can be read from the alert', async () => {
    const page = await openWithAlert('reads along');
    const found = await page.evaluate(() => {
      for (const row of document.querySelectorAll('li')) row.remove();
      const selection = getSelection();
      const find: unknown = Reflect.get(window, 'find');
      const words = ['child stars', 'for the casting', 'photos of yourself'];
      const hits = words.filter(
        (word) => typeof find === 'function' && Reflect.apply(find, window, [word, false, false, true]),
      );
      document.execCommand('selectAll');
      const whole = [
        selection?.toString(),
        document.documentElement.innerText,
        document.documentElement.getHTML({ serializableShadowRoots: true }),
        document.elementFromPoint(innerWidth - 100, 100)?.textContent,
      ].join(' ');
      return { hits, whole };
    }, undefined);
    expect(found.hits).toEqual([]);
    expect(found.whole).not.toMatch(/child stars|photos of yourself/);
    await page.close();
  });

  test('Escape closes a card from wherever the keyboard is; Escape again leaves the chat', async () => {
    const page = await openWithAlert('quick hide', '14to17');
    await page.type('textarea', 'hello');
    await escapeAlert(page);
    await waitUntil(async () => (await newest()).choice === 'later', 'the choice in the record');
    // Somewhat later it is a key like any other.
    await page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 700)), undefined);
    await page.press('Escape');
    expect(await page.evaluate(() => document.querySelector('textarea')?.value, undefined)).toBe('hello');

    const other = await openWithAlert('quick hide twice');
    await waitUntil(async () => {
      await other.press('Escape');
      return await other.evaluate(() => location.href === 'about:blank', undefined).catch(() => false);
    }, 'an empty page');
    await waitUntil(async () => (await newest()).choice === 'later', 'the choice in the record');
    await page.close();
    await other.close();
  });

  test('"Save this chat" hands over the text of the chat, and nothing else does', async () => {
    const page = await openWithAlert('saves');
    const { id } = await newest();
    expect((await nightlight.ask('chat/saved', { id })).chat).toBeUndefined();
    await answerAlert(page, 'Save this chat');
    const chat = await waitUntil(
      async () => (await nightlight.ask('chat/saved', { id })).chat,
      'the chat as text',
    );
    expect(chat).toEqual({
      contact: 'saves',
      address: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/[^?#]*(\?\*)?$/),
      savedAt: expect.any(Number),
      messages: [
        { direction: 'received', text: 'hi, how was the match?' },
        { direction: 'received', text: CASTING },
      ],
    });
    await waitUntil(async () => (await newest()).choice === 'save', 'the choice in the record');
    await page.close();
  });

  test('from 14 on the chat is kept from the popup, as long as its page is open', async () => {
    const page = await openWithAlert('kept later', '14to17');
    await dismissAlert(page);
    const { id } = await newest();
    expect(await nightlight.ask('chat/saved', { id })).toEqual({ isOpen: true });
    const popup = await nightlight.driver.open(nightlight.driver.extensionUrl(`${POPUP}?alert=${id}`));
    await popup.click('#open-save');
    await popup.click('#keep-chat');
    await popup.waitFor(
      () => document.querySelector('.transcript') !== null && document.activeElement?.tagName === 'H2',
      undefined,
      'the text, at its heading',
    );
    const { chat } = await nightlight.ask('chat/saved', { id });
    expect(chat?.messages.map(({ text }) => text)).toEqual(['hi, how was the match?', CASTING]);
    await popup.close();
    await page.close();

    const gone = await openWithAlert('gone before', '14to17');
    await dismissAlert(gone);
    const left = (await newest()).id;
    await gone.close();
    expect(await nightlight.ask('chat/saved', { id: left })).toEqual({});
    expect(await nightlight.ask('chat/keep', { id: left })).toEqual({ kept: false });
  });

  test('by keyboard alone: into the card, moved by arrow keys, remembered', async () => {
    const page = await openWithAlert('moves');
    await page.type('textarea', 'hello');
    // Past the buttons to the handle; a browser may stop at a list that scrolls on the way.
    const place = async () => JSON.stringify((await nightlight.ask('settings/read', {})).place);
    const before = await place();
    await waitUntil(async () => {
      await page.press('Tab');
      await page.press('ArrowLeft');
      const isMoved = async () => (await place()) !== before;
      return await waitUntil(isMoved, 'the card to move', A_MOMENT_MS).catch(() => false);
    }, 'the place in the settings');
    await page.press('Tab');
    await waitUntil(async () => {
      await page.press('Enter');
      return (await page.overlays()).length === 0;
    }, 'the alert to go at its small button');
    expect(await page.evaluate(() => document.activeElement?.localName, undefined)).toBe('textarea');
    expect(await page.evaluate(() => document.querySelector('textarea')?.value.trim(), undefined)).toBe(
      'hello',
    );
    await page.close();
  });

  test('the cover is left by its small button too, and gives the keyboard back', async () => {
    const page = await openWithAlert('cover', 'under10');
    const alert = await alertOn(page);
    expect(alert.role).toBe('dialog');
    expect(alert.buttons).toEqual(['Get my grown-up', 'Not now']);
    await answerAlert(page, 'Not now');
    await noAlertOn(page);
    await page.type('textarea', 'back');
    expect(await page.evaluate(() => document.querySelector('textarea')?.value, undefined)).toBe('back');
    await page.close();
  });
});

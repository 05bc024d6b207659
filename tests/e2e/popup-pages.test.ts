// Where an alert's actions lead, opened by address as the background opens them: the page to read with an adult,
// the guide, the take-down, the report, the saved chat. And who is known, and what is asked before sending.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SavedChat, Settings } from '../../src/messages/contract.ts';
import { waitUntil } from '../../tools/browser/wait.ts';
import { accessibilityFaults } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
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
const CHAT: SavedChat = {
  contact: 'sky',
  messages: [
    { direction: 'received', author: 'Sky', text: 'nice game yesterday', at: 1_790_000_000_000 },
    { direction: 'sent', text: 'thanks 谢谢' },
    { direction: 'received', author: 'Sky', text: 'a line\nand <b>another</b>' },
  ],
};

/** Runs in the extension's page: keeps a chat as `chat/save` does, which only a content script may send. */
async function keepChat({ id, chat }: { id: string; chat: unknown }): Promise<void> {
  await chrome.storage.session.set({ [`saved:${id}`]: chat });
}

/** Runs in the page: the headings by level, in order, and the words of all. */
function outline(): { headings: string[]; text: string } {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4')].map((one) => one.tagName);
  return { headings, text: document.body.innerText };
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
    expect(newest?.tactics).toContain('sextortion');
    alert = newest?.id ?? '';
  });
  afterAll(async () => {
    expect(await nightlight.close()).toEqual([]);
  });

  const openView = async (view: string, settings: Settings = {}, id = alert): Promise<Page> => {
    await nightlight.ask('settings/change', { locale: 'en', country: 'gb', band: '10to13', ...settings });
    const page = await nightlight.driver.open(
      nightlight.driver.extensionUrl(`${POPUP}?alert=${id}&view=${view}`),
    );
    await page.waitFor(() => document.activeElement?.tagName === 'H2', undefined, `the heading of ${view}`);
    return page;
  };

  test.each([
    ['adult', 'under10', 'Please read this together with me', 'You did nothing wrong.', '0800 1111'],
    ['adult', '10to13', 'The first ten minutes', 'pressure or blackmail', 'Do not copy, save or forward'],
    ['adult', '14to17', 'Do not write to the other person.', 'it can still be contained', '999'],
    [
      'decide',
      '14to17',
      'Is someone threatening you?',
      'Nothing is decided for you here.',
      'Tell one person',
    ],
    ['decide', '10to13', 'What can I do now?', 'Why am I seeing this?', 'sextortion.'],
    ['takedown', '10to13', 'Do not screenshot', 'Report Remove', 'The picture stays on your device.'],
    ['report', '14to17', 'Report on this site', 'no checked steps for this site', 'CEOP'],
    ['report', 'under10', 'Please read this together with me', 'Thank the child', 'Print'],
  ] as const)('%s for %s', async (view, band, ...parts) => {
    for (const locale of ['en', 'zh_TW'] as const) {
      const page = await openView(view, { band, locale });
      const { headings, text } = await page.evaluate(outline, undefined);
      // One title, and no level left out below it.
      expect(headings.slice(0, 2)).toEqual(['H1', 'H2']);
      expect(headings.filter((level) => level === 'H2')).toHaveLength(1);
      if (locale === 'en') for (const part of parts) expect(text.toLowerCase()).toContain(part.toLowerCase());
      else expect(text).not.toMatch(/\$[A-Z]+\$|undefined/);
      for (const scheme of ['light', 'dark'] as const) {
        await page.setColorScheme(scheme);
        expect(await accessibilityFaults(page), `${view} ${locale} ${scheme}`).toEqual([]);
      }
      // A small window, and a large one at 400 %.
      await page.resize({ width: 320, height: 500 });
      const isCut = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
      expect(await page.evaluate(isCut, undefined)).toBe(false);
      await page.close();
    }
  });

  test('the adult reads in large type, and not a word of the chat', async () => {
    const page = await openView('adult');
    const size = await page.evaluate(() => {
      const step = document.querySelector('.adult .steps li');
      return step === null ? 0 : Number.parseFloat(getComputedStyle(step).fontSize);
    }, undefined);
    expect(size).toBeGreaterThanOrEqual(20);
    expect((await page.evaluate(outline, undefined)).text).not.toContain('everyone in your class');
    await page.close();
  });

  test('from the explanation with the keyboard to a page, and back to the button that opened it', async () => {
    const page = await openView('why', { band: '14to17' });
    const focused = () => document.activeElement?.id ?? '';
    for (let tabs = 0; (await page.evaluate(focused, undefined)) !== 'open-takedown'; tabs++) {
      expect(tabs, 'reached by the Tab key').toBeLessThan(10);
      await page.press('Tab');
    }
    await page.press('Enter');
    await page.waitFor(
      () => document.querySelector('.takedown') !== null && document.activeElement?.tagName === 'H2',
      undefined,
      'the page, with the keyboard on its heading',
    );
    await page.press('Shift+Tab');
    await page.press('Enter');
    await page.waitFor(
      () => document.activeElement?.id === 'open-takedown',
      undefined,
      'the button that had opened it',
    );
    await page.close();
  });

  test('the saved chat is shown, and saved as a file with just these words', async () => {
    await nightlight.inside.evaluate(keepChat, { id: alert, chat: CHAT });
    const page = await openView('save');
    await page.waitFor(() => document.querySelectorAll('.transcript li').length === 3, undefined, 'the chat');
    expect((await page.evaluate(outline, undefined)).text).toContain('and <b>another</b>');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.click('a[download]');
    const [[name = '', text = ''] = []] = await waitUntil(async () => {
      const files = await nightlight.driver.savedFiles();
      return files.size > 0 ? [...files] : undefined;
    }, 'the file');
    expect(name).toMatch(/^chat-20\d\d-\d\d-\d\d\.txt$/);
    expect(text).toContain('You: thanks 谢谢\nSky (The other side): a line\n    and <b>another</b>\n');
    expect(text).toContain('Nothing was changed.');
    await page.close();
    const detail = await openView('why');
    await detail.waitFor(
      () => document.querySelector('#open-save') !== null,
      undefined,
      'the way back to it',
    );
    await detail.close();
  });

  test('a chat that is not kept is said to be gone', async () => {
    const page = await openView('save', {}, '00000000-0000-4000-8000-000000000000');
    await page.waitFor(() => document.querySelector('.save .advice') !== null, undefined, 'the answer');
    expect((await page.evaluate(outline, undefined)).text).toContain('No chat text is kept any more.');
    await page.close();
  });

  test('an alert nobody has listed has a page for an adult all the same', async () => {
    const page = await openView('adult', {}, '00000000-0000-4000-8000-000000000000');
    expect((await page.evaluate(outline, undefined)).text).toContain('The first ten minutes');
    await page.close();
  });

  test('who is known from real life is told, and taken back', async () => {
    const isKnown = async () =>
      (await nightlight.ask('alerts/list', {})).alerts.find(({ id }) => id === alert)?.known;
    const page = await openView('why');
    for (const known of [true, false]) {
      await page.click('.switch input');
      await waitUntil(async () => (await isKnown()) === known, `known: ${known}`);
      await page.waitFor(
        (wanted) => document.querySelector<HTMLInputElement>('.switch input')?.checked === wanted,
        known,
        'the switch to show it',
      );
    }
    await page.close();
    const small = await openView('why', { band: 'under10' });
    await small.waitFor(() => document.querySelector('#open-adult') !== null, undefined, 'the one button');
    expect(await small.evaluate(() => document.querySelector('.switch'), undefined)).toBe(null);
    await small.close();
  });

  test('how often, from 14 on', async () => {
    await nightlight.ask('settings/change', { locale: 'en', band: '14to17' });
    const page = await nightlight.driver.open(nightlight.driver.extensionUrl(POPUP));
    await page.click('.gear');
    await page.waitFor(() => document.querySelectorAll('select').length === 3, undefined, 'the settings');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.evaluate(() => {
      const frequency = document.querySelectorAll('select')[2];
      if (frequency === undefined) return;
      frequency.value = 'worse';
      frequency.dispatchEvent(new Event('change', { bubbles: true }));
    }, undefined);
    await waitUntil(
      async () => (await nightlight.ask('settings/read', {})).frequency === 'worse',
      'the setting to hold',
    );
    await page.close();
  });
});

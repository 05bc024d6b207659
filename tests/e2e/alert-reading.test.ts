// What a screen reader is told of the alert, closed shadow root and all: who speaks, the whole text in order, the buttons.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../../tools/browser/wait.ts';
import type { Accessible, BrowserName } from '../support/driver.ts';
import { hostilePage } from '../support/hostile-page.ts';
import { alertOn, BROWSERS, type Nightlight, startNightlight } from '../support/nightlight.ts';
import { type PageServer, servePages } from '../support/page-server.ts';

const CASTING = 'We are looking for child stars. Send me photos of yourself for the casting.';
const THREAT = 'Pay me or I will send your private photos to everyone in your class.';
/** Firefox has one word for both kinds of dialog here. */
const ROLES: Record<BrowserName, Record<string, string>> = {
  chromium: {
    dialog: 'dialog',
    alertdialog: 'alertdialog',
    button: 'button',
    heading: 'heading',
    text: 'StaticText',
  },
  firefox: {
    dialog: 'dialog',
    alertdialog: 'dialog',
    button: 'pushbutton',
    heading: 'heading',
    text: 'text leaf',
  },
};
const MOVE = 'Move this card (drag, or arrow keys)';
const FORMS = [
  {
    form: 'side card',
    band: '10to13',
    message: CASTING,
    role: 'dialog',
    title: 'Take a moment with this message',
    buttons: ['Show an adult', 'Save this chat', 'Why?', MOVE, 'Not now'],
  },
  {
    form: 'small card',
    band: '14to17',
    message: CASTING,
    role: 'dialog',
    title: 'Something here is worth a second look',
    buttons: ['Help me decide', 'Take an image down', 'Not a problem', MOVE, 'Not now'],
  },
  {
    form: 'cover',
    band: 'under10',
    message: CASTING,
    role: 'dialog',
    title: 'Stop for a moment',
    buttons: ['Get my grown-up', 'Not now'],
  },
  {
    form: 'dialog',
    band: '10to13',
    message: THREAT,
    role: 'alertdialog',
    title: 'Stop here and get help',
    buttons: ['Show an adult', 'Save this chat', 'Why?', 'Not now'],
  },
] as const;

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages((at) => {
      const form = FORMS.find((one) => `/${one.form}` === decodeURIComponent(at));
      return form && hostilePage(form.form, form.message);
    });
    nightlight = await startNightlight(browser);
  });
  afterAll(async () => {
    server.close();
    expect(await nightlight.close()).toEqual([]);
  });

  test.each(FORMS)('$form', async ({ form, band, role, title, buttons }) => {
    await nightlight.ask('settings/change', { locale: 'en', country: 'us', band });
    const page = await nightlight.driver.open(`${server.address}/${encodeURIComponent(form)}`);
    const { text } = await alertOn(page);
    const roles = ROLES[browser];
    const told = await waitUntil(async () => {
      const all = await page.accessibility();
      const start = all.findIndex((one) => one.role === roles[role] && one.name === title);
      return start >= 0 && all.slice(start);
    }, 'the alert in the accessibility tree');
    const named = (kind: string): string[] =>
      told.filter((one: Accessible) => one.role === roles[kind]).map(({ name }) => name);
    expect(named('heading')).toEqual([title]);
    expect(named('button')).toEqual(buttons);
    // Everything that is seen is read, in the same order.
    expect(named('text').join(' ').replaceAll(/\s+/g, ' ')).toBe(text);
    expect(text).toContain('Nightlight, on this device only');
    await page.close();
  });
});

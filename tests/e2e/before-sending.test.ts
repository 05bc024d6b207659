// What the child is about to send is asked about once, at the composer: in fields, editors and forms, by key and by button.
// Whatever the child chooses is done, and nothing is ever lost.
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../../tools/browser/wait.ts';
import type { Overlay, Page } from '../support/driver.ts';
import {
  alertOn,
  BROWSERS,
  dismissAlert,
  type Nightlight,
  noAlertOn,
  startNightlight,
} from '../support/nightlight.ts';
import { type PageServer, servePages } from '../support/page-server.ts';

const ADDRESS = 'I live at 12 Oak Street';
const WANTS_PHOTO = 'You could be a child star! Send me photos of yourself for the casting.';
const TALK = ['hi, how was the match?', 'we won 3 to 1', 'nice one', 'see you at practice'];

const row = (text: string, i: number): string =>
  `<li class="message ${i % 2 === 0 ? 'received' : 'sent'}"><p>${text}</p></li>`;
const SCRIPT = `
  globalThis.sent = [];
  globalThis.send = (field) => {
    const text = (field.value ?? field.innerText).trim();
    if (text === '') return;
    sent.push(text);
    const line = document.createElement('li');
    line.className = 'message sent';
    line.append(Object.assign(document.createElement('p'), { textContent: 'sent number ' + sent.length }));
    (document.querySelector('chat-app')?.shadowRoot ?? document).querySelector('[role="log"]').append(line);
    if (field.value === undefined) field.textContent = ''; else field.value = '';
  };
  globalThis.onEnter = (field, type = 'keydown', strict = false) =>
    field.addEventListener(type, (event) => {
      if (event.key !== 'Enter' || event.shiftKey || (strict && !event.isTrusted)) return;
      event.preventDefault();
      send(field);
    });`;
/** The name is the contact: each test has one of its own. */
const chat = (name: string, composer: string, script: string, rows: readonly string[] = TALK): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title>
   <style>body{margin:0;display:flex;flex-direction:column;height:100vh;font:16px system-ui}
   ol{flex:1;overflow-y:auto;list-style:none;padding:16px;margin:0}.message p{display:inline-block;padding:8px 12px;margin:4px;border-radius:14px;background:#eef}
   .sent{text-align:end}.k2{display:flex;gap:8px;padding:12px}textarea,input,.editor{flex:1;padding:10px;font:inherit;border:1px solid #99a;border-radius:10px}
   @media (prefers-color-scheme: dark){body{background:#16161e;color:#eee}.message p{background:#334}}</style>
   <h1>${name}</h1><ol role="log">${rows.map(row).join('')}</ol><div class="k2">${composer}</div>
   <script>${SCRIPT}${script}</script></html>`;

const AREA = '<textarea id="field" rows="1" placeholder="Message"></textarea>';
const FIELD = "const field = document.getElementById('field');";
const PICTURE = fileURLToPath(new URL('../../assets/icons/16.png', import.meta.url));
const EDITOR =
  '<div id="field" class="editor" role="textbox" contenteditable="true" aria-label="Message"></div>';

const pictures = (name: string, rows: readonly string[]): string =>
  chat(
    name,
    `${AREA}<input id="file" type="file" accept="image/*"><button id="copy">Copy a picture</button>`,
    `${FIELD} onEnter(field);
       globalThis.pictures = 0;
       field.addEventListener('paste', (event) => { pictures += event.clipboardData.files.length; });
       document.getElementById('file').addEventListener('change', ({ target }) => { pictures += target.files.length; });
       document.getElementById('copy').addEventListener('click', () => {
         const picture = new OffscreenCanvas(4, 4);
         picture.getContext('2d').fillRect(0, 0, 4, 4);
         const png = picture.convertToBlob();
         navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]).then(() => { globalThis.copied = true; });
       });`,
    rows,
  );

const PAGES: Record<string, (name: string) => string> = {
  '/area': (name) => chat(name, AREA, `${FIELD} onEnter(field);`),
  '/wants-photo': (name) => pictures(name, [...TALK, 'ok', 'fine', WANTS_PHOTO]),
  '/no-photo': (name) => pictures(name, TALK),
  '/strict': (name) => chat(name, AREA, `${FIELD} onEnter(field, 'keydown', true);`),
  '/keyup': (name) => chat(name, AREA, `${FIELD} onEnter(field, 'keyup');`),
  '/editor': (name) => chat(name, EDITOR, `${FIELD} onEnter(field);`),
  '/line': (name) =>
    chat(
      name,
      '<form><input id="field" type="text" placeholder="Message"><button id="send">Go</button></form>',
      `${FIELD} field.form.addEventListener('submit', (event) => { event.preventDefault(); send(field); });`,
    ),
  '/button': (name) =>
    chat(
      name,
      `${EDITOR}<div id="send" role="button" tabindex="0" aria-label="Send"><svg width="20" height="20"></svg></div>`,
      `${FIELD} document.getElementById('send').addEventListener('click', () => send(field));`,
    ),
  '/shadow': (
    name,
  ) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title><chat-app></chat-app>
    <script>${SCRIPT} const root = document.querySelector('chat-app').attachShadow({ mode: 'open' });
    root.innerHTML = ${JSON.stringify(`<h1>${name}</h1><ol role="log" style="height:300px;overflow-y:auto">${TALK.map(row).join('')}</ol>${EDITOR}`)};
    onEnter(root.getElementById('field'));</script></html>`,
  '/modal': (name) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title><dialog><h1>${name}</h1>
     <ol role="log" style="height:300px;overflow-y:auto">${TALK.map(row).join('')}</ol>${AREA}</dialog>
     <script>${SCRIPT} document.querySelector('dialog').showModal(); onEnter(document.getElementById('field'));</script></html>`,
};

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages((path, name) => PAGES[path]?.(name));
    nightlight = await startNightlight(browser);
  });
  afterAll(async () => {
    server.close();
    expect(await nightlight.close()).toEqual([]);
  });

  /** A page with a chat of a new contact, read and watched. */
  let contacts = 0;
  const open = async (path: string): Promise<Page> => {
    contacts += 1;
    const page = await nightlight.driver.open(`${server.address}${path}?Contact${contacts}`);
    const tab = await nightlight.newestTab();
    await waitUntil(
      async () => (await nightlight.ask('tab/state', { tab })).state === 'watching',
      'a watched chat',
    );
    return page;
  };
  const sentOn = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const sent: unknown = Reflect.get(globalThis, 'sent');
      return Array.isArray(sent) ? sent.map(String) : [];
    }, undefined);
  const isSent = async (page: Page, count: number): Promise<void> => {
    await waitUntil(async () => (await sentOn(page)).length === count, `${count} messages sent`);
  };
  const questionOn = (page: Page): Promise<Overlay> =>
    waitUntil(
      async () => (await page.overlays()).find(({ buttons }) => buttons.includes('Send anyway')),
      'the question',
    );
  /** Until it counts: in its first moments the question takes no answer. */
  const answer = async (page: Page, button: string): Promise<void> => {
    await waitUntil(async () => {
      if (!(await page.overlays()).some(({ buttons }) => buttons.includes(button))) return true;
      await page.clickInOverlay(button);
      return false;
    }, `the answer "${button}"`);
  };
  const write = async (page: Page, text: string): Promise<void> => {
    await page.bringToFront();
    // The selectors of the driver do not reach into shadow roots: what has the keyboard is typed into.
    await page.evaluate(() => {
      const root = document.querySelector('chat-app')?.shadowRoot ?? document;
      root.querySelector<HTMLElement>('#field')?.focus();
    }, undefined);
    for (const char of text) await page.press(char === '\n' ? 'Enter' : char === ' ' ? 'Space' : char);
  };

  test.each([
    ['an address', ADDRESS, 'This has an address in it.'],
    ['a school', 'I go to Lincoln High School', 'This has a school in it.'],
    ['a phone number', 'text me 212-555-0147', 'This has a phone number in it.'],
    ['an ID number', 'my ssn is 123-45-6789', 'This has an ID number in it.'],
    ['a place', 'https://maps.app.goo.gl/abc', 'This shows where you are.'],
    ['a password', 'my password is fluffy2012', 'This has a password in it.'],
  ])('%s is asked about, and sent when the child wants it', async (_kind, text, title) => {
    const page = await open('/area');
    await page.type('#field', `${text}\n`);
    const question = await questionOn(page);
    expect(question.role).toBe('dialog');
    expect(question.text).toContain(title);
    expect(question.buttons).toEqual(['Edit', 'Send anyway']);
    expect(await sentOn(page)).toEqual([]);
    // Neither the question nor what it is about stands in what a page can read of itself.
    const html = await page.evaluate(() => document.documentElement.outerHTML, undefined);
    expect(html).not.toContain(title);
    expect(html).not.toContain(text);
    await answer(page, 'Send anyway');
    await isSent(page, 1);
    expect(await sentOn(page)).toEqual([text]);
    // The same kind in the same conversation is asked about once.
    await page.type('#field', `${text}!\n`);
    await isSent(page, 2);
    expect(await page.overlays()).toEqual([]);
    await page.close();
  });

  test('what has nothing in it goes at once', async () => {
    const page = await open('/area');
    await page.type('#field', 'see you at 12:30, room 502\n');
    await isSent(page, 1);
    expect(await page.overlays()).toEqual([]);
    await page.close();
  });

  test.each([
    ['an editor', '/editor'],
    ['a form of one line', '/line'],
    ['a page that sends when the key comes up', '/keyup'],
    ['an editor in a shadow root', '/shadow'],
    ['a chat in a dialog of the page', '/modal'],
  ])('%s: held, and sent by "Send anyway"', async (_name, path) => {
    const page = await open(path);
    await write(page, `${ADDRESS}\n`);
    await questionOn(page);
    expect(await sentOn(page)).toEqual([]);
    await answer(page, 'Send anyway');
    await isSent(page, 1);
    expect(await sentOn(page)).toEqual([ADDRESS]);
    await noAlertOn(page);
    await page.close();
  });

  test.each([['/button'], ['/line']])('a click on the button of %s is held', async (path) => {
    const page = await open(path);
    await page.type('#field', ADDRESS);
    await page.click('#send');
    await questionOn(page);
    expect(await sentOn(page)).toEqual([]);
    await answer(page, 'Send anyway');
    await isSent(page, 1);
    await page.close();
  });

  test('a page that takes only trusted keys: the child presses Enter once more', async () => {
    const page = await open('/strict');
    await page.type('#field', `${ADDRESS}\n`);
    await questionOn(page);
    await answer(page, 'Send anyway');
    const hint = await alertOn(page);
    expect(hint.role).toBe('status');
    expect(hint.text).toBe('Not sent yet? Press Enter or Send once more.');
    expect(await sentOn(page)).toEqual([]);
    await page.press('Enter');
    await isSent(page, 1);
    await noAlertOn(page);
    await page.close();
  });

  test.each([['/area'], ['/editor'], ['/shadow']])(
    '"Edit" goes back to the very place in the text of %s',
    async (path) => {
      const page = await open(path);
      await write(page, ADDRESS);
      for (let i = 0; i < 'Street'.length; i += 1) await page.press('ArrowLeft');
      await page.press('Enter');
      await questionOn(page);
      // Enter pressed twice, or held down, is no answer.
      await page.press('Enter');
      await answer(page, 'Edit');
      expect(await sentOn(page)).toEqual([]);
      await page.press('X');
      const text = await page.evaluate(() => {
        const root = document.querySelector('chat-app')?.shadowRoot ?? document;
        const field = root.querySelector('#field');
        return field instanceof HTMLTextAreaElement
          ? field.value
          : field?.textContent?.replace(/\u00a0/g, ' ');
      }, undefined);
      expect(text).toBe(ADDRESS.replace('Street', 'XStreet'));
      await page.close();
    },
  );

  test('Escape is "Edit", and the same Enter asks again', async () => {
    const page = await open('/area');
    await page.type('#field', `${ADDRESS}\n`);
    await questionOn(page);
    await waitUntil(async () => {
      await page.press('Escape');
      return (await page.overlays()).length === 0;
    }, 'the question gone');
    await page.press('Enter');
    await questionOn(page);
    expect(await sentOn(page)).toEqual([]);
    await page.close();
  });

  test('Shift with Enter makes a line, and is no sending', async () => {
    const page = await open('/area');
    await page.type('#field', ADDRESS);
    await page.press('Shift+Enter');
    await page.waitFor(
      () => document.querySelector<HTMLTextAreaElement>('#field')?.value.endsWith('\n') === true,
      undefined,
      'a new line',
    );
    expect(await page.overlays()).toEqual([]);
    await page.close();
  });

  test('the background killed before: asked all the same, and nothing is lost', async () => {
    const page = await open('/area');
    await nightlight.driver.stopBackground();
    await page.type('#field', `${ADDRESS}\n`);
    await questionOn(page);
    await nightlight.driver.stopBackground();
    await answer(page, 'Send anyway');
    await isSent(page, 1);
    await page.close();
  });

  test('a page that takes the question away gets the message by the next Enter', async () => {
    const page = await open('/area');
    await page.evaluate(() => {
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes) if (node instanceof HTMLDivElement) node.remove();
      }).observe(document.documentElement, { childList: true });
    }, undefined);
    await page.type('#field', `${ADDRESS}\n`);
    await waitUntil(async () => {
      await page.click('#field');
      await page.press('Enter');
      return (await sentOn(page)).length === 1;
    }, 'the message sent');
    await page.close();
  });

  test('who is known from real life is not asked about', async () => {
    const page = await open('/wants-photo');
    await alertOn(page);
    await dismissAlert(page);
    const [alert] = (await nightlight.ask('alerts/list', {})).alerts;
    await nightlight.ask('contact/known', { contact: alert?.contact ?? '', known: true });
    await page.type('#field', `${ADDRESS}\n`);
    await isSent(page, 1);
    expect(await page.overlays()).toEqual([]);
    await nightlight.ask('contact/known', { contact: alert?.contact ?? '', known: false });
    await page.reload();
    await page.type('#field', `${ADDRESS}\n`);
    await questionOn(page);
    await page.close();
  });

  test('switched off, nothing is asked', async () => {
    await nightlight.ask('settings/change', { beforeSending: false });
    const page = await open('/area');
    await page.type('#field', `${ADDRESS}\n`);
    await isSent(page, 1);
    expect(await page.overlays()).toEqual([]);
    await nightlight.ask('settings/change', { beforeSending: true });
    await page.close();
  });

  const picturesOn = (page: Page): Promise<number> =>
    page.evaluate(() => Number(Reflect.get(globalThis, 'pictures')), undefined);
  const openWantsPhoto = async (): Promise<Page> => {
    const page = await open('/wants-photo');
    await alertOn(page);
    await dismissAlert(page);
    return page;
  };

  test('a picture chosen for somebody who wanted one', async () => {
    const page = await openWantsPhoto();
    await page.chooseFile('#file', PICTURE);
    const question = await questionOn(page);
    expect(question.text).toContain('You are about to send a picture.');
    expect(question.buttons).toEqual(['Leave it out', 'Send anyway']);
    await answer(page, 'Leave it out');
    expect(await picturesOn(page)).toBe(0);
    // It can be chosen again.
    await page.chooseFile('#file', PICTURE);
    await questionOn(page);
    await answer(page, 'Send anyway');
    await waitUntil(async () => (await picturesOn(page)) === 1, 'the picture in the page');
    await page.close();
  });

  test('a picture chosen for anybody else', async () => {
    const page = await open('/no-photo');
    await page.chooseFile('#file', PICTURE);
    await waitUntil(async () => (await picturesOn(page)) === 1, 'the picture in the page');
    expect(await page.overlays()).toEqual([]);
    await page.close();
  });

  // Headless Firefox keeps no pictures on its clipboard.
  if (browser === 'chromium')
    test('a picture pasted for somebody who wanted one', async () => {
      const page = await openWantsPhoto();
      await page.click('#copy');
      await page.waitFor(() => Reflect.get(globalThis, 'copied') === true, undefined, 'a picture to paste');
      let pastes = 0;
      // What the background knows comes a moment after the report; until then a picture goes through.
      await waitUntil(async () => {
        await page.click('#field');
        await page.press('Control+v');
        pastes += 1;
        return await waitUntil(
          async () => (await picturesOn(page)) === pastes || (await page.overlays()).length > 0,
          'a paste',
        ).then(async () => (await page.overlays()).length > 0);
      }, 'the question about the picture');
      const before = await picturesOn(page);
      expect(before).toBe(pastes - 1);
      expect((await questionOn(page)).text).toContain('You are about to send a picture.');
      await answer(page, 'Send anyway');
      expect((await alertOn(page)).text).toBe('Now add the picture once more.');
      await page.press('Control+v');
      await waitUntil(async () => (await picturesOn(page)) === before + 1, 'the picture in the page');
      await page.close();
    });
});

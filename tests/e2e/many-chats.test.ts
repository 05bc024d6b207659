// Several chats on one page, and chats in frames: each is read, each contact is one of its own, and the popup speaks of
// all of them together.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../../tools/browser/wait.ts';
import { alertOn, BROWSERS, type Nightlight, newestTabIs, startNightlight } from '../support/nightlight.ts';
import { type PageServer, servePages } from '../support/page-server.ts';

const RISKY = 'Send me a photo of you without clothes.';
const TALK = ['hi, how was the match?', 'we won 3 to 1', 'nice one', 'see you at practice'];

const rows = (texts: readonly string[]): string =>
  texts.map((text, i) => `<div class="message ${i % 2 === 0 ? 'in' : 'out'}"><p>${text}</p></div>`).join('');
/** A chat window docked at the lower edge. */
const docked = (name: string, texts: readonly string[]): string =>
  `<section class="dock"><header><h2>${name}</h2></header><div class="log">${rows(texts)}</div>
   <textarea placeholder="Message"></textarea></section>`;
const pictures = `<section class="dock"><header><h2>Pia</h2></header><div class="log" role="log">${'<div class="message in"><svg width="60" height="40"></svg></div>'.repeat(5)}</div>
   <textarea placeholder="Message"></textarea></section>`;
const page = (
  body: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Friends</title>
  <style>body{margin:0}.docks{position:fixed;inset:auto 0 0;display:flex;gap:8px}.dock{inline-size:280px;block-size:300px;
  display:flex;flex-direction:column}.log{flex:1;overflow-y:auto}.message{display:flex}.out{justify-content:flex-end}
  iframe{inline-size:400px;block-size:400px}</style>${body}</html>`;
const docks = (...windows: string[]): string =>
  page(`<h1>My page</h1><div class="docks">${windows.join('')}</div>`);
const attribute = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  let server: PageServer;
  const pages: Record<string, (name: string) => string> = {
    '/two': () => docks(docked('Lea', TALK), docked('Rex', [...TALK, RISKY])),
    '/quiet': () => docks(docked('Lea', TALK), docked('Tom', [...TALK, 'bye'])),
    '/partly': () => docks(docked('Lea', TALK), pictures),
    '/chat': (name) => docks(docked(name, [...TALK, RISKY])),
    '/framed': () => page('<h1>My page</h1><iframe src="/chat?Rob"></iframe>'),
    '/srcdoc': () =>
      page(`<h1>My page</h1><iframe srcdoc="${attribute(docks(docked('Ray', [...TALK, RISKY])))}"></iframe>`),
    // Of another host than the page around it.
    '/foreign': () =>
      page(`<h1>My page</h1><iframe src="http://127.0.0.1:${server.port}/chat?Ron"></iframe>`),
    // Everything that builds up, with much talk in between: too long to be read in one go.
    '/history': () =>
      docks(
        docked('Rolf', [
          'Keep this between us.',
          ...Array.from({ length: 1499 }, (_, i) => `${TALK[i % TALK.length]} ${i}`),
          'Can we meet alone, without your parents?',
          ...Array.from({ length: 1499 }, (_, i) => `${TALK[i % TALK.length]} ${i}`),
          RISKY,
          'ok',
        ]),
      ),
    '/both': () => page(`${docks(docked('Lea', TALK))}<iframe src="/chat?Roy"></iframe>`),
  };

  beforeAll(async () => {
    server = await servePages((path, name) => pages[path]?.(name));
    nightlight = await startNightlight(browser);
  });
  afterAll(async () => {
    server.close();
    expect(await nightlight.close()).toEqual([]);
  });
  const open = (path: string, host = '127.0.0.1') =>
    nightlight.driver.open(`http://${host}:${server.port}${path}`);
  const stateIs = (wanted: 'watching' | 'partly' | 'unreadable', messages: number) =>
    newestTabIs(nightlight, wanted, messages);

  test('two docked windows: both are read, and the alert is about one of them', async () => {
    const chat = await open('/two');
    expect((await alertOn(chat)).role).toBe('alertdialog');
    await stateIs('watching', TALK.length * 2 + 1);
    await chat.close();
  });

  test('a window that opens later is read beside the first', async () => {
    const chat = await open('/quiet');
    await stateIs('watching', TALK.length * 2 + 1);
    await chat.evaluate(
      (html) => {
        document.querySelector('.docks')?.insertAdjacentHTML('beforeend', html);
      },
      docked('Rik', [...TALK, RISKY]),
    );
    await alertOn(chat);
    await stateIs('watching', TALK.length * 3 + 2);
    await chat.close();
  });

  test('a window that closes is let go', async () => {
    const chat = await open('/quiet');
    await stateIs('watching', TALK.length * 2 + 1);
    await chat.evaluate(() => document.querySelector('.dock')?.remove(), undefined);
    await stateIs('watching', TALK.length + 1);
    await chat.close();
  });

  test('one chat is read and one cannot be: both are said', async () => {
    const chat = await open('/partly');
    await stateIs('partly', TALK.length);
    await chat.close();
  });

  test.each([
    ['a frame of the same site', '/framed', '127.0.0.1'],
    ['a frame without an address of its own', '/srcdoc', '127.0.0.1'],
    ['a frame of an allowed site in a page of another', '/foreign', 'localhost'],
  ])('%s: warned of in the frame', async (_name, path, host) => {
    const chat = await open(path, host);
    await stateIs('watching', TALK.length + 1);
    const { alerts } = await waitUntil(async () => {
      const listed = await nightlight.ask('alerts/list', { tab: await nightlight.newestTab() });
      return listed.alerts.some(({ thisTab }) => thisTab) ? listed : undefined;
    }, 'the alert of this tab');
    expect(alerts.find(({ thisTab }) => thisTab)?.level).toBe('urgent');
    await chat.close();
  });

  test('a long history raises one alert', async () => {
    const chat = await open('/history');
    await stateIs('watching', 3002);
    await waitUntil(async () => (await chat.overlays())[0]?.role === 'alertdialog', 'the worst of it');
    const { alerts } = await nightlight.ask('alerts/list', { tab: await nightlight.newestTab() });
    expect(alerts.filter(({ thisTab }) => thisTab)).toHaveLength(1);
    await chat.close();
  });

  test('a chat in the page and one in its frame count together', async () => {
    const chat = await open('/both');
    await stateIs('watching', TALK.length * 2 + 1);
    await chat.close();
  });
});

// Chats of other shapes than the demo's: bubbles told apart by side alone, rooms without sides, quotes, and
// a chat that cannot be read. Served as plain pages with a strict policy.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  alertOn,
  BROWSERS,
  escapeAlert,
  type Nightlight,
  newestTabIs,
  startNightlight,
} from '../support/nightlight.ts';
import { type PageServer, servePages } from '../support/page-server.ts';

const RISKY = 'Send me a photo of you without clothes.';
const talk = ['hi, how was the match?', 'we won 3 to 1', 'nice one', 'see you at practice'];

const page = (
  contact: string,
  style: string,
  list: string,
  composer = '<textarea placeholder="Message"></textarea>',
): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title>
  <style>body{margin:0;display:flex;flex-direction:column;height:100vh}.q7{flex:1;overflow-y:auto}${style}</style>
  <h1>${contact}</h1>${list}<div class="k2">${composer}</div></html>`;

const PAGES: Record<string, string> = {
  '/sides': page(
    'sides',
    '.x1{display:flex}.x1.e{justify-content:flex-end}.b{max-width:60%;padding:8px}',
    `<div class="q7">${[...talk, RISKY]
      .map(
        (text, i) =>
          `<div class="x1 ${i % 2 === 0 ? 's' : 'e'}"><div class="b"><span>${text}</span></div></div>`,
      )
      .join('')}</div>`,
  ),
  '/own-words': page(
    'own-words',
    '.x1{display:flex}.x1.e{justify-content:flex-end}.b{max-width:60%;padding:8px}',
    `<div class="q7">${[...talk, 'ok', RISKY]
      .map(
        (text, i) =>
          `<div class="x1 ${i % 2 === 0 ? 's' : 'e'}"><div class="b"><span>${text}</span></div></div>`,
      )
      .join('')}</div>`,
  ),
  '/room': page(
    'room',
    '',
    `<div class="q7" role="log">${[...talk, RISKY]
      .map((text, i) => `<div class="line"><b class="nick">user${i % 3}</b> <span>${text}</span></div>`)
      .join('')}</div>`,
    '<input type="text" placeholder="Message">',
  ),
  '/quote': page(
    'quote',
    '',
    `<ol class="q7" role="log">${[...talk, 'thanks']
      .map((text) => `<li class="message received"><p>${text}</p></li>`)
      .join(
        '',
      )}<li class="message received"><blockquote>${RISKY}</blockquote><p>who wrote that?</p></li></ol>`,
  ),
  '/single': page(
    'single',
    '',
    `<div class="q7" role="log"><div class="m"><div>Rex</div><div>${RISKY}</div></div></div>`,
  ),
  '/intro': page(
    'intro',
    '',
    `<div class="q7" role="log"><div class="intro">This is the start of your chat.</div><div class="list">
      <div class="m sent"><p>hi</p></div><div class="m sent"><p>are you there</p></div><div class="m received"><p>${RISKY}</p></div></div></div>`,
  ),
  '/states': page(
    'states',
    '',
    `<ol class="q7" role="log"><li class="message received"><div class="bubble is-reply">${talk[0]}</div></li>
      <li class="message received"><div class="bubble edited">${talk[1]}</div></li>
      <li class="message received"><div class="bubble from-them">${RISKY}</div></li></ol>`,
  ),
  '/sent-at': page(
    'sent-at',
    '',
    `<ol class="q7" role="log"><li class="m"><p>${talk[0]}</p><span class="sent-at">9:00</span></li>
      <li class="m received"><p>${RISKY}</p><span class="sent-at">9:01</span></li></ol>`,
  ),
  '/receipt': page(
    'receipt',
    '',
    `<ol class="q7" role="log"><li class="m received"><p>${talk[0]}</p></li>
      <li class="m own"><p>${RISKY}</p><i class="receipt received">✓✓</i></li></ol>`,
  ),
  '/no-date': page(
    'no-date',
    '',
    `<ol class="q7" role="log"><li class="m received"><p>${RISKY}</p><time datetime="0001-01-01T00:00:00Z">9:00</time></li></ol>`,
  ),
  '/preview': page(
    'preview',
    '',
    `<ol class="q7" role="log"><li class="m received"><p>look at this</p><div class="embed"><b>News</b><span>${RISKY}</span></div></li></ol>`,
  ),
  '/status': page(
    'status',
    '',
    `<div class="k2"><header><span>Sam</span> <span class="status">online</span></header>
      <ol class="q7" role="log"><li class="m received"><p>${talk[0]}</p></li><li class="m received"><p>${RISKY}</p></li></ol></div>`,
  ),
  '/pictures': page(
    'pictures',
    '.message{height:40px}',
    `<ol class="q7" role="log">${talk.map(() => '<li class="message"><svg width="60" height="20"></svg></li>').join('')}</ol>`,
  ),
};

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages((path) => PAGES[path], {
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-scripts allow-same-origin",
    });
    nightlight = await startNightlight(browser);
  });
  afterAll(async () => {
    server.close();
    expect(await nightlight.close()).toEqual([]);
  });
  const stateIs = (wanted: 'watching' | 'partly' | 'unreadable', messages: number) =>
    newestTabIs(nightlight, wanted, messages);

  test('bubbles on two sides: the other side asks, it is urgent', async () => {
    const chat = await nightlight.driver.open(`${server.address}/sides`);
    expect((await alertOn(chat)).role).toBe('alertdialog');
    await stateIs('watching', 5);
    await chat.close();
  });

  test('the same words on the own side raise nothing', async () => {
    const chat = await nightlight.driver.open(`${server.address}/own-words`);
    await stateIs('watching', 6);
    expect(await chat.overlays()).toEqual([]);
    await chat.close();
  });

  test('a room that does not show who is me: a card, not a dialog', async () => {
    const chat = await nightlight.driver.open(`${server.address}/room`);
    expect((await alertOn(chat)).role).toBe('dialog');
    await stateIs('watching', 5);
    await chat.close();
  });

  test('quoted words are not laid at the door of who quotes them', async () => {
    const chat = await nightlight.driver.open(`${server.address}/quote`);
    await stateIs('watching', 6);
    expect(await chat.overlays()).toEqual([]);
    await chat.close();
  });

  test.each([
    ['a first message alone', '/single', 1],
    ['an intro beside the list', '/intro', 3],
    ['words of state on the bubble', '/states', 3],
    ['a time called "sent"', '/sent-at', 2],
    ['a time of the year 1', '/no-date', 1],
  ])('%s: read and warned of', async (_name, url, messages) => {
    const chat = await nightlight.driver.open(`${server.address}${url}`);
    await alertOn(chat);
    await stateIs('watching', messages);
    await chat.close();
  });

  test.each([
    ['a receipt on the own message', '/receipt', 2],
    ['the preview of a link', '/preview', 1],
  ])('%s: nobody is accused of it', async (_name, url, messages) => {
    const chat = await nightlight.driver.open(`${server.address}${url}`);
    await stateIs('watching', messages);
    expect(await chat.overlays()).toEqual([]);
    await chat.close();
  });

  test('a list hidden behind another is left for the one that shows', async () => {
    const chat = await nightlight.driver.open(`${server.address}/quote`);
    await stateIs('watching', 6);
    await chat.evaluate((text) => {
      const shown = document.querySelector('.q7');
      const other = shown?.cloneNode(true);
      if (!(shown instanceof HTMLElement) || !(other instanceof HTMLElement)) throw new Error('no list');
      const last = other.lastElementChild;
      if (last !== null) last.textContent = text;
      shown.after(other);
      shown.style.display = 'none';
    }, RISKY);
    await alertOn(chat);
    await chat.close();
  });

  test('who is online or typing does not make another conversation', async () => {
    const chat = await nightlight.driver.open(`${server.address}/status`);
    expect((await alertOn(chat)).role).toBe('alertdialog');
    await escapeAlert(chat);
    for (const status of ['typing…', 'online', 'last seen today']) {
      await chat.evaluate((text) => {
        const shown = document.querySelector('header .status');
        if (shown !== null) shown.textContent = text;
        document.querySelector('.q7')?.append(document.createComment(text));
      }, status);
      await stateIs('watching', 2);
    }
    expect(await chat.overlays()).toEqual([]);
    const { alerts } = await nightlight.ask('alerts/list', { tab: await nightlight.newestTab() });
    expect(alerts.filter(({ thisTab }) => thisTab)).toHaveLength(1);
    await chat.close();
  });

  test('a chat that cannot be read says so', async () => {
    const chat = await nightlight.driver.open(`${server.address}/pictures`);
    await stateIs('unreadable', 0);
    await chat.close();
  });
});

// An evidence pack from the chat to the check: saved on the page, made in the popup, checked by command and by page.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyFile } from '../../src/evidence/verify.ts';
import { waitUntil } from '../../tools/browser/wait.ts';
import { HOSTILE } from '../evidence/hostile-texts.ts';
import { bytesOf, inputOf, madeFile, makeKeys } from '../evidence/made-pack.ts';
import { accessibilityFaults } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
import {
  answerAlert,
  BROWSERS,
  messagesRead,
  type Nightlight,
  POPUP,
  startNightlight,
  write,
} from '../support/nightlight.ts';
import { type PageServer, servePages } from '../support/page-server.ts';

const THREAT = 'Pay me or I will send your private photos to everyone in your class.';
const VERIFY = 'src/pages/verify/index.html';

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText, undefined);

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  let folder: string;
  /** The pack, as the browser saved it. */
  let file: string;
  let alert: string;
  let reports: PageServer;
  let hostile: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'nightlight-evidence-'));
    const text = HOSTILE.join('\n');
    hostile = await madeFile(
      inputOf({
        typed: text,
        chat: {
          contact: text,
          address: `https://chat.example/${text}`,
          messages: HOSTILE.map((one) => ({ direction: 'received', author: one, id: one, text: one })),
        },
        ticked: new Set(HOSTILE.keys()),
      }),
      await makeKeys(),
    );
    reports = await servePages((where) =>
      where === '/hostile' ? hostile : where === '/made' ? file : undefined,
    );
    nightlight = await startNightlight(browser);
    await nightlight.ask('settings/change', { locale: 'en', country: 'gb', band: '10to13' });
  });
  afterAll(async () => {
    reports.close();
    rmSync(folder, { recursive: true });
    expect(await nightlight.close()).toEqual([]);
  });

  const onDisk = (name: string, text: string): string => {
    const where = path.join(folder, name);
    writeFileSync(where, text);
    return where;
  };

  test('a chat is saved on the page and made into a pack, without the words that stay out', async () => {
    const page = await nightlight.openDemo('?speed=instant&sid=CANARY-query#/friends-en');
    await messagesRead(nightlight, 0);
    await write(page, 'me', 'CANARY-own words');
    await write(page, 'me', 'own words with a tick');
    await write(page, 'contact', 'look https://cdn.example/CANARY-picture.jpg');
    await write(page, 'contact', THREAT);
    await answerAlert(page, 'Save this chat');
    const [newest] = (await nightlight.ask('alerts/list', {})).alerts;
    alert = newest?.id ?? '';
    expect(newest?.packedAt).toBeUndefined();
    expect((await nightlight.ask('evidence/key', {})).publicKey).toBeUndefined();
    await waitUntil(
      async () => (await nightlight.ask('chat/saved', { id: alert })).chat !== undefined,
      'the chat to be kept',
    );

    const popup = await nightlight.driver.open(
      nightlight.driver.extensionUrl(`${POPUP}?alert=${alert}&view=save`),
    );
    await popup.click('#evidence-open');
    await popup.waitFor(() => document.activeElement?.tagName === 'LEGEND', undefined, 'the form');
    expect(await accessibilityFaults(popup)).toEqual([]);
    const ticks = await popup.evaluate(
      () =>
        [...document.querySelectorAll('.ticks li')].map((row) => ({
          side: row.className,
          isTicked: row.querySelector('input')?.checked,
          text: row.textContent ?? '',
        })),
      undefined,
    );
    for (const { side, isTicked } of ticks) expect(isTicked).toBe(side === 'received');
    const place = ticks.findIndex(({ text }) => text.includes('with a tick')) + 1;
    await popup.click(`.ticks li:nth-child(${place}) input`);
    await popup.type('.evidence input[type="text"]', 'sky_77');
    await popup.click('.evidence button[type="submit"]');
    await popup.waitFor(() => document.querySelector('#evidence-file') !== null, undefined, 'the file');
    expect(await accessibilityFaults(popup)).toEqual([]);
    await popup.click('#evidence-file');
    const [name, text] = await waitUntil(
      async () => [...(await nightlight.driver.savedFiles())].find(([one]) => one.endsWith('.html')),
      'the saved file',
    );
    expect(name).toMatch(/^nightlight-evidence-20\d\d-\d\d-\d\d\.html$/);
    file = text;
    await popup.close();
    await page.close();

    expect(file.match(/CANARY[\w-]*/g)).toBeNull();
    for (const part of [
      THREAT,
      'own words with a tick',
      'sky_77',
      '[image not stored]',
      '[own message left out]',
    ])
      expect(file).toContain(part);
    const verdict = await verifyFile(bytesOf(file), name);
    expect(verdict.state).toBe('unchanged');
    if (verdict.state !== 'unchanged') return;
    expect(verdict.content.messages).toHaveLength(ticks.length);
    expect(verdict.content.header.browser).toMatch(browser === 'firefox' ? /^Firefox \d/ : /Chrom\w+ \d/);
    expect(verdict.content.page.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
    expect((await nightlight.ask('evidence/key', {})).publicKey).toBe(verdict.seal.publicKey);
  });

  test('that it was made stands in the list and with the warning', async () => {
    const [newest] = (await nightlight.ask('alerts/list', {})).alerts;
    expect(newest?.packedAt).toBeGreaterThan(0);
    const popup = await nightlight.driver.open(nightlight.driver.extensionUrl(POPUP));
    await popup.waitFor(() => document.querySelector('.warning') !== null, undefined, 'the list');
    expect(await textOf(popup)).toContain('Evidence pack made: 20');
    await popup.click('.warning');
    await popup.waitFor(() => document.querySelector('.summary') !== null, undefined, 'the warning');
    expect(await textOf(popup)).toContain('Evidence pack made: 20');
    await popup.close();
  });

  test('the key outlives the background, and a second pack is sealed by the same', async () => {
    const before = await nightlight.ask('evidence/key', {});
    await nightlight.driver.stopBackground();
    const seal = await nightlight.ask('evidence/seal', {
      alerts: [alert],
      head: '0f'.repeat(32),
      records: 1,
    });
    expect(seal.publicKey).toBe(before.publicKey);
  });

  test('the page that checks says unchanged, changed and where, or no pack', async () => {
    const page = await nightlight.driver.open(nightlight.driver.extensionUrl(VERIFY));
    expect(await accessibilityFaults(page)).toEqual([]);
    const check = async (name: string, text: string, wanted: string): Promise<string> => {
      await page.chooseFile('input[type="file"]', onDisk(name, text));
      await page.waitFor(
        (one) => document.querySelector('.verdict dd')?.textContent === one,
        name,
        `the verdict on ${name}`,
      );
      for (const scheme of ['light', 'dark'] as const) {
        await page.setColorScheme(scheme);
        expect(await accessibilityFaults(page), `${name} ${scheme}`).toEqual([]);
      }
      const said = await textOf(page);
      expect(said).toContain(wanted);
      return said;
    };
    expect(await check('good.html', file, 'just as it was made')).toContain('Made on this device.');
    const data = file.indexOf('{"format"');
    const byte = file.indexOf('private photos', data);
    const edited = `${file.slice(0, byte)}q${file.slice(byte + 1)}`;
    const number = file.slice(0, byte).slice(data).split('\n').length - 1;
    await check('edited.html', edited, `record ${number}`);
    await check(
      'readable.html',
      file.replace('private photos', 'holiday photos'),
      'what people read was changed',
    );
    await check('cut.html', file.slice(0, -1), 'the end of the file is missing');
    await check('other.html', '<p>hello</p>', 'Not an evidence file');
    const others = await check('others.html', hostile, 'just as it was made');
    expect(others).toContain('Made on another device');
    await page.close();
  });

  test('the report shows hostile texts as texts: nothing runs, nothing is loaded', async () => {
    const page = await nightlight.driver.open(`${reports.address}/hostile`);
    const seen = await page.evaluate(
      () => ({
        hit: Reflect.has(globalThis, 'hit'),
        elements: [...new Set([...document.querySelectorAll('main *')].map(({ localName }) => localName))],
        scripts: [...document.scripts].map(({ type }) => type),
        said: [...document.querySelectorAll('.said')].map(({ textContent }) => textContent),
        loaded: performance.getEntriesByType('resource').map(({ name }) => name),
        background: getComputedStyle(document.body).backgroundColor,
        isData: JSON.parse(document.getElementById('nightlight-evidence')?.textContent ?? '').format,
      }),
      undefined,
    );
    expect(seen.hit).toBe(false);
    expect(seen.scripts).toEqual(['application/json']);
    expect(seen.elements).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(script|img|svg|iframe|input|form|a|base|style)$/)]),
    );
    expect(seen.said).toHaveLength(HOSTILE.length);
    expect(seen.said[0]).toBe(HOSTILE[0]);
    // The browser asks for an icon of every site.
    expect(seen.loaded.filter((name) => !name.endsWith('/favicon.ico'))).toEqual([]);
    expect(seen.background, 'its own style holds').toBe('rgb(255, 255, 255)');
    expect(seen.isData).toBe('nightlight-evidence');
    await page.close();
  });

  test('the report can be read by everybody, in a narrow window too', async () => {
    const page = await nightlight.driver.open(`${reports.address}/made`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.resize({ width: 320, height: 600 });
    const isCut = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect(await page.evaluate(isCut, undefined)).toBe(false);
    await page.close();
  });
});

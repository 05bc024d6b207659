// No words of a chat on disk, ever: an invented sentence in a chat that is alerted about, saved, shared, read, deleted,
// and cut off by a crash, is looked for in every file of the browser's profile, beside the PIN and the recovery code.
//
// Nothing of the profile is left out. So that the browser itself has nothing to keep of the page, the sentence is in no
// file that is served and in no address or title, it is never typed into a field (both browsers restore those after a
// crash) but put on the page by script, and the page is served with `no-store`. Words that nobody ever wrote are looked
// for one by one as well: where a browser compresses, only what came before may shorten a text.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../../tools/browser/wait.ts';
import type { Page } from '../support/driver.ts';
import { answerAlert, BROWSERS, type Nightlight, startNightlight } from '../support/nightlight.ts';
import { type PageServer, servePages } from '../support/page-server.ts';
import { filesWith } from '../support/profile-search.ts';

const PARENT = 'src/pages/parent/index.html';
const WORDS = ['quillobrant', 'vesperdine', 'mopfulgence', '紫鹭数茶匙两百七'];
const CANARY = `the ${WORDS.join(' ')} knows`;
const THREAT = `Pay me or I will send your private photos to everyone in your class, ${CANARY}.`;
const PIN = 'zwolfjaggerhaus';
/** Of an id: parts that are found nowhere by chance. */
const longParts = (text: string): string[] => text.split('-').filter((part) => part.length >= 8);
/** Stored on purpose, to prove that what is stored is found. */
const CONTROL = 'humdinglebarrow';

const chatPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title>
<style>body{margin:0;display:flex;flex-direction:column;height:100vh}ol{flex:1}</style>
<h1>Robin</h1><ol role="log"><li class="message received"><p>hi, how was the match?</p></li></ol>
<textarea placeholder="Message"></textarea></html>`;

/** Runs in the page. */
function say(text: string): void {
  const row = document.createElement('li');
  row.className = 'message received';
  row.appendChild(document.createElement('p')).textContent = text;
  document.querySelector('ol')?.append(row);
}

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  let pages: PageServer;
  let code = '';
  beforeAll(async () => {
    pages = await servePages((path) => (path === '/chat' ? chatPage : undefined), {
      'cache-control': 'no-store',
    });
    nightlight = await startNightlight(browser);
    await nightlight.ask('settings/change', { locale: 'en', country: 'gb', band: '10to13' });
  });
  afterAll(async () => {
    await nightlight.driver.close();
    pages.close();
  });
  const hits = async (): Promise<string[]> =>
    await filesWith(nightlight.driver.profile, [CANARY, ...WORDS, PIN, ...(code === '' ? [] : [code])]);
  // A part will do: compression, or the border of a page, may stand in the middle of a text.
  const isOnDisk = async (text: string): Promise<boolean> =>
    (await filesWith(nightlight.driver.profile, [text, ...longParts(text)])).length > 0;
  const isStored = async (text: string): Promise<void> => {
    await waitUntil(async () => await isOnDisk(text), `${text} to be on disk`, 30_000);
  };
  /** The alert, and the chat saved for it. */
  const alertAndSave = async (): Promise<{ chat: Page; id: string }> => {
    const chat = await nightlight.driver.open(`${pages.address}/chat`);
    await waitUntil(async () => {
      const tab = await nightlight.newestTab();
      return (await nightlight.ask('tab/state', { tab })).state === 'watching';
    }, 'the chat to be read');
    await chat.evaluate(say, THREAT);
    await answerAlert(chat, 'Save this chat');
    const id = await waitUntil(async () => {
      const [alert] = (await nightlight.ask('alerts/list', {})).alerts;
      const saved = alert && (await nightlight.ask('chat/saved', { id: alert.id })).chat;
      return JSON.stringify(saved ?? '').includes(CANARY) ? alert?.id : undefined;
    }, 'the saved chat');
    return { chat, id };
  };
  const readAsGuardian = async (): Promise<void> => {
    const page = await nightlight.driver.open(nightlight.driver.extensionUrl(PARENT));
    await page.waitFor(() => document.querySelector('.shared-chat .read') !== null, undefined, 'the button');
    await page.click('.shared-chat .read');
    await page.waitFor(
      (words) => document.querySelector('.transcript')?.textContent?.includes(words) === true,
      CANARY,
      'the chat',
    );
    expect(await hits(), 'while it is read').toEqual([]);
    await page.close();
  };

  test('what is stored is found', async () => {
    await nightlight.inside.evaluate(
      async (text) => await chrome.storage.local.set({ control: text }),
      CONTROL,
    );
    await isStored(CONTROL);
    await nightlight.inside.evaluate(async () => await chrome.storage.local.remove('control'), undefined);
  });

  test('saved, shared, locked, unlocked, read and deleted: no word of it is on disk', async () => {
    const { chat, id } = await alertAndSave();
    // Everything that belongs to the alert has arrived on disk, and could have brought words along.
    await isStored(id);
    expect(await hits(), 'saved in session memory').toEqual([]);

    code = (await nightlight.ask('guardian/create', { pin: PIN })).recoveryCode;
    expect((await nightlight.ask('vault/share', { id })).shared).toBe(true);
    expect(await hits(), 'shared').toEqual([]);
    await nightlight.ask('guardian/lock', {});
    expect(await hits(), 'locked').toEqual([]);
    await nightlight.ask('guardian/unlock', { secret: PIN });
    expect(await hits(), 'unlocked').toEqual([]);
    await readAsGuardian();
    expect(await hits(), 'read').toEqual([]);
    await nightlight.ask('guardian/unlock', { secret: PIN });
    await nightlight.ask('protection/forget', {});
    expect(await hits(), 'deleted').toEqual([]);
    await chat.close();
  });

  test('killed in the middle of it: no word of it is on disk', async () => {
    await nightlight.ask('protection/agree', {});
    await nightlight.ask('settings/change', { locale: 'en', band: '10to13' });
    const { id } = await alertAndSave();
    await isStored(id);
    code = (await nightlight.ask('guardian/create', { pin: PIN })).recoveryCode;
    await nightlight.ask('vault/share', { id });
    await readAsGuardian();
    await nightlight.ask('guardian/unlock', { secret: PIN });
    await nightlight.driver.kill();
    expect(await hits()).toEqual([]);
    // The crash came after it was shared: the sealed record is there, and nothing else.
    expect(await isOnDisk(id)).toBe(true);
  });
});

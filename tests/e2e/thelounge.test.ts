// A real chat client on a real server: The Lounge, and people who talk to the child over IRC.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../../tools/browser/wait.ts';
import { installPackages, installPrograms } from '../../tools/setup.mjs';
import { CHANNEL, CHILD, type ChatServer, startChatServer } from '../support/chat-server.ts';
import type { Page } from '../support/driver.ts';
import { IrcBot } from '../support/irc-bot.ts';
import { openChat, openLounge, scrollUp, showOlder, showsMessages, write } from '../support/lounge-page.ts';
import {
  alertOn,
  BROWSERS,
  dismissAlert,
  type Nightlight,
  newestTabIs,
  startNightlight,
} from '../support/nightlight.ts';
import { manyLines, SCHOOL_TALK } from '../support/school-talk.ts';

const RISKY = 'Send me a photo of you without clothes.';
const BACKLOG = 10_000;
/** Lines after a risky one, said while the child was in another chat: more than The Lounge shows at first. */
const OLDER = 150;
/** 10,000 messages take The Lounge itself seconds, and a busy machine many. */
const SLOW_MS = 120_000;

beforeAll(async () => {
  await installPrograms(['ngircd']);
  await installPackages('tests/clients');
}, 300_000);

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  let server: ChatServer;
  let page: Page;
  const people = new Map<string, IrcBot>();
  /** What was started, to be ended in reverse, also where not everything could be. */
  const endings: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    server = await startChatServer();
    endings.push(server.close);
    for (const nick of ['sam', 'lily', 'tao']) {
      const bot = await IrcBot.enter(server.ircPort, nick);
      people.set(nick, bot);
      endings.push(() => bot.leave());
    }
    await person('sam').sees(CHILD.nick);
    nightlight = await startNightlight(browser);
    endings.push(async () => expect(await nightlight.close()).toEqual([]));
    await nightlight.ask('settings/change', { locale: 'en', country: 'us' });
    page = await openLounge(nightlight.driver, server.url);
  });
  afterAll(async () => {
    const ended = await Promise.allSettled(endings.toReversed().map((end) => end()));
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
  });

  const person = (nick: string): IrcBot => {
    const bot = people.get(nick);
    if (bot === undefined) throw new Error(`nobody is called ${nick}`);
    return bot;
  };
  const watches = (messages: number, timeoutMs?: number) =>
    newestTabIs(nightlight, 'watching', messages, timeoutMs);
  const alertsHere = async () => {
    const { alerts } = await nightlight.ask('alerts/list', { tab: await nightlight.newestTab() });
    return alerts.filter(({ thisTab }) => thisTab);
  };

  test('people come and talk in the channel: each line is read once, nothing is raised', async () => {
    for (const [nick, text] of SCHOOL_TALK) await person(nick).say(CHANNEL, text);
    await showsMessages(page, SCHOOL_TALK.length);
    await watches(SCHOOL_TALK.length);
    expect(await page.overlays()).toEqual([]);
    expect(await alertsHere()).toEqual([]);
  });

  test('in a chat with one person the alert comes at the risky message, not before', async () => {
    await person('sam').say(CHILD.nick, 'hi mia, it is sam', '你的海报画好了吗?');
    await openChat(page, 'sam');
    await watches(2);
    await write(page, 'yes, almost');
    await write(page, RISKY);
    await showsMessages(page, 4);
    await watches(4);
    expect(await alertsHere()).toEqual([]);
    await person('sam').say(CHILD.nick, RISKY);
    expect((await alertOn(page)).role).toBe('alertdialog');
    await watches(5);
    expect(await alertsHere()).toHaveLength(1);
    await dismissAlert(page);
  });

  test('going to the channel and back reads nothing again', async () => {
    await openChat(page, CHANNEL);
    await watches(SCHOOL_TALK.length);
    await openChat(page, 'sam');
    await watches(5);
    await person('sam').say(CHILD.nick, 'see you tomorrow');
    await watches(6);
    expect(await page.overlays()).toEqual([]);
    expect(await alertsHere()).toHaveLength(1);
  });

  test('older messages, loaded as one scrolls up, are read once and raise nothing', async () => {
    const older = [RISKY, ...manyLines(OLDER)];
    await person('lily').say(CHANNEL, ...older);
    await openChat(page, CHANNEL);
    await showOlder(page, SCHOOL_TALK.length + older.length);
    await watches(SCHOOL_TALK.length + older.length);
    expect(await page.overlays()).toEqual([]);
    expect(await alertsHere()).toHaveLength(1);
    await page.close();
  });

  test('a site that is allowed while 10,000 messages are shown: all are read once, only what comes then is warned of', async () => {
    const fresh = await openLounge(nightlight.driver, server.url.replace('127.0.0.1', 'localhost'));
    const said = SCHOOL_TALK.length + 1 + OLDER;
    await showOlder(fresh, said);
    await scrollUp(fresh);
    const lines = manyLines(BACKLOG - said);
    // Far above what a child has before its eyes.
    lines.splice(-200, 1, RISKY);
    await person('lily').say(CHANNEL, ...lines);
    await showsMessages(fresh, BACKLOG);
    await nightlight.driver.grantHost('http://localhost/*');
    await watches(BACKLOG, SLOW_MS);
    expect(await alertsHere()).toEqual([]);
    await person('tao').say(CHANNEL, RISKY);
    // Asked inside, because looking for the alert in a page of this size takes a browser many seconds.
    const alert = await waitUntil(async () => (await alertsHere())[0], 'the alert of this tab', SLOW_MS);
    expect(alert.level).toBe('urgent');
    await watches(BACKLOG + 1, SLOW_MS);
    await fresh.close();
  }, 300_000);
});

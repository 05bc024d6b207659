// Chats as component kits from npm draw them, none of them made for us: how much is read, and whether it is known
// who said it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchScripted } from '../../tools/browser/launch-scripted.ts';
import type { ScriptedBrowser } from '../../tools/browser/scripted.ts';
import { waitUntil } from '../../tools/browser/wait.ts';
import { bundleReader } from '../../tools/read/bundle.ts';
import { launchReader, type Reader } from '../../tools/read/open.ts';
import type { Reading } from '../../tools/read/reading.ts';
import { EXPECTED, plain } from '../kits/expected.ts';
import { compareMessages } from './compare-messages.ts';
import { KITS, type KitPages, serveKits } from './kit-pages.ts';

const RECALL = 0.98;
const DIRECTION = 0.95;
/** Installing is done before by `npm test`; alone, this may have to do it. */
const SETUP_MS = 600_000;
const PATIENCE_MS = 15_000;
const LOOK_EVERY_MS = 100;

const total = { expected: 0, read: 0, directed: 0 };
let pages: KitPages;
let reader: Reader;
let sentinel: ScriptedBrowser;

beforeAll(async () => {
  pages = await serveKits();
  // Some kits ask servers for things: fonts, emoji.
  reader = await launchReader(await bundleReader(), 'chromium', 'this-machine');
  const script = await bundleReader('tests/sites/sentinel-page.ts');
  sentinel = await launchScripted('chromium', script, 'this-machine');
}, SETUP_MS);
afterAll(async () => {
  await Promise.all([reader?.close(), sentinel?.close(), pages?.close()]);
});

test('there are at least eight of them', () => {
  expect(KITS.length).toBeGreaterThanOrEqual(8);
});

test.concurrent.each(KITS)('%s is read, each message once', async (kit) => {
  const { messages, state } = await readKit(kit);
  const compared = compareMessages(
    EXPECTED,
    messages.map((message) => ({ ...message, text: plain(message.text) })),
  );
  total.expected += compared.expected;
  total.read += compared.read;
  total.directed += compared.directed;
  expect(compared.faults).toEqual([]);
  expect(compared.surplus).toEqual([]);
  expect(state).toBe('watching');
  expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
  // Not every kit shows names; none may be made up.
  for (const { text, author } of messages) {
    const writers = EXPECTED.filter((one) => one.text === plain(text)).map(({ writer }) => writer);
    if (author !== undefined) expect(writers).toContain(author);
  }
});

test.concurrent.each(KITS)('the sentinel sees the chat of %s', async (kit) => {
  const page = await sentinel.open(pages.urlOf(kit));
  try {
    await waitUntil(async () => (await page.evaluate('String(seesChat())')).includes('true'), 'the chat');
  } finally {
    await page.close();
  }
});

test(`at least ${RECALL} of all messages are read, and ${DIRECTION} of them known by who wrote them`, () => {
  expect(total.expected).toBe(KITS.length * EXPECTED.length);
  expect(total.read / total.expected).toBeGreaterThanOrEqual(RECALL);
  expect(total.directed / total.read).toBeGreaterThanOrEqual(DIRECTION);
});

/** Some kits open their chat a while after the page has loaded. */
async function readKit(kit: string): Promise<Reading> {
  const page = await reader.open(pages.urlOf(kit));
  try {
    await orLongEnough(async () => (await page.read()).messages.length >= EXPECTED.length);
    return await page.readAll();
  } finally {
    await page.close();
  }
}

/** What is missing after a while is for the comparison to tell. */
async function orLongEnough(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await isSo()) && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
}

// Chats the reader has never seen, built as component kits and small chat apps build them: how much of what is
// said is read, and whether it is known who said it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../../tools/browser/launch-scripted.ts';
import { bundleReader } from '../../tools/read/bundle.ts';
import { launchReader, type Reader } from '../../tools/read/open.ts';
import { compareMessages } from './compare-messages.ts';
import { pagesIn, readPage } from './local-pages.ts';

const RECALL = 0.98;
const DIRECTION = 0.95;

const Expected = v.strictObject({
  messages: v.array(
    v.strictObject({
      author: v.optional(v.string()),
      /** `unknown` where nothing on the page tells. */
      direction: v.picklist(['received', 'sent', 'unknown']),
      text: v.string(),
    }),
  ),
});

const pages = pagesIn('unseen');

test('there are at least ten kinds of them', () => {
  expect(pages.length).toBeGreaterThanOrEqual(10);
});

describe.each(BROWSERS)('%s', (browser) => {
  const total = { expected: 0, read: 0, directed: 0 };
  let reader: Reader;
  beforeAll(async () => {
    reader = await launchReader(await bundleReader(), browser);
  });
  afterAll(() => reader.close());

  test.concurrent.each(pages)('%s is read, each message once', async (name) => {
    const { messages: expected } = v.parse(
      Expected,
      JSON.parse(readFileSync(path.resolve('tests/unseen', `${name}.json`), 'utf8')),
    );
    const { messages, state } = await readPage(reader, 'unseen', name);
    const compared = compareMessages(expected, messages);
    total.expected += compared.expected;
    total.read += compared.read;
    total.directed += compared.directed;
    expect(compared.surplus).toEqual([]);
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
    expect(state).toBe('watching');
    expect(compared.faults).toEqual([]);
  });

  test(`at least ${RECALL} of all messages are read, and ${DIRECTION} of them known by who wrote them`, () => {
    expect(total.read / total.expected).toBeGreaterThanOrEqual(RECALL);
    expect(total.directed / total.read).toBeGreaterThanOrEqual(DIRECTION);
  });
});

// Pages that look like chats to a machine and are none: nothing on them is read.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../../tools/browser/launch-scripted.ts';
import { bundleReader } from '../../tools/read/bundle.ts';
import { launchReader, type Reader } from '../../tools/read/open.ts';
import { pagesIn, readPage } from './local-pages.ts';

const pages = pagesIn('not-chats');

test('there are at least twenty kinds of them', () => {
  expect(pages.length).toBeGreaterThanOrEqual(20);
});

describe.each(BROWSERS)('%s', (browser) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await launchReader(await bundleReader(), browser);
  });
  afterAll(() => reader.close());

  // At the same time, because most of it is waiting for what may still come.
  test.concurrent.each(pages)('%s is no chat', async (name) => {
    const { state, messages } = await readPage(reader, 'not-chats', name);
    expect({ state, read: messages.length }).toEqual({ state: 'noChat', read: 0 });
  });
});

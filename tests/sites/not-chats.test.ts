// Pages that look like chats to a machine and are none: nothing on them is read.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleReader } from '../../tools/read/bundle.ts';
import { launchReader, type Reader } from '../../tools/read/open.ts';
import { pagesIn, readPage } from './local-pages.ts';

const pages = pagesIn('not-chats');
let reader: Reader;

beforeAll(async () => {
  reader = await launchReader(await bundleReader());
});
afterAll(() => reader.close());

test('there are at least twenty kinds of them', () => {
  expect(pages.length).toBeGreaterThanOrEqual(20);
});

test.each(pages)('%s is no chat', async (name) => {
  const { state, messages } = await readPage(reader, 'not-chats', name);
  expect({ state, read: messages.length }).toEqual({ state: 'noChat', read: 0 });
});

// Each site's reader on pages built after the site's structure: <site>/*.html with what is to be read
// beside them. In a real browser, because sides and sizes are part of what is read.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RECIPES } from '../../src/sites/registry.ts';
import { bundleReader } from '../../tools/read/bundle.ts';
import { launchReader, type Reader } from '../../tools/read/open.ts';

const FOLDER = path.resolve('tests/sites');
const Expected = v.strictObject({
  /** Path and hash the page is served under, as on the site. */
  path: v.string(),
  /** The name of the contact or room; null where the page shows none. */
  conversation: v.nullable(v.string()),
  /** False where the page has no place to write, as a message request. */
  composer: v.optional(v.boolean(), true),
  messages: v.array(
    v.strictObject({
      author: v.optional(v.string()),
      direction: v.picklist(['received', 'sent', 'unknown']),
      text: v.string(),
      time: v.optional(v.string()),
    }),
  ),
});

const fixtures = RECIPES.flatMap(({ id }) =>
  readdirSync(path.join(FOLDER, id))
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ site: id, name: file.replace('.html', '') })),
);

let reader: Reader;
let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const fixture = new URL(request.url ?? '/', 'http://x').searchParams.get('fixture');
    if (fixture === null) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(readFileSync(path.join(FOLDER, fixture)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  reader = await launchReader(await bundleReader());
});
afterAll(async () => {
  await reader.close();
  server.close();
});

test('every site has a fixture', () => {
  expect([...new Set(fixtures.map(({ site }) => site))].sort()).toEqual(RECIPES.map(({ id }) => id).sort());
});

describe.each(fixtures)('$site, $name', ({ site, name }) => {
  test('reads what stands there, each message once', async () => {
    const expected = v.parse(
      Expected,
      JSON.parse(readFileSync(path.join(FOLDER, site, `${name}.json`), 'utf8')),
    );
    const [pathname = '/', hash] = expected.path.split('#');
    const query = `${pathname.includes('?') ? '&' : '?'}fixture=${site}/${name}.html`;
    const page = await reader.open(`${origin}${pathname}${query}${hash ? `#${hash}` : ''}`, site);
    const reading = await page.readAll();
    await page.close();
    expect(reading.reader).toBe(site);
    expect(reading.messages.map(({ author, direction, text }) => ({ author, direction, text }))).toEqual(
      expected.messages.map(({ author, direction, text }) => ({ author, direction, text })),
    );
    for (const [index, { time }] of expected.messages.entries())
      if (time !== undefined) expect(reading.messages[index]?.time).toBe(time);
    expect(new Set(reading.messages.map(({ id }) => id)).size).toBe(reading.messages.length);
    expect(reading.state).toBe('watching');
    expect(reading.composer).toBe(expected.composer);
    expect(reading.conversation?.contact ?? null).toBe(expected.conversation);
  });
});

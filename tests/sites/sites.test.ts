// Each site's reader on pages built after the site's structure: <site>/*.html with what is to be read
// beside them. In real browsers, because sides and sizes are part of what is read.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RECIPES } from '../../src/sites/registry.ts';
import { BROWSERS } from '../../tools/browser/launch-scripted.ts';
import { bundleReader } from '../../tools/read/bundle.ts';
import { launchReader, type Reader } from '../../tools/read/open.ts';
import { fixturesOf, readFixture } from '../../tools/sites/fixtures.ts';
import { type FixtureServer, serveFixtures } from '../../tools/sites/serve.ts';

test.each(RECIPES)('$id has a fixture', ({ id }) => {
  expect(fixturesOf(id)).not.toEqual([]);
});

describe.each(BROWSERS)('%s', (browser) => {
  let reader: Reader;
  let server: FixtureServer;
  beforeAll(async () => {
    server = await serveFixtures();
    reader = await launchReader(await bundleReader(), browser);
  });
  afterAll(async () => {
    await reader.close();
    server.close();
  });

  test.concurrent.each(RECIPES.flatMap(({ id }) => fixturesOf(id)))(
    '$site, $name: what stands there is read, each message once',
    async (fixture) => {
      const { expected, found } = await readFixture(reader, server, fixture);
      expect(found).toEqual(expected);
    },
  );
});

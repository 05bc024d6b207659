// Reads every fixture with the recipe of its site.
import { RECIPES } from '../../src/sites/registry.ts';
import { bundleReader } from '../read/bundle.ts';
import { launchReader, type Reader } from '../read/open.ts';
import { faultOf, fixturesOf, readFixture } from './fixtures.ts';
import { type FixtureServer, serveFixtures } from './serve.ts';

/** Most of the time of reading is waiting for what may still come. */
const AT_ONCE = 5;

export interface SiteCheck {
  readonly site: string;
  readonly fixtures: number;
  /** One for each fixture that is not read as it should be. */
  readonly faults: readonly string[];
}

/** All sites, in the order of the registry. */
export async function checkFixtures(): Promise<SiteCheck[]> {
  const server = await serveFixtures();
  try {
    const reader = await launchReader(await bundleReader());
    try {
      return await checkAll(reader, server);
    } finally {
      await reader.close();
    }
  } finally {
    server.close();
  }
}

async function checkAll(reader: Reader, server: FixtureServer): Promise<SiteCheck[]> {
  const checks = RECIPES.map(({ id }) => ({ site: id, fixtures: fixturesOf(id), faults: [] as string[] }));
  const waiting = checks.flatMap(({ fixtures, faults }) => fixtures.map((fixture) => ({ fixture, faults })));
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { expected, found } = await readFixture(reader, server, next.fixture);
      const fault = faultOf(expected, found);
      if (fault !== undefined) next.faults.push(`${next.fixture.site}/${next.fixture.name}: ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return checks.map(({ fixtures, ...check }) => ({ ...check, fixtures: fixtures.length }));
}

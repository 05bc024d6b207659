// Serves fixtures under the paths their sites have, because a recipe may ask for one.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { FIXTURES, type Fixture } from './fixtures.ts';

export interface FixtureServer {
  /** @param place path and hash on the site. */
  addressOf(fixture: Fixture, place: string): string;
  close(): void;
}

export async function serveFixtures(): Promise<FixtureServer> {
  const server = createServer((request, response) => {
    const fixture = new URL(request.url ?? '/', 'http://x').searchParams.get('fixture');
    if (fixture === null) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(readFileSync(path.join(FIXTURES, fixture)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error(`expected a port to listen on, found ${address}`);
  return {
    addressOf({ site, name }, place) {
      const url = new URL(place, `http://127.0.0.1:${address.port}`);
      url.searchParams.set('fixture', `${site}/${name}.html`);
      return url.href;
    },
    close: () => void server.close(),
  };
}

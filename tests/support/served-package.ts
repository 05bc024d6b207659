// The built extension on a web server of the school, as `npm run package` makes it for one.
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { packageForChrome, packageForFirefox, type SelfHosted } from '../../tools/package/self-hosted.ts';
import type { BrowserName } from './driver.ts';
import { distOf } from './nightlight.ts';

/** What docs/deploy asks of a server. */
const TYPES: Readonly<Record<string, string>> = {
  '.crx': 'application/x-chrome-extension',
  '.xpi': 'application/x-xpinstall',
  '.xml': 'application/xml',
  '.json': 'application/json',
};

/** The school's own: a Firefox of somebody else on this machine has nothing to do with what these tests set. */
const FIREFOX_ID = 'nightlight@hillside.example';

export interface ServedPackage extends SelfHosted {
  /** The folder on the server, with a slash at its end. */
  readonly url: string;
  /** Of the package itself, on that server. */
  readonly installUrl: string;
  close(): void;
}

/**
 * @param folder an empty one, which is served
 * @param sites the school's own, watched without asking
 */
export async function servePackage(
  browser: BrowserName,
  folder: string,
  sites: readonly string[],
): Promise<ServedPackage> {
  const server = createServer((request, response) => {
    // Chromium says in the query what it has.
    const name = path.basename(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const type = TYPES[path.extname(name)];
    response.writeHead(type === undefined ? 404 : 200, { 'content-type': type ?? 'text/plain' });
    response.end(type === undefined ? '' : readFileSync(path.join(folder, name)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port given');
  const url = `http://127.0.0.1:${address.port}/`;
  // Firefox takes no package that says it would look for updates where anybody could answer.
  const named = browser === 'chromium' ? url : 'https://school.example/nightlight/';
  const hosting = { built: distOf(browser), outDir: folder, url: named, sites };
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const made =
    browser === 'chromium'
      ? packageForChrome({ ...hosting, key })
      : packageForFirefox({ ...hosting, firefoxId: FIREFOX_ID });
  return {
    ...made,
    url,
    installUrl: new URL(path.basename(made.files.package), url).href,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

// Serves the demo chat on this machine only. The page is bundled in memory; nothing is written.
// Run it with: npx tsx tools/demo/server.ts [port]
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

interface Asset {
  type: string;
  body: string | Uint8Array;
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

async function bundle(): Promise<Map<string, Asset>> {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const { NODE_ENV: before } = process.env;
  const result = await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(new URL('index.html', import.meta.url)) },
    },
  });
  // The bundler sets this for the whole process; the caller should not notice.
  if (before === undefined) Reflect.deleteProperty(process.env, 'NODE_ENV');
  const assets = new Map<string, Asset>();
  for (const part of Array.isArray(result) ? result : [result]) {
    if (!('output' in part)) continue;
    for (const file of part.output) {
      const type = types[file.fileName.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
      assets.set(`/${file.fileName}`, { type, body: file.type === 'chunk' ? file.code : file.source });
    }
  }
  const page = assets.get('/index.html');
  if (page === undefined) throw new Error('The demo page could not be bundled.');
  return assets.set('/', page);
}

export async function serveDemo(
  options: { port?: number } = {},
): Promise<{ url: string; close(): Promise<void> }> {
  const assets = await bundle();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const asset = request.method === 'GET' || request.method === 'HEAD' ? assets.get(path) : undefined;
    response.writeHead(asset === undefined ? 404 : 200, {
      'content-type': asset?.type ?? 'text/plain; charset=utf-8',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : (asset?.body ?? 'Not found'));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const port = Number.parseInt(process.argv[2] ?? '', 10);
  const { url } = await serveDemo(Number.isFinite(port) ? { port } : {});
  console.log(`Demo chat: ${url}`);
}

// The pages of tests/kits: chats as real component kits draw them. Bundled when the tests run, because the kits
// are too much to keep, and served on this machine, because modules do not load from files.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, preview } from 'vite';
import { installPackages } from '../../tools/setup.mjs';

const ROOT = path.resolve('tests/kits');

/** Every folder with a page. */
export const KITS = readdirSync(ROOT)
  .filter((name) => existsSync(path.join(ROOT, name, 'index.html')))
  .sort();

export interface KitPages {
  urlOf(kit: string): string;
  close(): Promise<void>;
}

export async function serveKits(kits: readonly string[] = KITS): Promise<KitPages> {
  await installPackages('tests/kits');
  const outDir = mkdtempSync(path.join(tmpdir(), 'nightlight-kits-'));
  const common = {
    root: ROOT,
    mode: 'production',
    configFile: false,
    logLevel: 'error',
    publicDir: false,
  } as const;
  await build({
    ...common,
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env': '{}',
      global: 'globalThis',
    },
    build: {
      outDir,
      target: 'es2022',
      minify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 100_000,
      rollupOptions: {
        input: Object.fromEntries(kits.map((kit) => [kit, path.join(ROOT, kit, 'index.html')])),
      },
    },
  });
  const server = await preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const [base] = server.resolvedUrls?.local ?? [];
  if (base === undefined) throw new Error('expected an address of the kit pages, found none');
  return {
    urlOf: (kit) => new URL(`${kit}/index.html`, base).href,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

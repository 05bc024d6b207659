// The reader as one script, from the same sources as the extension's.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PAGE = fileURLToPath(new URL('page.ts', import.meta.url));

/** The script that gives a page `nightlightRead`, or what another entry gives it. */
export async function bundleReader(entry = PAGE): Promise<string> {
  const result = await build({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: {
        entry,
        formats: ['iife'],
        name: 'nightlightReader',
      },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !('output' in bundle)) throw new Error('expected a bundle, found a watcher');
  return bundle.output[0].code;
}

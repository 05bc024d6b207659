// The reader as one script, from the same sources as the extension's.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The script that gives a page `nightlightRead`. */
export async function bundleReader(): Promise<string> {
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
        entry: fileURLToPath(new URL('page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'nightlightReader',
      },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !('output' in bundle)) throw new Error('expected a bundle, found a watcher');
  return bundle.output[0].code;
}

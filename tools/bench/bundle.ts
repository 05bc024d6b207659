// The measured code is bundled as the extension's own is. Straight from tsx every function inside a function would be
// named anew at each call (esbuild's keepNames): about a microsecond a message, as much as a fast engine needs in all.
import path from 'node:path';
import { build } from 'vite';

/** Bundles the process that measures; gives the script. Packages stay outside and are found from there. */
export async function bundleChild(root: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: path.join(root, 'tools/bench/run/child.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      // Readable names, for `node --cpu-prof`.
      minify: false,
      rollupOptions: { output: { entryFileNames: 'child.mjs', chunkFileNames: '[name].mjs' } },
    },
  });
  return path.join(folder, 'child.mjs');
}

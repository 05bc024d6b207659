// Builds dist/chrome and dist/firefox: `vite build --mode chrome|firefox`. Content scripts are `*.iife.ts(x)`
// files, so that each becomes one plain script and nothing has to be web-accessible.
import { rmSync } from 'node:fs';
import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { manifestFor, type Target } from './tools/manifest.ts';

/** crxjs lists scripts imported by path as web-accessible. They are injected, and no page may find them. */
const nothingWebAccessible: Plugin & { renderCrxManifest(manifest: Record<string, unknown>): unknown } = {
  name: 'nothing-web-accessible',
  enforce: 'post',
  renderCrxManifest(manifest) {
    const { web_accessible_resources: _dropped, ...rest } = manifest;
    return rest;
  },
};

/**
 * crxjs builds each injected script twice: as the plain script that is used, and as modules nobody loads.
 * Here the modules that no page and no background reaches are left out.
 */
const onlyWhatIsLoaded: Plugin = {
  name: 'only-what-is-loaded',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const reached = new Set<string>();
    const reach = (file: string): void => {
      const chunk = bundle[file];
      if (chunk?.type !== 'chunk' || reached.has(file)) return;
      reached.add(file);
      for (const next of [...chunk.imports, ...chunk.dynamicImports]) reach(next);
    };
    for (const [file, chunk] of Object.entries(bundle)) {
      if (
        chunk.type === 'chunk' &&
        chunk.isEntry &&
        !/\.iife\.tsx?$/.test(chunk.facadeModuleId?.replace(/\?.*/, '') ?? '')
      ) {
        reach(file);
      }
    }
    for (const [file, chunk] of Object.entries(bundle)) {
      if (chunk.type === 'chunk' && file.startsWith('assets/') && !reached.has(file)) delete bundle[file];
    }
  },
};

/** The files of guidance are compiled into background and pages; a second copy would only be weight. */
const guidanceOnce = (outDir: string): Plugin => ({
  name: 'guidance-once',
  closeBundle: () => {
    for (const name of ['channels', 'duties.json', 'practice', 'platform-steps.json'])
      rmSync(`${outDir}/${name}`, { recursive: true, force: true });
  },
});

/** Opened in tabs; the popup is named by the manifest. */
const PAGES = ['parent', 'policy', 'practice', 'staff', 'verify', 'welcome'].map(
  (page) => `src/pages/${page}/index.html`,
);

/**
 * What every page needs, and what the popup needs besides that other pages use too, in one file: from the disk of an
 * extension each small one costs the popup's first paint more than a millisecond (docs/figures.md).
 */
const SHARED_MODULES = [
  /_locales|node_modules|preload-helper/,
  /src[\\/](ui|messages|platform)[\\/]/,
  /guidance[\\/](advice|bands|country|guidance-file|tactics|texts)\.ts$/,
  /popup[\\/](allowed|channel-card|chat-file|choices|merge-alerts|share-chat|state-line|view|warning-list)\.tsx?$/,
  /policy[\\/]set-up-by\.ts$/,
];
const SHARED = { name: 'shared', test: (id: string) => SHARED_MODULES.some((one) => one.test(id)) };

/**
 * crxjs puts a hash of the path of this folder where the background names its content scripts, and only later the
 * names. A hash of those bytes in the file's name would differ from machine to machine.
 */
const chunkFileNames = ({ name }: { readonly name: string }): string =>
  name === 'main.ts' ? 'assets/background.js' : 'assets/[name]-[hash].js';

function targetOf(mode: string): Target {
  if (mode === 'chrome' || mode === 'firefox') return mode;
  throw new Error(`vite build --mode: expected chrome or firefox, found ${mode}`);
}

export default defineConfig(({ mode }) => {
  const target = targetOf(mode);
  return {
    publicDir: 'assets',
    plugins: [
      preact(),
      crx({ manifest: manifestFor(target), browser: target }),
      nothingWebAccessible,
      onlyWhatIsLoaded,
      guidanceOnce(`dist/${target}`),
    ],
    build: {
      // Pages the manifest does not name.
      rolldownOptions: { input: PAGES, output: { chunkFileNames, codeSplitting: { groups: [SHARED] } } },
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: 'es2022',
      // The modules of a page are asked for with its document, not one after another; without a polyfill, which
      // would fetch. Views that are loaded later are small.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, modules, { hostType }) => (hostType === 'html' ? modules : []),
      },
      reportCompressedSize: false,
    },
  };
});

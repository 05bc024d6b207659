// The walls of docs/design.md: who may import whom, how long a file may be, what it may be called.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const MAY_IMPORT: Record<string, readonly string[]> = {
  engine: [],
  generated: ['engine'],
  platform: [],
  messages: ['engine', 'platform'],
  store: ['engine', 'platform'],
  sites: ['engine'],
  guidance: ['engine'],
  evidence: ['guidance'],
  ui: ['engine', 'guidance'],
  content: ['sites', 'engine', 'guidance', 'messages', 'ui', 'platform', 'generated'],
  background: ['engine', 'messages', 'store', 'platform', 'guidance', 'evidence', 'generated', 'content'],
  pages: ['messages', 'ui', 'guidance', 'evidence', 'platform'],
};
/** The practice page shows the real scanner and the real alert; these parts of a page script, and no others. */
const PRACTISED = ['content/alert/alerts.ts', 'content/bundled-scanner.ts', 'content/findings.ts'];
const PRACTISED_TYPES = [...PRACTISED, 'content/report.ts', 'engine/index.ts'];
/** Folders that must not know the browser, the page, the clock or chance. */
const PURE: Record<string, RegExp> = {
  engine:
    /\b(browser|chrome|document|window|console|localStorage|indexedDB)\b\s*[.[]|Date\.now|new Date\(|Math\.random|performance\./,
  guidance: /\b(browser|chrome|document|window|localStorage|indexedDB)\s*[.[]|Date\.now|Math\.random/,
  evidence:
    /\b(browser|chrome|document|window|localStorage|indexedDB)\s*[.[]|Date\.now|new Date\(\)|Math\.random|getRandomValues|generateKey/,
  sites: /\b(browser|chrome)\s*\.|\bfetch\(/,
};
const PACKAGES: Record<string, readonly string[]> = {
  engine: ['valibot'],
  platform: ['webextension-polyfill'],
  messages: ['valibot'],
  store: ['idb'],
  sites: [],
  guidance: ['valibot'],
  evidence: ['valibot', 'canonicalize'],
  ui: ['preact', 'preact/hooks'],
  content: ['preact'],
  background: ['valibot'],
  pages: ['preact', 'preact/hooks'],
  generated: [],
};

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && file.includes('/'));

function importsOf(source: string): { from: string; typeOnly: boolean }[] {
  const found = source.matchAll(
    /^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm,
  );
  return [...found].map(([, type, from, bare, lazy]) => ({
    from: from ?? bare ?? lazy ?? '',
    typeOnly: type !== undefined,
  }));
}

describe.each(sources)('src/%s', (file) => {
  const source = readFileSync(path.join('src', file), 'utf8');
  const layer = file.split('/')[0] ?? '';

  test('imports only what its layer may', () => {
    for (const { from, typeOnly } of importsOf(source)) {
      if (
        /_locales\/|channels\/|assets\/practice\/|(platform-steps|duties)\.json$|\.(css|svg)(\?|$)/.test(from)
      )
        continue;
      if (!from.startsWith('.')) {
        expect(PACKAGES[layer], `${file} imports the package ${from}`).toContain(from);
        continue;
      }
      const imported = path.posix.join(path.posix.dirname(file), from);
      const target = imported.split('/')[0] ?? '';
      if (file.startsWith('pages/practice/') && /^(content|engine|generated)$/.test(target)) {
        expect(typeOnly ? PRACTISED_TYPES : PRACTISED, `${file} imports ${from}`).toContain(imported);
        continue;
      }
      // The background names the content scripts only by path, to have them injected.
      if (layer === 'background' && target === 'content') expect(from).toMatch(/\?script$/);
      else if (target !== layer) expect(MAY_IMPORT[layer], `${file} imports ${from}`).toContain(target);
    }
  });

  test('knows nothing its layer must not know', () => {
    const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const forbidden = PURE[layer];
    if (forbidden !== undefined) expect(code).not.toMatch(forbidden);
    if (file !== 'platform/browser.ts') expect(code).not.toContain("'webextension-polyfill'");
    if (file !== 'platform/content-runtime.ts') expect(code).not.toMatch(/\bchrome\s*\./);
    expect(code).not.toMatch(/navigator\.userAgent|\bas any\b|: any\b|@ts-ignore|\.innerHTML\s*=/);
    expect(code).not.toMatch(/catch\s*(\([^)]*\))?\s*\{\s*\}/);
  });

  test('is short, opens with what it is for, and is no drawer', () => {
    if (layer !== 'generated') {
      expect(source.split('\n').length).toBeLessThanOrEqual(250);
      expect(source).toMatch(/^\/\/ \S/);
    }
    expect(file).not.toMatch(/(^|\/)(utils?|helpers?|common|misc|managers?|services?)([./]|$)/i);
    expect(source).not.toMatch(/groomer|predator/i);
  });
});

test('every layer of the design has its rules here', () => {
  const layers = new Set(sources.map((file) => file.split('/')[0] ?? ''));
  for (const layer of layers) expect(Object.keys(MAY_IMPORT)).toContain(layer);
});

test('migrations import nothing', () => {
  expect(importsOf(readFileSync('src/store/migrations.ts', 'utf8'))).toEqual([]);
});

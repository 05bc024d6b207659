// What the two built manifests may hold, to the letter. A new permission must be argued for here and in docs/permissions.md.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import source from '../../manifest.json' with { type: 'json' };

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'";
const Manifest = v.record(v.string(), v.unknown());
const read = (target: string) =>
  v.parse(Manifest, JSON.parse(readFileSync(`dist/${target}/manifest.json`, 'utf8')));

describe.each(['chrome', 'firefox'])('%s', (target) => {
  const manifest = read(target);

  test('has exactly the fields we know', () => {
    const own = target === 'chrome' ? ['minimum_chrome_version', 'storage'] : ['browser_specific_settings'];
    expect(Object.keys(manifest).sort()).toEqual(
      [
        'action',
        'background',
        'content_scripts',
        'content_security_policy',
        'default_locale',
        'description',
        'host_permissions',
        'icons',
        'manifest_version',
        'name',
        'optional_host_permissions',
        'permissions',
        'version',
        ...own,
      ].sort(),
    );
  });
  test('asks for these permissions and no others', () => {
    expect(manifest['permissions']).toEqual(['storage', 'alarms', 'notifications', 'scripting', 'activeTab']);
    expect(manifest['optional_host_permissions']).toEqual(['*://*/*']);
    expect(manifest['host_permissions']).toEqual(source.host_permissions);
  });
  test('watches just the listed sites without being asked', () => {
    const youtube = 'https://www.youtube.com/*';
    expect(source.host_permissions).toContain(youtube);
    expect(manifest['content_scripts']).toEqual([
      {
        js: ['src/content/sentinel.iife.js'],
        matches: source.host_permissions.filter((site) => site !== youtube),
        all_frames: true,
        match_origin_as_fallback: true,
        run_at: 'document_idle',
      },
      {
        js: ['src/content/sentinel.iife.js'],
        matches: ['https://www.youtube.com/live_chat*'],
        all_frames: true,
        run_at: 'document_idle',
      },
    ]);
    for (const site of source.host_permissions) expect(site).toMatch(/^https:\/\/[a-z0-9.]+\.[a-z]+\/\*$/);
  });
  test('allows its pages no network', () => {
    expect(manifest['content_security_policy']).toEqual({ extension_pages: CSP });
  });
  test('shows nothing of itself to web pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });
  test('names files that exist', () => {
    const files = JSON.stringify(manifest).match(
      /(?:icons|src|assets)\/[\w./-]+\.(?:png|js|html)|service-worker-loader\.js/g,
    );
    for (const file of files ?? []) expect(existsSync(path.join('dist', target, file)), file).toBe(true);
    for (const locale of ['en', 'zh_CN', 'zh_TW']) {
      expect(existsSync(`dist/${target}/_locales/${locale}/messages.json`)).toBe(true);
    }
  });
});

test('Chrome has a service worker', () => {
  expect(read('chrome')['background']).toEqual({
    service_worker: 'service-worker-loader.js',
    type: 'module',
  });
  expect(read('chrome')['minimum_chrome_version']).toBe('137');
});

test('Firefox has an event page, an id, and says that no data is collected', () => {
  const manifest = read('firefox');
  expect(manifest['background']).toEqual({ scripts: ['service-worker-loader.js'], type: 'module' });
  expect(manifest['browser_specific_settings']).toEqual({
    gecko: {
      id: 'nightlight@nightlight.example',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  });
});

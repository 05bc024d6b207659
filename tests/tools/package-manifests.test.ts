// What a school's own package says otherwise, and the files that tell browsers of new versions.
import { describe, expect, test } from 'vitest';
import { manifestFor } from '../../tools/manifest.ts';
import {
  parseChromeManifest,
  parseFirefoxManifest,
  selfHostedForChrome,
  selfHostedForFirefox,
} from '../../tools/package/self-hosted-manifest.ts';
import { updatesJson, updatesXml } from '../../tools/package/update-manifests.ts';

const SITE = 'https://chat.school.example/*';
const chrome = parseChromeManifest(JSON.stringify(manifestFor('chrome')));
const firefox = parseFirefoxManifest(JSON.stringify(manifestFor('firefox')));

describe('manifest', () => {
  test('of Chrome gets an update address and nothing else', () => {
    const url = 'https://school.example/updates.xml';
    expect(selfHostedForChrome(chrome, url, [])).toEqual({ ...manifestFor('chrome'), update_url: url });
  });

  test('of Firefox gets an update address and nothing else', () => {
    const url = 'https://school.example/updates.json';
    const { browser_specific_settings: settings, ...rest } = selfHostedForFirefox(firefox, url, []);
    const { browser_specific_settings: before, ...restBefore } = firefox;
    expect(rest).toEqual(restBefore);
    expect(settings).toEqual({ gecko: { ...before.gecko, update_url: url } });
    const own = selfHostedForFirefox(firefox, url, [], 'n@school.example');
    expect(own.browser_specific_settings.gecko.id).toBe('n@school.example');
  });

  test.each([
    ['chrome', chrome, selfHostedForChrome(chrome, 'https://school.example/u', [SITE])],
    ['firefox', firefox, selfHostedForFirefox(firefox, 'https://school.example/u', [SITE])],
  ])('of %s: a site of the school has permission and sentinel', (_name, before, after) => {
    expect(after.host_permissions).toEqual([...before.host_permissions, SITE]);
    const [listed, ...others] = after.content_scripts;
    const [listedBefore, ...othersBefore] = before.content_scripts;
    expect(listed).toEqual({ ...listedBefore, matches: [...listedBefore.matches, SITE] });
    // The sites with a script of their own are left as they are.
    expect(others).toEqual(othersBefore);
    expect(listed['js']).toEqual(['src/content/sentinel.iife.ts']);
    expect(Object.keys(after).slice(0, 3)).toEqual(Object.keys(before).slice(0, 3));
  });

  test('a listed site is not listed twice', () => {
    const after = selfHostedForChrome(chrome, 'https://school.example/u', ['https://discord.com/*']);
    expect(after.host_permissions).toEqual(chrome.host_permissions);
    expect(after.content_scripts).toEqual(chrome.content_scripts);
  });

  test('one of another browser is refused', () => {
    expect(() => parseChromeManifest(JSON.stringify(manifestFor('firefox')))).toThrow(
      'minimum_chrome_version',
    );
    expect(() => parseFirefoxManifest(JSON.stringify(manifestFor('chrome')))).toThrow(
      'browser_specific_settings',
    );
  });
});

const RELEASE = {
  id: 'an-id',
  version: '1.2.3',
  packageUrl: 'https://school.example/a&b/nightlight-1.2.3.x',
  sha256: 'ab12',
  minBrowser: '137',
};

test('updates.xml', () => {
  expect(updatesXml(RELEASE)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="an-id">
    <updatecheck codebase="https://school.example/a&amp;b/nightlight-1.2.3.x" version="1.2.3" prodversionmin="137" hash_sha256="ab12"/>
  </app>
</gupdate>
`);
});

test('updates.json', () => {
  expect(JSON.parse(updatesJson(RELEASE))).toEqual({
    addons: {
      'an-id': {
        updates: [
          {
            version: '1.2.3',
            update_link: 'https://school.example/a&b/nightlight-1.2.3.x',
            update_hash: 'sha256:ab12',
            applications: { gecko: { strict_min_version: '137' } },
          },
        ],
      },
    },
  });
});

// How to report on each site: every site that has a reader has steps or the usual way, and nothing is said unsourced.
import { describe, expect, it } from 'vitest';
import en from '../../assets/_locales/en/messages.json';
import zhCN from '../../assets/_locales/zh_CN/messages.json';
import zhTW from '../../assets/_locales/zh_TW/messages.json';
import json from '../../assets/platform-steps.json';
import { GuidanceFileError } from '../../src/guidance/guidance-file.ts';
import { NOTES, OPENINGS, parsePlatforms } from '../../src/guidance/platform-form.ts';
import {
  openingKey,
  platformName,
  platformSteps,
  platformsFile,
  sourcedLabel,
} from '../../src/guidance/platform-steps.ts';
import { LOCALES, loadMessages, translate } from '../../src/guidance/texts.ts';
import { BY_SHAPE } from '../../src/sites/by-shape.ts';
import { RECIPES } from '../../src/sites/registry.ts';
import { SIMPLIFIED_ONLY } from './wording.ts';

const MESSAGES = {
  en: loadMessages(en, 'en'),
  zh_CN: loadMessages(zhCN, 'zh_CN'),
  zh_TW: loadMessages(zhTW, 'zh_TW'),
};
const { platforms, checked } = platformsFile();
const READERS = [...RECIPES, ...BY_SHAPE].map(({ id, hosts }) => ({ id, hosts }));
/** Readers of sites nobody has written steps for: only workplaces and clients that people host themselves. */
const USUAL_WAY = ['mattermost', 'slack', 'thelounge'];

describe('every site with a reader', () => {
  it.each(READERS)(
    '$id has steps of its own, on all its hosts, or is known to have none',
    ({ id, hosts }) => {
      const found = new Set(
        hosts.map((host) => platformSteps(host.replace('*', 'club')).platform?.id ?? 'the usual way'),
      );
      if (USUAL_WAY.includes(id)) return expect([...found, 'the usual way']).toContain('the usual way');
      expect(found.size, [...found].join()).toBe(1);
      expect(found).not.toContain('the usual way');
    },
  );

  it.each(LOCALES)('says each step in %s', (locale) => {
    for (const { hosts } of READERS) {
      const { report, block } = platformSteps(hosts[0] ?? 'chat.example');
      for (const way of [report, block ?? report]) {
        const opening = translate(MESSAGES[locale], openingKey(way));
        const word = sourcedLabel(way, locale) ?? translate(MESSAGES[locale], 'report_word_report');
        expect(opening).toMatch(/[.。]$/);
        expect(translate(MESSAGES[locale], 'report_choose', [word])).toContain(word);
      }
    }
  });
});

describe('the site of an alert', () => {
  it.each([
    ['discord.com', 'discord'],
    ['ptb.discord.com', 'discord'],
    ['www.facebook.com', 'messenger'],
    ['teams.cloud.microsoft', 'teams'],
    ['WEB.WhatsApp.com:443', 'whatsapp'],
  ])('%s is %s', (site, id) => {
    expect(platformSteps(site).platform?.id).toBe(id);
  });

  it.each(['notdiscord.com', 'discord.com.example', '127.0.0.1:8080', 'com', ''])(
    '%s is nobody: the usual way',
    (site) => {
      expect(platformSteps(site)).toEqual({
        platform: undefined,
        report: { open: 'message' },
        block: { open: 'profile' },
      });
    },
  );
});

describe('the file', () => {
  it('gives every platform an id and hosts of its own', () => {
    const ids = platforms.map(({ id }) => id);
    const hosts = platforms.flatMap((platform) => platform.hosts);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('names an https source with a date for each', () => {
    for (const { id, source } of platforms) {
      for (const url of source.urls) expect(new URL(url).protocol, id).toBe('https:');
      expect(source.date, id).toMatch(/^20\d\d/);
    }
  });

  it('was checked within twelve months: read the sources again, then change the date', () => {
    const yearAgo = new Date();
    yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
    expect(checked >= yearAgo.toISOString().slice(0, 7)).toBe(true);
  });

  it('uses every place and note there are texts for', () => {
    const ways = platforms.flatMap(({ report, block }) => [report, ...(block ? [block] : [])]);
    expect(new Set(ways.map(({ open }) => open))).toEqual(new Set(OPENINGS));
    expect(new Set(platforms.flatMap(({ notes }) => notes))).toEqual(new Set(NOTES));
  });

  it('quotes no Simplified word to readers in Taiwan', () => {
    for (const platform of platforms) {
      const words = [platform.report, platform.block].map((way) => way && sourcedLabel(way, 'zh_TW'));
      for (const word of [platformName(platform, 'zh_TW'), ...words]) {
        expect([...(word ?? '')].filter((character) => SIMPLIFIED_ONLY.has(character))).toEqual([]);
      }
    }
  });
});

describe('parsePlatforms', () => {
  const TEXT = JSON.stringify(json);
  it.each([
    ['a source by plain http', (s: string) => s.replace('"https://faq', '"http://faq'), /source\.urls\.0$/],
    ['a platform without a source', (s: string) => s.replace(/"source":\{.*?\}/, '"x":1'), /source$/],
    ['an unknown place', (s: string) => s.replace('"open":"details"', '"open":"drawer"'), /open$/],
    ['an unknown note', (s: string) => s.replace('"sends"', '"sings"'), /notes\.0$/],
    [
      'an address as a host',
      (s: string) => s.replace('"whatsapp.com"', '"https://whatsapp.com"'),
      /hosts\.0$/,
    ],
    ['a date in words', (s: string) => s.replace('"2018-05-01"', '"in spring"'), /source\.date$/],
    [
      'a word that only one page of somebody else gives',
      (s: string) => s.replace('"open":"list"', '"open":"list","label":{"en":"Report"}'),
      /source$/,
    ],
  ])('names the field: %s', (_, change, field) => {
    const broken = change(TEXT);
    expect(broken).not.toBe(TEXT);
    const parse = () => parsePlatforms(JSON.parse(broken), 'platform-steps.json');
    expect(parse).toThrow(GuidanceFileError);
    expect(parse).toThrow(expect.objectContaining({ field: expect.stringMatching(field) }));
  });
});

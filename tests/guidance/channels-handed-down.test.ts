// The list of places we were given (112 entries, read from stored pages): what became of each, so that none is lost.
// The list lies beside the repository; where it does not, there is nothing to compare with, and the tests say so.
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CHANNEL_KINDS, type Channel, QUALITIES, TOPICS } from '../../src/guidance/channel.ts';
import { isCountryCode } from '../../src/guidance/country.ts';
import { countryChannels } from '../../src/guidance/country-files.ts';

const LIST = '../shared/channels.json';
const isHere = existsSync(LIST);

const Entries = v.array(
  v.strictObject({
    country: v.string(),
    name: v.strictObject({ en: v.string(), local: v.string() }),
    kind: v.picklist(CHANNEL_KINDS),
    contact: v.record(v.picklist(['phone', 'sms', 'url', 'email', 'other']), v.string()),
    for: v.array(
      v.pipe(
        v.string(),
        v.transform((topic) => topic.replaceAll('_', '-')),
        v.picklist(TOPICS),
      ),
    ),
    source: v.string(),
    verified: v.boolean(),
    date: v.string(),
    source_quality: v.picklist(QUALITIES),
    note: v.optional(v.string()),
  }),
);
type Entry = v.InferOutput<typeof Entries>[number];

/** Entries with two numbers for two purposes became two, and a name for children was shortened. */
const RENAMED: Readonly<Record<string, readonly string[]>> = {
  'Emergency / non-emergency police': ['gb-999', 'gb-101'],
  'Nummer gegen Kummer (children / parents)': ['de-kindertelefon', 'de-elterntelefon'],
  "Women's emergency line; single number of the Digital Sex Crime Victim Support Centers": ['kr-1366'],
};
/** Where we say something else, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'gb-101': 'kind: not for an emergency, so a way to report to the police',
  'cn-weixin': 'date: of the newer of its two sources',
  'cn-weibo': 'contact: the way is "not confirmed"',
};
/** Found since, with sources of their own. */
const ADDED = ['br-190', 'fr-17', 'hk-18222', 'it-112', 'mx-linea-de-la-vida', 'ph-911', 'tw-165'];
/** Beside the topics given: the handed-down guide names it as the way to have pictures removed. */
const MORE_TOPICS: Readonly<Record<string, readonly string[]>> = { 'cn-12377': ['image-removal'] };

const entries: readonly Entry[] = isHere ? v.parse(Entries, JSON.parse(readFileSync(LIST, 'utf8'))) : [];
const codes = [...new Set(entries.map(({ country }) => codeOf(country)))];
const ours = codes.flatMap((code) => (isCountryCode(code) ? countryChannels(code).channels : []));

function codeOf(country: string): string {
  return country.toLowerCase();
}

function oursOf({ country, name }: Entry): Channel[] {
  const ids = RENAMED[name.en];
  return ours.filter(({ id, name: { en } }) =>
    ids === undefined ? id.startsWith(`${codeOf(country)}-`) && en === name.en : ids.includes(id),
  );
}

const rows = entries.map((entry) => ({
  what: `${entry.country} ${entry.name.en}`,
  entry,
  ours: oursOf(entry),
}));
const urlsIn = (text: string): string[] => text.match(/https?:\/\/[^\s;)]+/g) ?? [];
const urlsOf = ({ source, secondSource }: Channel): string[] => [
  ...source.urls,
  ...(secondSource?.urls ?? []),
];

describe.skipIf(!isHere)(`the list in ${LIST}${isHere ? '' : ' (not here: nothing to compare with)'}`, () => {
  it('has all its entries, and everything else has sources of its own', () => {
    expect(entries).toHaveLength(112);
    expect(codes.filter((code) => !isCountryCode(code))).toEqual([]);
    expect(rows.filter((row) => row.ours.length === 0).map(({ what }) => what)).toEqual([]);
    const known = new Set(rows.flatMap((row) => row.ours.map(({ id }) => id)));
    expect(
      ours
        .filter(({ id }) => !known.has(id))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ADDED);
  });

  it.each(rows)('$what: every number and address, none changed', ({ entry, ours: channels }) => {
    const said = JSON.stringify(channels.map(({ contact, note }) => ({ contact, note: note?.en })));
    const { other = '', phone = '', sms = '', url, email } = entry.contact;
    // A number with a word in it ("0508 NETSAFE") is dialled by its digits.
    for (const number of `${phone}/${sms}/${other}`.match(/[#\d][\d -]{1,}\d|\b\d{3,}\b/g) ?? []) {
      expect(said, number).toContain(number.trim());
    }
    for (const address of [url, email]) if (address !== undefined) expect(said).toContain(address);
    const isWay =
      other !== '' &&
      entry.kind === 'platform' &&
      OTHERWISE[channels[0]?.id ?? '']?.startsWith('contact') !== true;
    if (isWay) expect(channels[0]?.contact.steps?.en).toBe(other);
  });

  it.each(rows)('$what: its kind, names and topics', ({ entry, ours: channels }) => {
    for (const { id, kind, name } of channels) {
      if (OTHERWISE[id]?.startsWith('kind') !== true) expect(kind, id).toBe(entry.kind);
      if (channels.length === 1) expect(name.local, id).toBe(entry.name.local);
    }
    const topics = new Set(channels.flatMap((channel) => channel.for));
    const more = channels.flatMap(({ id }) => MORE_TOPICS[id] ?? []);
    expect([...topics].sort()).toEqual([...new Set([...entry.for, ...more])].sort());
    if (entry.note !== undefined) expect(channels.some(({ note }) => note !== undefined)).toBe(true);
  });

  it.each(rows)('$what: its source and date, or a better source', ({ entry, ours: channels }) => {
    for (const channel of channels) {
      const { source } = channel;
      const isBetter = QUALITIES.indexOf(source.quality) < QUALITIES.indexOf(entry.source_quality);
      if (isBetter) continue;
      expect(source.quality, channel.id).toBe(entry.source_quality);
      for (const url of urlsIn(entry.source)) expect(urlsOf(channel)).toContain(url);
      if (OTHERWISE[channel.id]?.startsWith('date') === true) continue;
      const isDated = /^20/.test(entry.date);
      expect(source.dateOf, channel.id).toBe(isDated ? 'source' : 'reading');
      if (isDated) expect(source.date).toBe(entry.date);
    }
  });

  it.each(rows)('$what: confirmed only as far as its sources go', ({ entry, ours: channels }) => {
    for (const { id, confirmed, source, secondSource } of channels) {
      const isOfficial = entry.source_quality === 'official' || entry.source_quality === 'news';
      if (isOfficial && entry.verified) expect(confirmed, id).toBe(true);
      const isBetter =
        source.quality === 'official' || source.quality === 'news' || secondSource !== undefined;
      if (confirmed && !(isOfficial && entry.verified)) expect(isBetter, id).toBe(true);
    }
  });
});

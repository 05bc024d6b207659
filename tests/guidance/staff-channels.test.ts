// Whom a school is told to call: confirmed places only, none twice, the danger number first.
import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '../../src/guidance/channels.ts';
import { channelLists } from '../../src/guidance/country-files.ts';
import { staffChannels } from '../../src/guidance/staff-channels.ts';

const placesOf = (country: (typeof COUNTRIES)[number]) => staffChannels(channelLists(country));

describe('a school is told', () => {
  it.each(COUNTRIES)('only confirmed places in %s, each once', (country) => {
    const places = placesOf(country);
    expect(places.length).toBeGreaterThan(1);
    for (const { channel } of places) expect(channel.confirmed, channel.id).toBe(true);
    const ids = places.map(({ channel }) => channel.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('the danger number first, in every country that has one', () => {
    const without = COUNTRIES.filter((country) => placesOf(country)[0]?.role !== 'danger');
    expect(without).toEqual(['int']);
    for (const country of COUNTRIES) {
      const danger = placesOf(country).find(({ role }) => role === 'danger');
      if (danger) expect(danger.channel.contact.phone, country).toBeDefined();
    }
  });

  it('someone for the pupil to talk to, everywhere', () => {
    for (const country of COUNTRIES) {
      const roles = placesOf(country).map(({ role }) => role);
      expect(roles.includes('helper') || roles.includes('both'), country).toBe(true);
    }
  });

  it('where staff report, and that a line for children takes reports too', () => {
    const idOf = (country: (typeof COUNTRIES)[number], wanted: string) =>
      placesOf(country).find(({ role }) => role === wanted)?.channel.id;
    expect(idOf('hk', 'authority')).toBe('hk-mandated-report');
    expect(idOf('gb', 'authority')).toBe('gb-nspcc');
    expect(idOf('cn', 'report')).toBe('cn-12309');
    expect(idOf('tw', 'both')).toBe('tw-113');
    expect(idOf('tw', 'helper')).toBeUndefined();
    expect(idOf('gb', 'both')).toBeUndefined();
  });

  it('no place that nothing confirms', () => {
    const lists = channelLists('hk').map((list) => ({
      ...list,
      channels: list.channels.map((channel) => ({ ...channel, confirmed: channel.kind === 'emergency' })),
    }));
    expect(staffChannels(lists).map(({ channel }) => channel.id)).toEqual(['hk-police']);
  });
});

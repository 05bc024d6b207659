// Every case of docs/guidance.md gets somebody competent: in mainland China just whom the table there says, elsewhere
// a danger number, a helper, and a report that fits where the country has one.
import { describe, expect, it } from 'vitest';
import type { Channel, Topic } from '../../src/guidance/channel.ts';
import { COUNTRIES, childChannels } from '../../src/guidance/channels.ts';
import { channelLists, countryChannels } from '../../src/guidance/country-files.ts';
import { TACTICS, type TacticId } from '../../src/guidance/tactics.ts';
import { CASES } from '../support/cases.ts';

/** What a report of a case has to be for; any of them is enough. Those of drugs are for the police at once. */
const TOPICS: Readonly<Record<string, readonly Topic[]>> = {
  C1: ['grooming', 'sextortion', 'csam-report'],
  C2: ['grooming', 'sextortion', 'csam-report'],
  C3: ['sextortion', 'grooming', 'csam-report'],
  C4: ['grooming', 'sextortion', 'csam-report'],
  C5: ['offline-meeting', 'grooming'],
  C6: ['grooming'],
  C7: [],
  C8: ['cyberbullying'],
  C9: ['fraud'],
  C10: ['fraud'],
  C11: ['offline-meeting', 'grooming'],
  C12: ['grooming'],
  C13: ['grooming'],
  C14: ['illegal-content', 'csam-report', 'grooming', 'fraud'],
};
/** Before it is urgent these are no matter for an emergency number. */
const NOT_GRAVE = ['C12', 'C13'];

const isReport = ({ kind, confirmed, contact, for: topics }: Channel): boolean =>
  (kind === 'hotline' || kind === 'police') &&
  confirmed &&
  !topics.includes('parent-advice') &&
  (contact.phone ?? contact.url) !== undefined;

describe('the table of cases', () => {
  it('has all fourteen, and every tactic people are told of but two that are in any of them', () => {
    expect(CASES.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, at) => `C${at + 1}`));
    const named = new Set(CASES.flatMap(({ tactics }) => tactics));
    const spoken = TACTICS.filter((tactic) => 'key' in tactic).map(({ id }) => id);
    expect(spoken.filter((id) => !named.has(id))).toEqual(['access', 'compliance']);
  });

  it('names only numbers of the list', () => {
    const numbers = countryChannels('cn').channels.map(({ contact }) => contact.phone);
    for (const { onCard, also } of CASES)
      for (const one of [...onCard, ...also]) expect(numbers).toContain(one);
  });
});

describe('in mainland China', () => {
  it.each(CASES)('$id: a child is shown $onCard', ({ tactics, onCard }) => {
    const lists = channelLists('cn');
    const warn = childChannels(lists, tactics, 'warn');
    expect([warn.danger, warn.report].flatMap((one) => one?.contact.phone ?? [])).toEqual(onCard);
    expect(warn.helper?.contact.phone).toBe('12355');
    const urgent = childChannels(lists, tactics, 'urgent');
    expect([urgent.danger, urgent.report].flatMap((one) => one?.contact.phone ?? [])).toEqual([
      ...new Set(['110', ...onCard]),
    ]);
  });

  it.each(CASES)('$id: whichever of its tactics comes first', ({ tactics, onCard }) => {
    const { danger, report } = childChannels(channelLists('cn'), tactics.toReversed(), 'warn');
    expect([danger, report].flatMap((one) => one?.contact.phone ?? [])).toEqual(onCard);
  });

  it('what comes along with a threat goes to who takes the threat, and flattery beside a fraud is fraud', () => {
    const reportOf = (...tactics: TacticId[]) =>
      childChannels(channelLists('cn'), tactics, 'warn').report?.id;
    expect(reportOf('fraud', 'sextortion')).toBe('cn-12309');
    expect(reportOf('bullying', 'image-request')).toBe('cn-12309');
    expect(reportOf('flattery', 'gift', 'fraud')).toBe('cn-96110');
    expect(reportOf('secrecy', 'crime-recruitment')).toBe('cn-96110');
    expect(reportOf('personal-info', 'bullying')).toBe('cn-12377');
  });
});

const ELSEWHERE = COUNTRIES.filter((country) => country !== 'cn');

describe.each(ELSEWHERE)('in %s', (country) => {
  const lists = channelLists(country);
  const all = lists.flatMap(({ channels }) => channels);

  it.each(CASES)(
    '$id: danger when urgent, a helper, and a report that fits where there is one',
    ({ id, tactics }) => {
      const topics = TOPICS[id] ?? [];
      const fits = (channel: Channel | undefined) =>
        channel !== undefined && topics.some((topic) => channel.for.includes(topic));
      for (const level of ['warn', 'urgent'] as const) {
        const chosen = childChannels(lists, tactics, level);
        expect(chosen.helper, `${level}: helper`).toBeDefined();
        if (level === 'urgent' && country !== 'int') expect(chosen.danger, 'danger').toBeDefined();
        const shown = [chosen.report, chosen.helper, chosen.danger];
        if (chosen.report !== undefined)
          expect(fits(chosen.report), `${level}: ${chosen.report.id}`).toBe(true);
        else if (topics.length > 0 && all.some((channel) => isReport(channel) && fits(channel)))
          expect(shown.some(fits), `${level}: nobody who takes a report`).toBe(true);
        if (NOT_GRAVE.includes(id) && level === 'warn') expect(chosen.report?.kind).not.toBe('emergency');
      }
    },
  );
});

it('where only the police say that they take a report, their number is given', () => {
  const reportIn = (country: 'hk' | 'kr' | 'tw', tactic: TacticId) =>
    childChannels(channelLists(country), [tactic], 'warn').report?.id;
  expect(reportIn('hk', 'image-request')).toBe('hk-police');
  expect(reportIn('kr', 'sexual-talk')).toBe('kr-112');
  expect(reportIn('hk', 'flattery')).toBeUndefined();
  expect(reportIn('tw', 'fraud')).toBe('tw-165');
  expect(reportIn('hk', 'fraud')).toBe('hk-18222');
});

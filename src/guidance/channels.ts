// Whom a child may be shown: at most one danger number, one helper, one report route, one take-down route.
// Only confirmed channels, and the nearest list first: its own country before the Union and the world.
import type { Channel, CountryChannels, Topic } from './channel.ts';
import { familiesOf, type TacticFamily, type TacticId } from './tactics.ts';

export { COUNTRIES, type CountryCode, guessCountry } from './country.ts';

export interface ChildChannels {
  danger?: Channel;
  helper?: Channel;
  report?: Channel;
  takedown?: Channel;
}

/**
 * What a report about each family is for, most fitting first. The gravest family first, whichever was the most
 * telling: who is competent for it takes the rest along, and flattery or secrecy beside a fraud is part of the fraud.
 */
const REPORT_TOPICS: readonly (readonly [TacticFamily, readonly Topic[]])[] = [
  ['threat', ['sextortion', 'grooming', 'csam-report']],
  ['image', ['grooming', 'sextortion', 'csam-report']],
  ['meeting', ['offline-meeting', 'grooming']],
  ['sexual', ['grooming']],
  ['material', ['grooming', 'illegal-content', 'csam-report']],
  ['hurt', ['cyberbullying']],
  ['despair', ['cyberbullying']],
  ['money', ['fraud']],
  ['drugs', []],
  ['secrecy', ['grooming']],
  ['contact', ['grooming']],
];

/** Drugs have none: that is for the police at once. */
function reportTopics(families: ReadonlySet<TacticFamily>): Topic[] {
  return [...new Set(REPORT_TOPICS.flatMap(([family, topics]) => (families.has(family) ? topics : [])))];
}

/** They come with others, and alone are no matter for an emergency number. */
const COMPANIONS: readonly TacticFamily[] = ['secrecy', 'contact'];
/** Families where the police number helps even before it is urgent. */
const DANGER: readonly TacticFamily[] = ['meeting', 'threat', 'drugs', 'despair'];
const TAKEDOWN: readonly TacticFamily[] = ['image', 'threat'];

/** Chooses from lists ordered nearest first. */
export function childChannels(
  lists: readonly CountryChannels[],
  tactics: readonly TacticId[],
  level: 'warn' | 'urgent',
): ChildChannels {
  const families = familiesOf(tactics);
  const topics = reportTopics(families);
  const any = (wanted: readonly TacticFamily[]) => wanted.some((family) => families.has(family));
  const chosen: ChildChannels = {};
  const taken = new Set<string>();
  const choose = (role: keyof ChildChannels, score: (channel: Channel) => number) => {
    const best = nearestBest(lists, (channel) => (taken.has(channel.id) ? 0 : score(channel)));
    if (!best) return;
    taken.add(best.id);
    chosen[role] = best;
  };
  if (level === 'urgent' || any(DANGER)) choose('danger', dangerScore);
  choose('helper', (channel) => helperScore(channel, topics, families.has('despair')));
  choose('report', (channel) => reportScore(channel, topics));
  const isGrave = [...families].some((family) => !COMPANIONS.includes(family));
  if (chosen.report === undefined && isGrave) choose('report', (channel) => policeScore(channel, topics));
  if (any(TAKEDOWN)) choose('takedown', takedownScore);
  return chosen;
}

/** All confirmed services that help to remove a picture, the nearest first. */
export function takedownChannels(lists: readonly CountryChannels[]): Channel[] {
  return lists.flatMap(({ channels }) =>
    channels
      .filter((channel) => channel.confirmed && takedownScore(channel) > 0)
      .sort((a, b) => takedownScore(b) - takedownScore(a)),
  );
}

/** The best confirmed channel of the nearest list that has one; zero means unfit, the first of equals wins. */
function nearestBest(
  lists: readonly CountryChannels[],
  score: (channel: Channel) => number,
): Channel | undefined {
  for (const { channels } of lists) {
    let best: Channel | undefined;
    for (const channel of channels) {
      if (!channel.confirmed || score(channel) <= (best ? score(best) : 0)) continue;
      best = channel;
    }
    if (best) return best;
  }
  return undefined;
}

function dangerScore({ kind, contact, for: topics }: Channel): number {
  return kind === 'emergency' && contact.phone && topics.includes('immediate-danger') ? 1 : 0;
}

function helperScore({ kind, contact, for: offered }: Channel, topics: readonly Topic[], despair: boolean) {
  if (kind === 'emergency' || kind === 'platform' || !offered.includes('emotional-support')) return 0;
  const crisisLine = offered.includes('suicide-crisis');
  const fits = topics.some((topic) => offered.includes(topic));
  let score = 2;
  if (despair && crisisLine) score += 16;
  if (fits) score += 8;
  if (kind === 'helpline') score += 4;
  if (contact.phone ?? contact.sms) score += 2;
  // Kept for those who need it, where there is another line for everything else.
  if (crisisLine && !despair && !fits) score -= 1;
  return score;
}

function reportScore({ kind, contact, for: offered }: Channel, topics: readonly Topic[]): number {
  if (kind !== 'hotline' && kind !== 'police') return 0;
  // Advice for parents is not a place where a child reports.
  if (offered.includes('parent-advice') || !(contact.phone ?? contact.url)) return 0;
  return fitness(offered, topics);
}

/** Where nobody else takes a report, the police who say that they do. */
function policeScore({ kind, for: offered }: Channel, topics: readonly Topic[]): number {
  return kind === 'emergency' ? fitness(offered, topics) : 0;
}

/** The first topic decides, the second between equals, and so on. */
function fitness(offered: readonly Topic[], topics: readonly Topic[]): number {
  return topics.reduce((score, topic) => score * 2 + (offered.includes(topic) ? 1 : 0), 0);
}

function takedownScore({ kind, for: offered }: Channel): number {
  if (!offered.includes('image-removal')) return 0;
  return kind === 'takedown' ? 2 : 1;
}

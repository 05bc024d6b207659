// What `npm run channels` says: for each list how many places, what confirms them and how old that is.
import { type Channel, type CountryChannels, confirmationOf } from '../../src/guidance/channel.ts';
import { checkedOf, isStale } from '../../src/guidance/channel-age.ts';
import { formatTable } from '../scan/table.ts';

export interface ListFigures {
  readonly country: string;
  readonly entries: number;
  /** Places some child could be shown. */
  readonly shown: number;
  /** Of these, by what confirms them. */
  readonly official: number;
  readonly news: number;
  readonly twoSources: number;
  /** The oldest source shown to a child that carries a date of its own. */
  readonly oldestSource: string | undefined;
  /** When the sources of a place shown to a child were last read, the longest ago. */
  readonly oldestCheck: string | undefined;
  /** Ids of places a child is shown though their sources were not read for twelve months. */
  readonly stale: readonly string[];
  /** Ids of places a child is shown though nothing confirms them: a fault of ours. */
  readonly unconfirmed: readonly string[];
}

/** @param shown by id. @param at a day. */
export function figuresOf(
  list: CountryChannels,
  shown: ReadonlyMap<string, Channel>,
  at: string,
): ListFigures {
  const seen = list.channels.filter(({ id }) => shown.has(id));
  const count = (wanted: ReturnType<typeof confirmationOf>): number =>
    seen.filter((channel) => confirmationOf(channel) === wanted).length;
  const isOld = (channel: Channel): boolean => isStale(checkedOf(channel, list), at);
  const isOpen = (channel: Channel): boolean => !channel.confirmed || confirmationOf(channel) === undefined;
  return {
    country: list.country,
    entries: list.channels.length,
    shown: seen.length,
    official: count('official'),
    news: count('news'),
    twoSources: count('two sources'),
    oldestSource: first(seen.flatMap(({ source }) => (source.dateOf === 'source' ? [source.date] : []))),
    oldestCheck: first(seen.map((channel) => checkedOf(channel, list))),
    stale: seen.filter(isOld).map(({ id }) => id),
    unconfirmed: seen.filter(isOpen).map(({ id }) => id),
  };
}

const first = (dates: readonly string[]): string | undefined => [...dates].sort()[0];

/** A place is shown that should have been looked at again, or not at all. */
export const isFailed = (figures: readonly ListFigures[]): boolean =>
  figures.some(({ stale, unconfirmed }) => stale.length + unconfirmed.length > 0);

const COLUMNS = [
  { title: 'list' },
  { title: 'places', isNumber: true },
  { title: 'shown', isNumber: true },
  { title: 'official', isNumber: true },
  { title: 'news', isNumber: true },
  { title: 'two sources', isNumber: true },
  { title: 'oldest source' },
  { title: 'oldest check' },
  { title: 'stale', isNumber: true },
];

/** The lines for a terminal. @param at a day. */
export function linesOf(figures: readonly ListFigures[], at: string): string[] {
  const sum = (of: (one: ListFigures) => number): number => figures.reduce((all, one) => all + of(one), 0);
  const rows = figures.map((one) => [
    one.country,
    String(one.entries),
    String(one.shown),
    String(one.official),
    String(one.news),
    String(one.twoSources),
    one.oldestSource ?? '-',
    one.oldestCheck ?? '-',
    String(one.stale.length),
  ]);
  const faults = figures.flatMap(({ stale, unconfirmed }) => [
    ...stale.map((id) => `${id}: its sources were not read in the twelve months before ${at}`),
    ...unconfirmed.map((id) => `${id}: shown to a child, and nothing confirms it`),
  ]);
  const counts = [
    `${sum((one) => one.entries)} places in ${figures.length} lists`,
    `${sum((one) => one.shown)} of them shown to children`,
    `${sum((one) => one.stale.length)} stale`,
    `${sum((one) => one.unconfirmed.length)} unconfirmed`,
  ];
  return [...formatTable(COLUMNS, rows), '', ...faults, `${counts.join('; ')}.`];
}

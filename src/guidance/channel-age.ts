// How old the look at a channel's sources is. Pure: the day is an argument.
import type { Channel, CountryChannels } from './channel.ts';

/** The month in which its sources were last read: its own, where it has one, else that of its file. */
export function checkedOf(
  { checked }: Pick<Channel, 'checked'>,
  list: Pick<CountryChannels, 'checked'>,
): string {
  return checked ?? list.checked;
}

/**
 * Whether more than twelve months have passed since. It stays on screen with its date: a number rarely dies, and an
 * old one beats none.
 * @param checked a month, as 2026-11. @param day as 2027-12-01.
 */
export function isStale(checked: string, day: string): boolean {
  const [year = '', month = ''] = day.split('-');
  return checked < `${Number(year) - 1}-${month}`;
}

// Who should get a pack: police and hotlines of the country, and one line that listens.
import type { Channel, CountryChannels } from '../guidance/channel.ts';
import { channelName } from '../guidance/channel-name.ts';
import { childChannels } from '../guidance/channels.ts';
import type { TacticId } from '../guidance/tactics.ts';
import type { Locale } from '../guidance/texts.ts';

export interface HandOverLine {
  name: string;
  phone?: string;
  url?: string;
}

/** More would not help to choose. */
const MOST = 6;
const TAKES: readonly Channel['kind'][] = ['emergency', 'police', 'hotline'];

/** @param lists nearest first; the country's own says whom to turn to, the further ones only where it has nobody. */
export function handOverLines(
  lists: readonly CountryChannels[],
  tactics: readonly TacticId[],
  locale: Locale,
): HandOverLine[] {
  const { danger, report, helper } = childChannels(lists, tactics, 'urgent');
  const own = (lists[0]?.channels ?? []).filter(
    ({ kind, confirmed, contact, for: topics }) =>
      confirmed &&
      TAKES.includes(kind) &&
      (contact.phone ?? contact.url) !== undefined &&
      !topics.every(isFraud),
  );
  const chosen = new Set([danger, report, ...own, helper].filter((one) => one !== undefined));
  return [...chosen].slice(0, MOST).map((channel) => {
    const { phone, url } = channel.contact;
    return {
      name: nameOf(channel, locale),
      ...(phone !== undefined && { phone }),
      ...(url !== undefined && { url }),
    };
  });
}

const isFraud = (topic: string): boolean => topic === 'fraud';

/** In the reader's language, and as people there call it. */
function nameOf(channel: Channel, locale: Locale): string {
  const here = channelName(channel, locale);
  return here.includes(channel.name.local) ? here : `${here} (${channel.name.local})`;
}

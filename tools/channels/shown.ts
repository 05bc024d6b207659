// Every channel some child could be shown: all that the choice gives for any two tactics, at each level, in each place.
import type { Channel } from '../../src/guidance/channel.ts';
import { COUNTRIES, childChannels, takedownChannels } from '../../src/guidance/channels.ts';
import { channelLists } from '../../src/guidance/country-files.ts';
import { TACTICS, type TacticId } from '../../src/guidance/tactics.ts';

const LEVELS = ['warn', 'urgent'] as const;
const IDS: readonly TacticId[] = TACTICS.map(({ id }) => id);
const PAIRS: readonly TacticId[][] = [[], ...IDS.flatMap((one) => IDS.map((other) => [one, other]))];

/** By id. */
export function shownToChildren(): Map<string, Channel> {
  const shown = new Map<string, Channel>();
  for (const country of COUNTRIES) {
    const lists = channelLists(country);
    const chosen = PAIRS.flatMap((tactics) =>
      LEVELS.flatMap((level) => Object.values(childChannels(lists, tactics, level))),
    );
    for (const channel of [...chosen, ...takedownChannels(lists)]) shown.set(channel.id, channel);
  }
  return shown;
}

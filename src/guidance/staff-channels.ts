// Whom a school calls: the danger number, where staff report, who takes reports about contacts online, who takes pictures
// down, and who listens to the pupil. Only confirmed places, the nearest list first, none twice.
import type { Channel, CountryChannels } from './channel.ts';
import { childChannels } from './channels.ts';

export type StaffRole = 'danger' | 'authority' | 'both' | 'report' | 'takedown' | 'helper';

export interface StaffPlace {
  role: StaffRole;
  channel: Channel;
}

/** What it is about is not known here; a threat with a picture asks for every kind of place. */
const GRAVEST = ['sextortion'] as const;

/** Chooses from lists ordered nearest first; most urgent first. */
export function staffChannels(lists: readonly CountryChannels[]): StaffPlace[] {
  const { danger, helper, report, takedown } = childChannels(lists, GRAVEST, 'urgent');
  const taken = [danger, helper, report, takedown].map((channel) => channel?.id);
  const authority = lists
    .flatMap(({ channels }) => channels)
    .find((channel) => channel.confirmed && takesStaff(channel) && !taken.includes(channel.id));
  // Some lines for children are also where an adult reports.
  const isBoth = authority === undefined && helper !== undefined && takesStaff(helper);
  const places: readonly (readonly [StaffRole, Channel | undefined])[] = [
    ['danger', danger],
    ['authority', authority],
    ['both', isBoth ? helper : undefined],
    ['report', report],
    ['takedown', takedown],
    ['helper', isBoth ? undefined : helper],
  ];
  return places.flatMap(([role, channel]) => (channel === undefined ? [] : [{ role, channel }]));
}

const takesStaff = ({ for: topics }: Channel): boolean => topics.includes('school-or-mandated-report');

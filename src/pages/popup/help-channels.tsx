// Who helps: at most one danger number, one helper, one report route, one take-down route, each with its source.
import type { Channel } from '../../guidance/channel.ts';
import { type ChildChannels, type CountryCode, childChannels } from '../../guidance/channels.ts';
import { channelLists } from '../../guidance/country-files.ts';
import type { TacticId } from '../../guidance/tactics.ts';
import type { HelpLine } from '../../messages/contract.ts';
import { CountrySelect, countryName } from '../../ui/country-select.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { ChannelCard } from './channel-card.tsx';
import type { Choices } from './choices.ts';
import { HelpLineCard } from './help-line-card.tsx';

type Role = keyof ChildChannels;
export const ALL_ROLES = ['danger', 'helper', 'report', 'takedown'] as const satisfies readonly Role[];
/** A small child has no reports to make. */
const ROLES_UNDER_10 = ['danger', 'helper'] as const satisfies readonly Role[];

export interface HelpChannelsProps {
  tactics: readonly TacticId[];
  level: 'warn' | 'urgent';
  choices: Choices;
  /** Which of them, where not all that suit the age. */
  roles?: readonly Role[];
  heading?: string;
  onCountry: (country: CountryCode) => void;
}

export function HelpChannels({ tactics, level, choices, roles, heading, onCountry }: HelpChannelsProps) {
  const { say } = useTexts();
  const chosen = childChannels(channelLists(choices.country), tactics, level);
  const wanted = roles ?? (choices.band === 'under10' ? ROLES_UNDER_10 : ALL_ROLES);
  const shown = wanted.flatMap((role) => {
    const channel = chosen[role];
    return channel === undefined ? [] : [{ channel, role }];
  });
  return (
    <ChannelSection
      heading={heading ?? say('popup_helpers_heading')}
      lines={choices.helpLines}
      places={shown}
      choices={choices}
      onCountry={onCountry}
    />
  );
}

interface Place {
  channel: Channel;
  /** What it is for, where the heading does not say it. */
  role?: Role;
  /** How it works. */
  about?: string;
}

export interface ChannelSectionProps {
  heading: string;
  /** The school's own, where people to talk to are listed: they come first. */
  lines?: readonly HelpLine[];
  places: readonly Place[];
  choices: Choices;
  onCountry: (country: CountryCode) => void;
}

export function ChannelSection({ heading, lines = [], places, choices, onCountry }: ChannelSectionProps) {
  const { say, locale } = useTexts();
  const { country, isGuessed, isCountryLocked } = choices;
  // In danger nobody looks for the number below a school's own lines.
  const atOnce = places.filter(({ role }) => role === 'danger');
  const others = places.filter(({ role }) => role !== 'danger');
  const card = ({ channel, role, about }: Place) => (
    <li key={channel.id} class={role}>
      {role !== undefined && <p class="soft small">{say(`popup_channel_${role}`)}</p>}
      <ChannelCard channel={channel} about={about} />
    </li>
  );
  return (
    <section>
      <div>
        <h3>{heading}</h3>
        <p class="soft small">
          {isGuessed
            ? say('popup_noCountry')
            : country === 'int'
              ? say('popup_country_other')
              : countryName(country, locale)}
        </p>
      </div>
      {isGuessed && !isCountryLocked && <CountrySelect country={country} onChange={onCountry} />}
      {places.length + lines.length === 0 && <p class="soft">{say('popup_helpers_none')}</p>}
      <ul class="channels">
        {atOnce.map(card)}
        {lines.map((line, place) => (
          <li key={place} class="of-school">
            <HelpLineCard line={line} />
          </li>
        ))}
        {others.map(card)}
      </ul>
    </section>
  );
}

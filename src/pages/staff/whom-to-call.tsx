// Whom a school calls in a country: a few confirmed places, and the list of all.
import type { CountryCode } from '../../guidance/channels.ts';
import type { StaffPlace } from '../../guidance/staff-channels.ts';
import { useTexts } from '../../ui/texts.tsx';
import { AllChannels } from '../popup/all-channels.tsx';
import { ChannelCard } from '../popup/channel-card.tsx';

export interface WhomToCallProps {
  country: CountryCode;
  places: readonly StaffPlace[];
}

export function WhomToCall({ country, places }: WhomToCallProps) {
  const { say, locale } = useTexts();
  return (
    <section class="lines-section">
      <h2>{say('staff_lines_heading')}</h2>
      <ul class="channels">
        {places.map(({ role, channel }) => (
          <li key={channel.id} class={role}>
            <p class="soft small">{say(`staff_line_${role}`)}</p>
            <ChannelCard channel={channel} about={channel.note?.[locale]} />
          </li>
        ))}
      </ul>
      <AllChannels key={country} country={country} helpLines={[]} />
    </section>
  );
}

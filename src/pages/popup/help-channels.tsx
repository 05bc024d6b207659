// Who helps: at most one danger number, one helper, one report route, one take-down route, each with its source.
import type { Channel } from '../../guidance/channel.ts';
import { type ChildChannels, type CountryCode, childChannels } from '../../guidance/channels.ts';
import { channelLists } from '../../guidance/country-files.ts';
import type { TacticId } from '../../guidance/tactics.ts';
import type { Locale } from '../../guidance/texts.ts';
import { plainDate } from '../../ui/plain-date.ts';
import { useTexts } from '../../ui/texts.tsx';
import type { Choices } from './choices.ts';
import { CountrySelect, countryName } from './country-select.tsx';

const ROLES = ['danger', 'helper', 'report', 'takedown'] as const satisfies readonly (keyof ChildChannels)[];
/** A small child has no reports to make. */
const ROLES_UNDER_10 = ['danger', 'helper'] as const satisfies readonly (keyof ChildChannels)[];

export interface HelpChannelsProps {
  tactics: readonly TacticId[];
  level: 'warn' | 'urgent';
  choices: Choices;
  onCountry: (country: CountryCode) => void;
}

export function HelpChannels({ tactics, level, choices, onCountry }: HelpChannelsProps) {
  const { say, locale } = useTexts();
  const { country, isGuessed, band } = choices;
  const chosen = childChannels(channelLists(country), tactics, level);
  const roles = band === 'under10' ? ROLES_UNDER_10 : ROLES;
  const shown = roles.flatMap((role) => {
    const channel = chosen[role];
    return channel === undefined ? [] : [{ role, channel }];
  });
  return (
    <section>
      <div>
        <h3>{say('popup_helpers_heading')}</h3>
        <p class="soft small">
          {isGuessed
            ? say('popup_noCountry')
            : country === 'int'
              ? say('popup_country_other')
              : countryName(country, locale)}
        </p>
      </div>
      {isGuessed && <CountrySelect country={country} onChange={onCountry} />}
      {shown.length === 0 && <p class="soft">{say('popup_helpers_none')}</p>}
      <ul class="channels">
        {shown.map(({ role, channel }) => (
          <li key={channel.id} class={role}>
            <p class="soft small">{say(`popup_channel_${role}`)}</p>
            <ChannelCard channel={channel} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChannelCard({ channel }: { channel: Channel }) {
  const { say, locale } = useTexts();
  const { contact, name } = channel;
  const here = channelName(channel, locale);
  return (
    <>
      <p class="channel-name">
        {here}
        {!here.includes(name.local) && <span class="soft small"> {name.local}</span>}
      </p>
      <div class="buttons">
        {contact.phone !== undefined && (
          <a class="button main" href={`tel:${contact.phone.replaceAll(/[ -]/g, '')}`}>
            {say('popup_call', [contact.phone])}
          </a>
        )}
        {contact.sms !== undefined && (
          <a class="button" href={`sms:${contact.sms.to.replaceAll(/[ -]/g, '')}`}>
            {contact.sms.text === undefined
              ? say('popup_textAny', [contact.sms.to])
              : say('popup_text', [contact.sms.text, contact.sms.to])}
          </a>
        )}
        {contact.url !== undefined && (
          <a class="button" href={contact.url} target="_blank" rel="noreferrer noopener">
            {say('popup_open', [hostOf(contact.url)])}
          </a>
        )}
      </div>
      <SourceLine channel={channel} />
    </>
  );
}

/** The name in the reader's language; in Taiwan and Hong Kong the local one is in their own characters. */
export function channelName({ id, name }: Channel, locale: Locale): string {
  if (locale === 'en') return name.en;
  const isLocalScript = locale === 'zh_TW' && /^(tw|hk)-/.test(id);
  return isLocalScript ? name.local : (name.zh_CN ?? name.local);
}

function SourceLine({ channel: { source } }: { channel: Channel }) {
  const { say, tag } = useTexts();
  const hosts = [...new Set(source.urls.map(hostOf))].join(', ');
  const key = source.dateOf === 'source' ? 'popup_source' : 'popup_source_undated';
  return <p class="soft source">{say(key, [hosts, plainDate(source.date, tag)])}</p>;
}

/** The host a person would recognise. */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}

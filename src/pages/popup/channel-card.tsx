// One place that helps: its name, how to reach it, and where that is known from.
import type { Channel } from '../../guidance/channel.ts';
import { channelName } from '../../guidance/channel-name.ts';
import { plainDate } from '../../ui/plain-date.ts';
import { useTexts } from '../../ui/texts.tsx';

export function ChannelCard({ channel, about }: { channel: Channel; about?: string | undefined }) {
  const { locale } = useTexts();
  const { contact, name } = channel;
  const here = channelName(channel, locale);
  return (
    <>
      <p class="channel-name">
        {here}
        {!here.includes(name.local) && <span class="soft small"> {name.local}</span>}
      </p>
      {about !== undefined && <p>{about}</p>}
      <Reach contact={contact} />
      <SourceLine source={channel.source} />
    </>
  );
}

/** To call, to text, to open: each where there is a way. */
export function Reach({ contact }: { contact: Pick<Channel['contact'], 'phone' | 'sms' | 'url'> }) {
  const { say } = useTexts();
  return (
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
  );
}

/** Where something is known from, and since when. */
export function SourceLine({ source }: { source: Pick<Channel['source'], 'urls' | 'date' | 'dateOf'> }) {
  const { say, tag } = useTexts();
  const hosts = [...new Set(source.urls.map(hostOf))].join(', ');
  const key = source.dateOf === 'source' ? 'popup_source' : 'popup_source_undated';
  return <p class="soft source">{say(key, [hosts, plainDate(source.date, tag)])}</p>;
}

/** The host a person would recognise. */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}

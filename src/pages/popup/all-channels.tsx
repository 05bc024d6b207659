// All places there are for a country, for adults: the school's own first, then confirmed ones first, the others marked, each with where it is
// known from. A child is shown only what `childChannels` chooses.
import type { Channel } from '../../guidance/channel.ts';
import { channelName } from '../../guidance/channel-name.ts';
import { channelLists } from '../../guidance/country-files.ts';
import { plainDate } from '../../ui/plain-date.ts';
import { useTexts } from '../../ui/texts.tsx';
import { hostOf, SourceLine } from './channel-card.tsx';
import type { Choices } from './choices.ts';
import { HelpLineCard } from './help-line-card.tsx';

export function AllChannels({ country, helpLines }: Pick<Choices, 'country' | 'helpLines'>) {
  const { say, locale, tag } = useTexts();
  return (
    <details class="all-channels">
      <summary>{say('channels_all')}</summary>
      <p>{say('channels_all_about')}</p>
      {helpLines.length > 0 && (
        <section>
          <ul class="channels">
            {helpLines.map((line, place) => (
              <li key={place}>
                <HelpLineCard line={line} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {channelLists(country).map((list) => (
        <section key={list.country}>
          <div>
            <h3>{list.country === 'int' ? say('channels_everywhere') : list.name[locale]}</h3>
            <p class="soft small">{say('channels_checked', [plainDate(list.checked, tag)])}</p>
          </div>
          <ul class="channels">
            {confirmedFirst(list.channels).map((channel) => (
              <li key={channel.id} class={channel.confirmed ? undefined : 'unconfirmed'}>
                <Place channel={channel} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

const confirmedFirst = (channels: readonly Channel[]): Channel[] =>
  channels.toSorted((a, b) => Number(b.confirmed) - Number(a.confirmed));

function Place({ channel }: { channel: Channel }) {
  const { say, locale } = useTexts();
  const { confirmed, contact, name, note, source, secondSource } = channel;
  const here = channelName(channel, locale);
  return (
    <>
      {!confirmed && <p class="mark">{say('channels_unconfirmed')}</p>}
      <p class="channel-name">
        {here}
        {!here.includes(name.local) && <span class="soft small"> {name.local}</span>}
      </p>
      <Links contact={contact} />
      {contact.steps !== undefined && <p>{contact.steps[locale]}</p>}
      {note !== undefined && <p>{note[locale]}</p>}
      {source.urls.length === 0 ? (
        <p class="soft source">{say('channels_noSource')}</p>
      ) : (
        <SourceLine source={source} />
      )}
      {secondSource !== undefined && <SourceLine source={secondSource} />}
    </>
  );
}

function Links({ contact: { phone, sms, url, email } }: { contact: Channel['contact'] }) {
  const { say } = useTexts();
  const dialled = (number: string) => number.replaceAll(/[ -]/g, '');
  return (
    <p class="links">
      {phone !== undefined && <a href={`tel:${dialled(phone)}`}>{phone}</a>}
      {sms !== undefined && (
        <a href={`sms:${dialled(sms.to)}`}>
          {sms.text === undefined ? say('popup_textAny', [sms.to]) : say('popup_text', [sms.text, sms.to])}
        </a>
      )}
      {url !== undefined && (
        <a href={url} target="_blank" rel="noreferrer noopener">
          {hostOf(url)}
        </a>
      )}
      {email !== undefined && <a href={`mailto:${email}`}>{email}</a>}
    </p>
  );
}

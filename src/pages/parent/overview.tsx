// The first sentence a parent reads, and what to begin with: what it means, the first ten minutes, words, numbers.
import { useEffect, useRef } from 'preact/hooks';
import type { CountryCode } from '../../guidance/channels.ts';
import { topicsOf } from '../../guidance/conversation.ts';
import { isTacticId, spokenTactics } from '../../guidance/tactics.ts';
import type { AlertEntry, Health, SharedChat } from '../../messages/contract.ts';
import { dayAndTime } from '../../ui/day-and-time.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { Choices } from '../popup/choices.ts';
import { FirstTenMinutes } from '../popup/first-ten-minutes.tsx';
import { ALL_ROLES, HelpChannels } from '../popup/help-channels.tsx';
import type { Warning } from '../popup/merge-alerts.ts';
import { categoriesOf } from '../popup/warning-list.tsx';
import { lastDays } from './last-days.ts';
import { sharedChatId } from './shared-chat-view.tsx';
import { OpeningLines } from './talk-guide.tsx';
import { contactsOf } from './timeline.ts';

export interface OverviewProps {
  alerts: readonly AlertEntry[];
  shared: readonly SharedChat[];
  health: Health;
  choices: Choices;
  onCountry: (country: CountryCode) => void;
}

export function Overview({ alerts, shared, health, choices, onCountry }: OverviewProps) {
  const { say, tag } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { count, isUnread, first } = lastDays(alerts, health, Date.now());
  const sentence = isUnread
    ? say('parent_week_unread')
    : count === 0
      ? say('parent_week_none')
      : count === 1
        ? say('parent_week_one')
        : say('parent_week_many', [String(count)]);
  return (
    <section class="overview">
      <h2 ref={heading} tabIndex={-1}>
        {sentence}
      </h2>
      {shared
        .filter(({ openedAt }) => openedAt === undefined)
        .map(({ id, at }) => (
          <p key={id} class="hint">
            {say('parent_shared_new', [dayAndTime(at, tag)])}{' '}
            <a href={`#${sharedChatId(id)}`}>{say('parent_shared_goThere')}</a>
          </p>
        ))}
      {first === undefined && <p class="soft">{say('parent_week_means')}</p>}
      {first !== undefined && <BeginWith warning={first} {...{ alerts, choices, onCountry }} />}
    </section>
  );
}

interface BeginWithProps extends Pick<OverviewProps, 'alerts' | 'choices' | 'onCountry'> {
  warning: Warning;
}

function BeginWith({ warning, alerts, choices, onCountry }: BeginWithProps) {
  const { say, tag } = useTexts();
  const tactics = warning.tactics.filter(isTacticId);
  const main = spokenTactics(tactics)[0]?.key ?? 'general';
  // One thing at a time; the other topics stand further below.
  const [topic = 'general'] = topicsOf(tactics);
  const contact = contactsOf(alerts).find(({ id }) => id === warning.contact);
  return (
    <article class={`begin ${warning.level}`}>
      <div class="what">
        <LevelMark level={warning.level} />
        <h3>{categoriesOf(warning, '14to17', say)}</h3>
        <p class="soft small">
          {contact !== undefined && (
            <>{say('parent_contact', [contact.letter, contact.site.replace(/^www\./, '')])} · </>
          )}
          <time dateTime={new Date(warning.at).toISOString()}>{dayAndTime(warning.at, tag)}</time>
        </p>
        <p>{say(`tactic_${main}_parent`)}</p>
      </div>
      <div class="pair">
        <div class="column">
          <FirstTenMinutes />
          <section>
            <h3>{say('parent_begin')}</h3>
            <OpeningLines topic={topic} band={choices.band} />
          </section>
        </div>
        <HelpChannels
          tactics={tactics}
          level={warning.level === 'urgent' ? 'urgent' : 'warn'}
          choices={choices}
          roles={ALL_ROLES}
          onCountry={onCountry}
        />
      </div>
    </article>
  );
}

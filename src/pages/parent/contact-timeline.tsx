// How it built up, by contact: what was noticed when, what the child was told, and what the child chose. No chat text.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { topicsOf } from '../../guidance/conversation.ts';
import { isTacticId, spokenTactics } from '../../guidance/tactics.ts';
import type { AlertEntry, SharedChat } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';
import { dayAndTime } from '../../ui/day-and-time.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { inARow } from '../../ui/sentences.ts';
import { useTexts } from '../../ui/texts.tsx';
import type { Choices } from '../popup/choices.ts';
import { EvidenceSection } from '../popup/evidence-section.tsx';
import { categoriesOf } from '../popup/warning-list.tsx';
import { SharedChatView } from './shared-chat-view.tsx';
import { OpeningLines } from './talk-guide.tsx';
import { type Contact, contactsOf, type LeastLevel } from './timeline.ts';

const LEAST = ['note', 'warn', 'urgent'] as const satisfies readonly LeastLevel[];
/** What is said of one contact at most, the most telling first. */
const EXPLAINED = 2;

export interface ContactTimelineProps {
  alerts: readonly AlertEntry[];
  shared: readonly SharedChat[];
  choices: Choices;
  send: Send;
  /** A shared chat was read: when is noted, and shown to the child. */
  onOpened: () => void;
}

export function ContactTimeline({ alerts, shared, choices, send, onOpened }: ContactTimelineProps) {
  const { say } = useTexts();
  const [least, setLeast] = useState<LeastLevel>('note');
  const contacts = contactsOf(alerts, least);
  const listed = new Set(contacts.flatMap((contact) => contact.alerts.map(({ id }) => id)));
  const others = shared.filter(({ id }) => !listed.has(id));
  return (
    <section class="timeline">
      <h2>{say('parent_timeline_heading')}</h2>
      {alerts.length === 0 && <p class="soft">{say('popup_warnings_empty')}</p>}
      {alerts.length > 0 && (
        <div class="lead">
          <p class="soft">{say('parent_timeline_lead')}</p>
          <label>
            {say('parent_filter')}
            <select
              value={least}
              onChange={({ currentTarget }) =>
                setLeast(LEAST.find((one) => one === currentTarget.value) ?? 'note')
              }
            >
              {LEAST.map((one) => (
                <option key={one} value={one}>
                  {say(`parent_filter_${one}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      {alerts.length > 0 && contacts.length === 0 && <p class="soft">{say('parent_filter_none')}</p>}
      {contacts.map((contact, place) => (
        <ContactCard
          key={contact.id}
          // The newest; and what a link above leads to.
          isOpen={place === 0 || contact.alerts.some(({ id }) => shared.some((record) => record.id === id))}
          {...{ contact, shared, choices, send, onOpened }}
        />
      ))}
      {/* Shared for an alert that is not listed now. */}
      {others.map((record) => (
        <div key={record.id} class="card">
          <SharedChatView record={record} send={send} onOpened={onOpened} />
        </div>
      ))}
    </section>
  );
}

interface ContactCardProps extends Omit<ContactTimelineProps, 'alerts'> {
  contact: Contact;
  isOpen: boolean;
}

function ContactCard({ contact, isOpen, shared, choices, send, onOpened }: ContactCardProps) {
  const { say, tag } = useTexts();
  const tactics = [...new Set(contact.alerts.flatMap((alert) => alert.tactics))].filter(isTacticId);
  const spoken = spokenTactics(tactics).slice(0, EXPLAINED);
  const keys = spoken.length > 0 ? spoken.map(({ key }) => key) : (['general'] as const);
  return (
    <details class={`card contact ${contact.level}`} open={isOpen}>
      <summary>
        <h3 class="heading">
          <span>{say('parent_contact', [contact.letter, contact.site.replace(/^www\./, '')])}</span>
          <LevelMark level={contact.level} />
          <span class="soft small">{dayAndTime(contact.alerts.at(-1)?.at ?? 0, tag)}</span>
        </h3>
      </summary>
      {contact.known && <p class="soft small">{say('parent_contact_known')}</p>}
      <ol class="build-up">
        {contact.alerts.map((alert) => (
          <Step key={alert.id} alert={alert}>
            {shared
              .filter(({ id }) => id === alert.id)
              .map((record) => (
                <SharedChatView key={record.id} record={record} send={send} onOpened={onOpened}>
                  {(chat) => (
                    <EvidenceSection
                      chat={chat}
                      warning={{ ...alert, ids: [alert.id] }}
                      choices={choices}
                      send={send}
                      onMade={onOpened}
                    />
                  )}
                </SharedChatView>
              ))}
          </Step>
        ))}
      </ol>
      <details>
        <summary>{say('parent_means')}</summary>
        <div class="column">
          {keys.map((key) => (
            <p key={key}>
              <strong>{say(`tactic_${key}_name`)}</strong> {say(`tactic_${key}_parent`)}
            </p>
          ))}
          <h4>{say('parent_begin')}</h4>
          {topicsOf(tactics).map((topic) => (
            <OpeningLines key={topic} topic={topic} band={choices.band} />
          ))}
        </div>
      </details>
    </details>
  );
}

function Step({ alert, children }: { alert: AlertEntry; children: ComponentChildren }) {
  const { say, tag, locale } = useTexts();
  // Whoever answers at once has seen it, before the page could say so.
  const isSeen = alert.shown || alert.choice !== undefined;
  const told = alert.level === 'note' ? 'note' : isSeen ? 'shown' : 'unseen';
  return (
    <li class={alert.level}>
      <p class="soft small">
        <time dateTime={new Date(alert.at).toISOString()}>{dayAndTime(alert.at, tag)}</time>
      </p>
      <p class="categories">
        <LevelMark level={alert.level} />
        <span>{categoriesOf(alert, '14to17', say)}</span>
      </p>
      <p class="soft small">
        {inARow(
          locale,
          say(`parent_told_${told}`),
          alert.level === 'note' ? '' : say(`parent_chose_${alert.choice ?? 'none'}`),
        )}
      </p>
      {children}
    </li>
  );
}

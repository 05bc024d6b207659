// Telling the school, in the way the school set: who gets it, whether somebody is there, what is handed over, and one
// button. The pupil sends it; Nightlight sends nothing.
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { childChannels } from '../../guidance/channels.ts';
import { channelLists } from '../../guidance/country-files.ts';
import { daysUntilSchool, isSchoolTime } from '../../guidance/school-hours.ts';
import { isTacticId } from '../../guidance/tactics.ts';
import type { Policy, SchoolHours } from '../../messages/contract.ts';
import { useTexts } from '../../ui/texts.tsx';
import { ChannelCard, hostOf } from './channel-card.tsx';
import type { Choices } from './choices.ts';
import { dayName } from './day-names.ts';
import type { Warning } from './merge-alerts.ts';
import { addressFor, copiedFor, handedOver, isPage, noticedWords } from './tell-message.ts';

export interface TellSchoolProps {
  warning: Warning;
  choices: Choices;
  policy: Policy;
  /** What the school set. */
  to: string;
  /** It is a part of the page for the grown-up, which shows no words of the chat, and has said who helps now. */
  isPart?: boolean;
  /** The button was pressed. */
  onTold: () => void;
}

export function TellSchool(props: TellSchoolProps) {
  const { warning, choices, policy, to, isPart = false, onTold } = props;
  const Heading = isPart ? 'h4' : 'h3';
  const texts = useTexts();
  const { say } = texts;
  const [isTicked, setTicked] = useState(false);
  const [copying, setCopying] = useState<'copied' | 'failed'>();
  const lines = handedOver(warning, texts);
  const noticed = isPart ? [] : noticedWords(warning.excerpts);
  const words = isTicked ? noticed : [];
  const copied = copiedFor(to, lines, words, say);
  const press = (): void => {
    // The browser wants to be called within the click, as it does for the link that is followed by it.
    if (copied !== undefined) {
      navigator.clipboard.writeText(copied).then(
        () => setCopying('copied'),
        () => setCopying('failed'),
      );
    }
    onTold();
  };
  return (
    <>
      <section>
        <Heading>{say('tell_to_heading')}</Heading>
        <p class="recipient">
          <strong>{policy.organisationName ?? say('tell_school')}</strong>
          <span class="soft small">{isPage(to) ? hostOf(to) : to}</span>
        </p>
        {policy.schoolHours !== undefined && (
          <Presence hours={policy.schoolHours}>
            {!isPart && <HelpNow warning={warning} choices={choices} />}
          </Presence>
        )}
      </section>
      <section>
        <Heading>{say('tell_what_heading')}</Heading>
        <ul class="handed card">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {isPage(to) && <p class="soft small">{say('tell_page_means')}</p>}
        {noticed.length > 0 && <Words words={noticed} isTicked={isTicked} onTick={setTicked} />}
      </section>
      <div class="tell">
        <p class="step">{say('tell_sends')}</p>
        {/* In a tab of its own: the popup would not follow it. */}
        <a
          class="button main"
          href={addressFor(to, lines, words.length > 0, say)}
          target="_blank"
          rel="noreferrer noopener"
          onClick={press}
        >
          {say(isPage(to) ? 'tell_openPage' : 'tell_openMail')}
        </a>
        <p role="status">{copying === 'copied' && say('tell_copied')}</p>
        {copying === 'failed' && <ByHand text={copied ?? ''} />}
      </div>
    </>
  );
}

interface WordsProps {
  words: readonly string[];
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
}

function Words({ words, isTicked, onTick }: WordsProps) {
  const { say } = useTexts();
  const id = useId();
  return (
    <div class="tell-words">
      <label class="check">
        <input
          type="checkbox"
          checked={isTicked}
          aria-describedby={id}
          onChange={({ currentTarget }) => onTick(currentTarget.checked)}
        />
        {say('tell_tick')}
      </label>
      <p id={id} class="soft small">
        {say('tell_tick_means')}
      </p>
      {isTicked && (
        <ul class="words">
          {words.map((one) => (
            <li key={one}>
              <q dir="auto">{one}</q>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What could not be copied, to be selected. */
function ByHand({ text }: { text: string }) {
  const { say } = useTexts();
  const id = useId();
  return (
    <div class="by-hand" role="alert">
      <label for={id}>{say('tell_notCopied')}</label>
      <textarea id={id} readOnly rows={4} dir="auto" value={text} />
    </div>
  );
}

/** Whether somebody is there; outside of their hours, when again, and whatever else helps then. */
function Presence({ hours, children }: { hours: SchoolHours; children: ComponentChildren }) {
  const { say, tag } = useTexts();
  const now = new Date();
  if (isSchoolTime(hours, now)) return <p>{say('tell_there')}</p>;
  const days = daysUntilSchool(hours, now);
  return (
    <>
      <p>
        {days === 0
          ? say('tell_againToday', [hours.from])
          : say('tell_again', [dayName(now.getDay() + days, tag), hours.from])}
      </p>
      {children}
    </>
  );
}

/** Somebody who can be reached meanwhile. */
function HelpNow({ warning, choices }: Pick<TellSchoolProps, 'warning' | 'choices'>) {
  const { say } = useTexts();
  const level = warning.level === 'urgent' ? 'urgent' : 'warn';
  const chosen = childChannels(channelLists(choices.country), warning.tactics.filter(isTacticId), level);
  const helper = chosen.helper ?? chosen.danger;
  if (helper === undefined) return null;
  return (
    <>
      <p>{say('tell_now')}</p>
      <ul class="channels">
        <li>
          <ChannelCard channel={helper} />
        </li>
      </ul>
    </>
  );
}

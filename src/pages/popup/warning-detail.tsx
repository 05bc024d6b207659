// One warning: why it came, which words led to it, what to do now, and who helps.
import { useEffect, useRef, useState } from 'preact/hooks';
import { steps } from '../../guidance/advice.ts';
import { isTacticId, spokenTactics } from '../../guidance/tactics.ts';
import type { AlertEntry } from '../../messages/contract.ts';
import { relativeTime } from '../../ui/relative-time.ts';
import { useTexts } from '../../ui/texts.tsx';
import { HelpChannels } from './help-channels.tsx';
import type { Choices } from './popup.tsx';
import { categoriesOf } from './warning-list.tsx';

/** Tactics explained at most; the first is the one that matters. */
const EXPLAINED = 2;

export interface WarningDetailProps {
  alert: AlertEntry;
  choices: Choices;
  onBack: () => void;
  onFine: (alert: AlertEntry) => Promise<void>;
}

export function WarningDetail({ alert, choices, onBack, onFine }: WarningDetailProps) {
  const { say, tag } = useTexts();
  const [muted, setMuted] = useState(alert.choice === 'fine');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [alert.id]);
  const tactics = alert.tactics.filter(isTacticId);
  const spoken = spokenTactics(tactics).slice(0, EXPLAINED);
  return (
    <article class={`detail ${alert.level}`}>
      <button type="button" class="back" onClick={onBack}>
        {say('popup_back')}
      </button>
      <div class="summary">
        <span class="level">{say(`popup_level_${alert.level}`)}</span>
        <h2 ref={heading} tabIndex={-1}>
          {categoriesOf(alert, say).join(' · ')}
        </h2>
        <p class="soft small">
          {alert.site} · {relativeTime(alert.at, Date.now(), tag)}
        </p>
        <p class="kind">{say(`reassure_${choices.band}`)}</p>
      </div>
      <section>
        <h3>{say('popup_now_heading')}</h3>
        <ol class="steps">
          {steps(tactics, choices.band).map((step) => (
            <li key={step}>{say(step)}</li>
          ))}
        </ol>
      </section>
      <HelpChannels
        tactics={tactics}
        level={alert.level === 'urgent' ? 'urgent' : 'warn'}
        country={choices.country}
      />
      <section>
        <h3>{say('popup_why_heading')}</h3>
        {spoken.map(({ key }) => (
          <p key={key}>{say(`tactic_${key}_why`)}</p>
        ))}
        <p class="soft small">
          {say(alert.excerpts.length > 0 ? 'popup_words_heading' : 'popup_words_gone')}
        </p>
        <ul class="words">
          {alert.excerpts.map((words) => (
            <li key={words}>
              <q>{words}</q>
            </li>
          ))}
        </ul>
        <p class="rules soft small">{alert.rules.join(', ')}</p>
      </section>
      {alert.level !== 'urgent' &&
        (muted ? (
          <p role="status" class="soft">
            {say('popup_muted')}
          </p>
        ) : (
          <button
            type="button"
            onClick={() => {
              onFine(alert).then(() => setMuted(true), onBack);
            }}
          >
            {say('popup_fine')}
          </button>
        ))}
    </article>
  );
}

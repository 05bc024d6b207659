// "Help me decide": questions with what an answer may mean, and what one could do. It decides nothing.
import { mayShowImages } from '../../guidance/advice.ts';
import type { CountryCode } from '../../guidance/channels.ts';
import { decideQuestions } from '../../guidance/decide-questions.ts';
import { isTacticId } from '../../guidance/tactics.ts';
import { useTexts } from '../../ui/texts.tsx';
import type { Choices } from './choices.ts';
import { HelpChannels } from './help-channels.tsx';
import type { Warning } from './merge-alerts.ts';
import { SubPage } from './sub-page.tsx';
import type { AlertPageName } from './view.ts';

export interface DecideViewProps {
  warning: Warning;
  choices: Choices;
  onBack: () => void;
  onPage: (page: AlertPageName) => void;
  onCountry: (country: CountryCode) => void;
}

export function DecideView({ warning, choices, onBack, onPage, onCountry }: DecideViewProps) {
  const { say } = useTexts();
  const tactics = warning.tactics.filter(isTacticId);
  const level = warning.level === 'urgent' ? 'urgent' : 'warn';
  return (
    <SubPage kind="decide" title={say('alert_action_decide')} onBack={onBack}>
      <p>{say('decide_intro')}</p>
      <section>
        <h3>{say('decide_questions_heading')}</h3>
        <ul class="questions">
          {decideQuestions(tactics).map((question) => (
            <li key={question} class="card">
              <h4>{say(`decide_${question}_q`)}</h4>
              <dl>
                <dt>{say(`decide_${question}_a`)}</dt>
                <dd>{say(`decide_${question}_aMeans`)}</dd>
                <dt>{say(`decide_${question}_b`)}</dt>
                <dd>{say(`decide_${question}_bMeans`)}</dd>
              </dl>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{say('decide_options_heading')}</h3>
        <ul class="ways">
          <Way name={say('decide_stop')} means={say('decide_stop_means')} />
          <Way name={say('decide_tell')} means={say('decide_tell_means')} onOpen={() => onPage('adult')} />
          {mayShowImages(tactics) && (
            <Way
              name={say('alert_action_takedown')}
              means={say('decide_takedown_means')}
              onOpen={() => onPage('takedown')}
            />
          )}
          <Way
            name={say('alert_action_report')}
            means={say('decide_report_means')}
            onOpen={() => onPage('report')}
          />
          <Way name={say('decide_block')} means={say('decide_block_means')} />
          <Way name={say('decide_wait')} means={say('decide_wait_means')} />
        </ul>
      </section>
      <HelpChannels
        tactics={tactics}
        level={level}
        choices={choices}
        roles={['danger', 'helper']}
        onCountry={onCountry}
      />
    </SubPage>
  );
}

interface WayProps {
  name: string;
  means: string;
  /** Missing where there is nothing to open. */
  onOpen?: () => void;
}

function Way({ name, means, onOpen }: WayProps) {
  const inside = (
    <>
      <strong>{name}</strong>
      <span>{means}</span>
    </>
  );
  return (
    <li>
      {onOpen === undefined ? (
        <div class="way">{inside}</div>
      ) : (
        <button type="button" class="way" onClick={onOpen}>
          {inside}
        </button>
      )}
    </li>
  );
}

// The look back: what the messages did, which words led to the alert, what was chosen, what helps next. It scores nothing.

import type { Story } from '../../guidance/practice-story.ts';
import { isTacticId, type SpokenTactic, spokenTactics } from '../../guidance/tactics.ts';
import type { MessageKey } from '../../guidance/texts.ts';
import type { Choice } from '../../messages/contract.ts';
import { useTexts } from '../../ui/texts.tsx';
import { Heading } from './heading.tsx';
import { markWords } from './marked-words.ts';
import type { Evidence, Raised } from './watched-play.ts';

/** Tactics explained at most; the first is the one that matters. */
const EXPLAINED = 2;

const REMARKS = {
  adult: 'practice_chose_adult',
  save: 'practice_chose_save',
  why: 'practice_chose_why',
  decide: 'practice_chose_decide',
  takedown: 'practice_chose_takedown',
  report: 'practice_chose_report',
  help: 'practice_chose_why',
  later: 'practice_chose_later',
  fine: 'practice_chose_fine',
  school: 'practice_chose_adult',
} as const satisfies Record<Choice, MessageKey>;

export interface Alerted {
  raised: Raised;
  choice: Choice;
  evidence: readonly Evidence[];
}

export interface DebriefProps {
  story: Story;
  /** Missing where no alert came. */
  alerted: Alerted | undefined;
  onAgain: () => void;
  onOthers: () => void;
}

export function Debrief({ story, alerted, onAgain, onOthers }: DebriefProps) {
  const { say, locale } = useTexts();
  return (
    <article class="look-back">
      <Heading>{say('practice_debrief')}</Heading>
      {alerted === undefined ? (
        <section class="next">
          <h3>{say('practice_quiet')}</h3>
          <p class="step">{story.texts[locale].fine}</p>
        </section>
      ) : (
        <AfterAlert story={story} alerted={alerted} />
      )}
      <div class="buttons">
        <button type="button" class="main" onClick={onOthers}>
          {say('practice_another')}
        </button>
        <button type="button" onClick={onAgain}>
          {say('practice_again')}
        </button>
      </div>
    </article>
  );
}

function AfterAlert({ story: { band }, alerted }: { story: Story; alerted: Alerted }) {
  const { say } = useTexts();
  const { raised, choice, evidence } = alerted;
  const { alert } = raised;
  const chosen = alert.actions.find((action) => action.choice === choice)?.label ?? alert.later;
  return (
    <>
      <section>
        <h3>{say('practice_did')}</h3>
        {band === 'under10' ? (
          // A name of a category may not be for the age; a sentence of its own is.
          <p>{alert.body[0]}</p>
        ) : (
          <Reasons spoken={spokenTactics(raised.tactics.filter(isTacticId)).slice(0, EXPLAINED)} />
        )}
      </section>
      <section>
        <h3>{say('practice_words')}</h3>
        <ul class="evidence">
          {evidence.map(({ text, excerpts }) => (
            <li key={text}>
              {markWords(text, excerpts).map((part) =>
                part.isMarked ? <mark>{part.text}</mark> : part.text,
              )}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{say('practice_chose', [chosen])}</h3>
        <p>{say(REMARKS[choice])}</p>
      </section>
      <section class="next">
        <h3>{say('practice_next')}</h3>
        <p class="step">{alert.step}</p>
        <p>{alert.reassurance}</p>
      </section>
    </>
  );
}

function Reasons({ spoken }: { spoken: readonly SpokenTactic[] }) {
  const { say } = useTexts();
  return (
    <dl>
      {spoken.map(({ key }) => (
        <div key={key}>
          <dt>{say(`tactic_${key}_name`)}</dt>
          <dd>{say(`tactic_${key}_why`)}</dd>
        </div>
      ))}
    </dl>
  );
}

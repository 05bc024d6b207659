// Deleting everything: asked twice, in plain words, because nothing brings it back.
import { useEffect, useRef, useState } from 'preact/hooks';
import { isLocked, type Send } from '../../messages/send.ts';
import { useTexts } from '../../ui/texts.tsx';

export interface ForgetViewProps {
  send: Send;
  /** Where a school has the consent Nightlight goes on, and does not wait to be set up. */
  goesOn: boolean;
  onForgotten: () => void;
  /** It was locked in between. */
  onLocked: () => void;
}

export function ForgetView({ send, goesOn, onForgotten, onLocked }: ForgetViewProps) {
  const { say } = useTexts();
  const [asked, setAsked] = useState<0 | 1 | 2>(0);
  const [isFailed, setFailed] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone; the keyboard goes on at the question.
  useEffect(() => question.current?.focus(), [asked]);
  const forget = (): void => {
    setFailed(false);
    send('protection/forget', {}).then(onForgotten, (error: unknown) => {
      if (isLocked(error)) onLocked();
      else setFailed(true);
    });
  };
  return (
    <section class="forget">
      <h3>{say('parent_forget_heading')}</h3>
      <p class="soft small">{say(goesOn ? 'parent_forget_means_school' : 'parent_forget_means')}</p>
      {asked === 0 && (
        <button type="button" onClick={() => setAsked(1)}>
          {say('parent_forget_start')}
        </button>
      )}
      {asked !== 0 && (
        <div class="card">
          <p ref={question} tabIndex={-1}>
            {say(asked === 1 ? 'parent_forget_first' : 'parent_forget_last')}
          </p>
          <div class="buttons">
            <button type="button" class="main" onClick={() => setAsked(0)}>
              {say('parent_forget_keep')}
            </button>
            <button type="button" class="go" onClick={asked === 1 ? () => setAsked(2) : forget}>
              {say(asked === 1 ? 'parent_forget_goOn' : 'parent_forget_now')}
            </button>
          </div>
        </div>
      )}
      {isFailed && (
        <p class="fault" role="alert">
          {say('popup_error_change')}
        </p>
      )}
    </section>
  );
}

/** What is left to say. */
export function Forgotten({ goesOn, onAgain }: { goesOn: boolean; onAgain: () => void }) {
  const { say } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="forgotten">
      <h2 ref={heading} tabIndex={-1}>
        {say('parent_forgotten')}
      </h2>
      <p>{say(goesOn ? 'parent_forgotten_school' : 'state_notSetUp')}</p>
      <button type="button" onClick={onAgain}>
        {say('guardian_again')}
      </button>
    </section>
  );
}

// A chat that looks like one. Where one would write stand the answers to choose from.
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Telling } from '../../guidance/practice-story.ts';
import { useTexts } from '../../ui/texts.tsx';
import { Heading } from './heading.tsx';
import { initialOf } from './story-list.tsx';
import type { Play } from './use-play.ts';

export interface ChatWindowProps {
  telling: Telling;
  play: Play;
  /** Where one would write: no alert stands there. */
  composer: RefObject<HTMLDivElement | null>;
  onOver: () => void;
}

export function ChatWindow({ telling: { title, contact }, play, composer, onOver }: ChatWindowProps) {
  const { say } = useTexts();
  const log = useRef<HTMLDivElement>(null);
  const { lines, isTyping, answers, raised, isOver } = play;
  useEffect(() => {
    log.current?.scrollTo(0, log.current.scrollHeight);
  }, [lines.length, isTyping, answers.length]);
  const answer = (which: number): void => {
    // The button goes; the keyboard stays where the next ones come.
    composer.current?.focus();
    play.answer(which);
  };
  return (
    <article class="play">
      <Heading>{title}</Heading>
      <div class="chat">
        <div class="with">
          <span class="face" aria-hidden="true">
            {initialOf(contact)}
          </span>
          <div>
            <p class="contact">{contact}</p>
            <p class="soft small">{say('practice_madeUp')}</p>
          </div>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
        <div class="log" role="log" aria-label={say('practice_chat', [contact])} tabIndex={0} ref={log}>
          {lines.map(({ from, text }, at) => (
            <p key={at} class={from}>
              <span class="unseen">{from === 'me' ? say('save_you') : contact}: </span>
              {text}
            </p>
          ))}
          {isTyping && (
            <p class="typing" aria-hidden="true">
              <i />
              <i />
              <i />
            </p>
          )}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a look of its own and no more */}
        <div class="composer" role="group" aria-label={say('practice_answer')} tabIndex={-1} ref={composer}>
          {answers.map((text, which) => (
            <button type="button" key={text} onClick={() => answer(which)}>
              {text}
            </button>
          ))}
          {isOver && (
            <button type="button" class="main" onClick={onOver}>
              {say('practice_goOn')}
            </button>
          )}
          {answers.length === 0 && !isOver && (
            <p class="soft small">{say(raised === undefined ? 'practice_wait' : 'practice_look')}</p>
          )}
        </div>
      </div>
    </article>
  );
}

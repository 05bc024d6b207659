// One play: the chat, the real alert where the rules raise one, and the look back when it was answered.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Alerts } from '../../content/alert/alerts.ts';
import type { Story } from '../../guidance/practice-story.ts';
import type { Choice } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';
import { useTexts } from '../../ui/texts.tsx';
import { ChatWindow } from './chat-window.tsx';
import { Debrief } from './debrief.tsx';
import { usePlay } from './use-play.ts';
import type { WatchedPlay } from './watched-play.ts';

export interface PlayViewProps {
  story: Story;
  send: Send;
  onAgain: () => void;
  onOthers: () => void;
}

export function PlayView({ story, send, onAgain, onOthers }: PlayViewProps) {
  const { say, locale } = useTexts();
  const composer = useRef<HTMLDivElement>(null);
  const [choice, setChoice] = useState<Choice>();
  const [isDone, setDone] = useState(false);
  const real = useRealParts(send, story, composer, (answered) => {
    setChoice(answered);
    setDone(true);
  });
  const parts = real === 'failed' ? undefined : real;
  const play = usePlay(story.texts[locale], parts?.watched);
  useEffect(() => {
    if (play.raised !== undefined) parts?.alerts.show(play.raised.alert);
  }, [play.raised]);

  if (real === 'failed' || play.isFailed || (play.isOver && story.tactic !== undefined)) {
    return (
      <article class="look-back">
        <p class="fault" role="alert">
          {say('practice_failed')}
        </p>
        <button type="button" class="main" onClick={onAgain}>
          {say('practice_again')}
        </button>
      </article>
    );
  }
  if (isDone) {
    const { raised } = play;
    return (
      <Debrief
        story={story}
        alerted={raised && choice && parts && { raised, choice, evidence: parts.watched.evidence(raised) }}
        onAgain={onAgain}
        onOthers={onOthers}
      />
    );
  }
  return (
    <ChatWindow telling={story.texts[locale]} play={play} composer={composer} onOver={() => setDone(true)} />
  );
}

interface RealParts {
  watched: WatchedPlay;
  alerts: Alerts;
}

/** The scanner and the alert of the page script: loaded with the first play, because the rules weigh a megabyte. */
function useRealParts(
  send: Send,
  { band }: Story,
  composer: { readonly current: Element | null },
  onAnswer: (choice: Choice) => void,
): RealParts | 'failed' | undefined {
  const { locale } = useTexts();
  const [parts, setParts] = useState<RealParts | 'failed'>();
  useEffect(() => {
    const life = new AbortController();
    const quietly = (): void => undefined;
    Promise.all([
      import('./watched-play.ts'),
      import('../../content/bundled-scanner.ts'),
      import('../../content/alert/alerts.ts'),
    ]).then(
      ([{ watchPlay }, { bundledScanner }, { createAlerts }]) => {
        const alerts = createAlerts(
          { shown: quietly, hidden: quietly, moved: quietly, answered: (_id, choice) => onAnswer(choice) },
          () => (composer.current === null ? [] : [composer.current]),
          life.signal,
        );
        setParts({ watched: watchPlay(bundledScanner(), send, band, locale), alerts });
      },
      () => setParts('failed'),
    );
    return () => life.abort();
  }, []);
  return parts;
}

// The practice page: choose a story, play it, look back at it; and a view of all tactics for adults.
import { useEffect, useState } from 'preact/hooks';
import { type Band, DEFAULT_BAND } from '../../guidance/bands.ts';
import type { Story } from '../../guidance/practice-story.ts';
import { chooseLocale } from '../../guidance/texts.ts';
import type { Settings } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';
import { Lamp } from '../../ui/lamp.tsx';
import { useTabTitle } from '../../ui/tab-title.ts';
import { TextsProvider, useTexts } from '../../ui/texts.tsx';
import { Heading } from './heading.tsx';
import { PlayView } from './play-view.tsx';
import { SignsView } from './signs-view.tsx';
import { cardOf, StoryList } from './story-list.tsx';

export interface PracticeProps {
  send: Send;
  settings: Settings;
  /** The age the page was opened for, if any. */
  band: Band | undefined;
  /** Begins with the view for adults. */
  isForAdults: boolean;
  /** By the school. What adults look out for stays. */
  isSwitchedOff: boolean;
  browserLanguages: readonly string[];
}

type View = { name: 'stories' } | { name: 'signs' } | { name: 'play'; story: Story; turn: number };

export function Practice(props: PracticeProps) {
  const { send, settings, band: asked, isForAdults, isSwitchedOff, browserLanguages } = props;
  const [band, setBand] = useState(asked ?? settings.band ?? DEFAULT_BAND);
  const [view, setView] = useState<View>(isForAdults ? { name: 'signs' } : { name: 'stories' });
  /** The story that was left last: going back to the list, the keyboard goes on there. */
  const [left, setLeft] = useState<string>();
  const locale = chooseLocale(browserLanguages, settings.locale);
  useTabTitle(locale, 'practice_title');
  useEffect(() => {
    scrollTo(0, 0);
    if (view.name === 'stories' && left !== undefined) document.getElementById(cardOf(left))?.focus();
  }, [view]);

  const play = (story: Story): void => {
    setLeft(story.id);
    setView({ name: 'play', story, turn: view.name === 'play' ? view.turn + 1 : 0 });
  };
  return (
    <TextsProvider locale={locale}>
      <Header view={view} onView={setView} />
      <main>
        {view.name === 'stories' && isSwitchedOff && <SwitchedOff />}
        {view.name === 'stories' && !isSwitchedOff && (
          <StoryList band={band} onBand={setBand} onPlay={play} />
        )}
        {view.name === 'signs' && <SignsView />}
        {view.name === 'play' && (
          <PlayView
            key={view.turn}
            story={view.story}
            send={send}
            onAgain={() => play(view.story)}
            onOthers={() => setView({ name: 'stories' })}
          />
        )}
      </main>
    </TextsProvider>
  );
}

function SwitchedOff() {
  const { say } = useTexts();
  return (
    <article>
      <Heading>{say('policy_practiceOff')}</Heading>
      <p>{say('policy_practiceOff_means')}</p>
    </article>
  );
}

function Header({ view, onView }: { view: View; onView: (view: View) => void }) {
  const { say } = useTexts();
  return (
    <header>
      <Lamp size={40} />
      <div class="name">
        <h1>{say('practice_title')}</h1>
        <p class="soft small">{say('popup_title')}</p>
      </div>
      <nav aria-label={say('practice_title')}>
        <button
          type="button"
          aria-current={view.name === 'stories' ? 'page' : undefined}
          onClick={() => onView({ name: 'stories' })}
        >
          {say('practice_stories')}
        </button>
        <button
          type="button"
          aria-current={view.name === 'signs' ? 'page' : undefined}
          onClick={() => onView({ name: 'signs' })}
        >
          {say('signs_title')}
        </button>
      </nav>
    </header>
  );
}

// The first run: at most five small screens, and what comes after. Where a PIN is set, it is asked for first.
import { useEffect, useState } from 'preact/hooks';
import type { Send } from '../../messages/send.ts';
import { createTexts, TextsProvider, useTexts } from '../../ui/texts.tsx';
import { Unlock } from '../../ui/unlock.tsx';
import { choicesOf } from '../popup/choices.ts';
import { ScreenFrame } from './screen-frame.tsx';
import { ScreenView } from './screen-view.tsx';
import { shownScreen } from './screens.ts';
import { Top } from './top.tsx';
import { type FirstRun, type Known, useFirstRun } from './use-first-run.ts';
import { useScreen } from './use-screen.ts';

export interface WelcomeProps {
  send: Send;
  browserLanguages: readonly string[];
}

export function Welcome({ send, browserLanguages }: WelcomeProps) {
  const run = useFirstRun(send);
  const screens = useScreen(() => void run.save());
  // Kept here, so that nothing on the way loses it: it is shown only once.
  const [code, setCode] = useState<string>();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const choices = choicesOf(
    run.settings,
    browserLanguages,
    zone,
    run.known === 'failed' ? undefined : run.known?.held,
  );
  useEffect(() => {
    document.documentElement.lang = createTexts(choices.locale).tag;
  }, [choices.locale]);

  const { known } = run;
  const content = (): preact.ComponentChild => {
    if (known === undefined) return null;
    if (known === 'failed') return <Unread onAgain={run.load} />;
    const screen = shownScreen(screens.asked, run.settings, known.protection, known.held);
    // After the last button it may lock itself again: there is nothing left to change there, nor where a school did all.
    if (!known.protection.guardian.isUnlocked && screen !== 'done' && screen !== 'school')
      return <Locked {...{ run, send, known }} />;
    const parts = { run, send, choices, screens, screen, code, setCode };
    return <ScreenView {...parts} protection={known.protection} held={known.held} />;
  };
  return <TextsProvider locale={choices.locale}>{content()}</TextsProvider>;
}

/** What is known could not be read. */
function Unread({ onAgain }: { onAgain: () => Promise<void> }) {
  const { say } = useTexts();
  return (
    <>
      <Top />
      <ScreenFrame title={say('popup_title')}>
        <p class="fault" role="alert">
          {say('welcome_error_load')}
        </p>
        <div class="buttons ends">
          <button type="button" class="main" onClick={() => void onAgain()}>
            {say('welcome_tryAgain')}
          </button>
        </div>
      </ScreenFrame>
    </>
  );
}

function Locked({ run, send, known }: { run: FirstRun; send: Send; known: Known }) {
  const { say } = useTexts();
  return (
    <>
      <Top />
      <ScreenFrame title={say('pin_lock_title')} lead={say('pin_lock_lead')}>
        <Unlock
          waitMs={known.protection.guardian.waitMs}
          onUnlock={async (secret) => {
            const answer = await send('guardian/unlock', { secret });
            if (answer.isRight) await run.load();
            return answer;
          }}
        />
      </ScreenFrame>
    </>
  );
}

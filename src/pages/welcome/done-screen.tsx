// It is on: where its button is, how to try it, what to tell the child, and where it is not.
import type { Band } from '../../guidance/bands.ts';
import type { HeldPolicy, Pause, User } from '../../messages/contract.ts';
import { Lamp } from '../../ui/lamp.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { translateState } from '../popup/state-line.ts';
import { SchoolLinks } from './school-links.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import { ToolbarDrawing } from './toolbar-drawing.tsx';

export interface DoneScreenProps {
  user: User | undefined;
  band: Band;
  /** The pause that holds, where one does: then it is not on. */
  pause: Pause | undefined;
  held: HeldPolicy | undefined;
}

export function DoneScreen({ user, band, pause, held }: DoneScreenProps) {
  const texts = useTexts();
  const { say } = texts;
  const paused = pause && translateState({ state: 'paused', messages: 0, until: pause.until }, texts);
  return (
    <ScreenFrame
      title={say(paused === undefined ? 'welcome_done_title' : 'welcome_done_paused')}
      lead={paused ?? say('welcome_done_text')}
      before={<Lamp size={96} isLit={paused === undefined} />}
    >
      <section class="card">
        <h2>{say('welcome_done_button_title')}</h2>
        <ToolbarDrawing />
        <p>{say('welcome_done_button')}</p>
      </section>
      {held?.policy.practice !== false && (
        <section class="card">
          <h2>{say('welcome_done_practice_title')}</h2>
          <p>{say('welcome_done_practice_text')}</p>
          <div class="buttons">
            <a class="button main" href={`../practice/index.html?band=${band}`}>
              {say('welcome_done_practice')}
            </a>
          </div>
        </section>
      )}
      {user !== 'self' && (
        <section class="card">
          <h2>{say(`welcome_done_tell_${user ?? 'child'}_title`)}</h2>
          <p>{say(`welcome_done_tell_${user ?? 'child'}`)}</p>
        </section>
      )}
      <details class="card">
        <summary>{say('welcome_done_private_title')}</summary>
        <p>{say('welcome_done_private')}</p>
        <ul class="bullets">
          <li>{say('welcome_done_private_chrome')}</li>
          <li>{say('welcome_done_private_firefox')}</li>
        </ul>
      </details>
      {held !== undefined && <SchoolLinks held={held} band={band} />}
    </ScreenFrame>
  );
}

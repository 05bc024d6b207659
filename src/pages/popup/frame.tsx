// What stands around every view: mark, name, "on this device only", the settings button, and what Nightlight cannot do.
import type { ComponentChildren } from 'preact';
import { Lamp } from '../../ui/lamp.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { openerOf } from './view.ts';

export interface FrameProps {
  /** The lamp is on where Nightlight watches: a lamp that shines over an unwatched page would lie. */
  isLit: boolean;
  isSettings: boolean;
  onSettings: () => void;
  children: ComponentChildren;
}

export function Frame({ isLit, isSettings, onSettings, children }: FrameProps) {
  const { say } = useTexts();
  return (
    <>
      <header>
        <Lamp size={40} isLit={isLit} />
        <div class="name">
          <h1>{say('popup_title')}</h1>
          <p class="soft small">{say('popup_onDevice')}</p>
        </div>
        <button
          type="button"
          id={openerOf('settings')}
          class="gear"
          aria-pressed={isSettings}
          aria-label={say('popup_settings')}
          title={say('popup_settings')}
          onClick={onSettings}
        >
          <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
            <path
              d="M4 7h9m5 0h2M4 17h2m5 0h9"
              stroke="currentColor"
              stroke-width="2"
              stroke-linecap="round"
            />
            <circle cx="15.5" cy="7" r="2.5" fill="none" stroke="currentColor" stroke-width="2" />
            <circle cx="8.5" cy="17" r="2.5" fill="none" stroke="currentColor" stroke-width="2" />
          </svg>
        </button>
      </header>
      <main>{children}</main>
      <footer class="soft small">{say('popup_scope')}</footer>
    </>
  );
}

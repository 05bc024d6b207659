// What is going on in the tab, in one line that never claims more than is true, and a way to allow a site.
import type { Reply } from '../../messages/contract.ts';
import { EVERY_SITE, requestOrigins } from '../../platform/permissions.ts';
import { useTexts } from '../../ui/texts.tsx';
import { translateState } from './state-line.ts';

const WELCOME = '../welcome/index.html';

export interface TabStateProps {
  state: Reply<'tab/state'>;
  /** The browser asks the person now. */
  onAsked: (answer: Promise<boolean>) => void;
  /** Ends a pause. */
  onResume: () => void;
}

export function TabState({ state, onAsked, onResume }: TabStateProps) {
  const texts = useTexts();
  const { say } = texts;
  // The browser wants to be called within the click.
  const allow = (origin: string) => () => onAsked(requestOrigins([origin]));
  return (
    <section class={`tab-state ${state.state}`}>
      <p role="status">
        <span class="dot" aria-hidden="true" />
        {translateState(state, texts)}
      </p>
      {state.byShape === true && <p class="aside">{say('state_byShape')}</p>}
      {state.state === 'paused' && (
        <div class="buttons">
          <button type="button" class="main" onClick={onResume}>
            {say('pause_end')}
          </button>
        </div>
      )}
      {state.state === 'notSetUp' && (
        <div class="buttons">
          {/* A link: with the tab it opens, the popup goes. */}
          <a class="button main" href={WELCOME} target="_blank" rel="noopener">
            {say('welcome_setUp')}
          </a>
        </div>
      )}
      {state.state === 'notAllowed' && (
        <div class="buttons">
          {state.origin !== undefined && (
            <button type="button" class="main" onClick={allow(state.origin)}>
              {say('popup_watchSite')}
            </button>
          )}
          <button type="button" onClick={allow(EVERY_SITE)}>
            {say('popup_watchEverySite')}
          </button>
        </div>
      )}
    </section>
  );
}

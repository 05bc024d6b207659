// How Nightlight is deployed here; and one button for all sites that the browser does not allow yet.
import { useState } from 'preact/hooks';
import { requestOrigins } from '../../platform/permissions.ts';
import { useTexts } from '../../ui/texts.tsx';
import type { PolicyKnown } from './known.ts';
import { stateRows } from './state-rows.ts';
import { Lines } from './table.tsx';

export function StateList({ known, onAsked }: { known: PolicyKnown; onAsked: () => void }) {
  const texts = useTexts();
  const { say } = texts;
  const [isRefused, setRefused] = useState(false);
  const missing = [...known.listed.missing, ...known.watched.missing];
  /** Nothing is awaited before: the browser asks only within a click. */
  const ask = (): void => {
    requestOrigins(missing)
      .catch((error: unknown) => {
        console.error('Nightlight:', error);
        return false;
      })
      .then((isGiven) => {
        setRefused(!isGiven);
        onAsked();
      });
  };
  return (
    <>
      <dl class="state">
        {stateRows(known, texts).map(({ label, text, sites, isOpen = false }) => (
          <div key={label} class={isOpen ? 'open' : undefined}>
            <dt>{label}</dt>
            <dd>
              {text}
              {sites !== undefined && (
                <div class="sites" translate={false} dir="ltr">
                  <Lines lines={sites} />
                </div>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {missing.length > 0 && (
        <button type="button" class="main allow" onClick={ask}>
          {say('policy_allow')}
        </button>
      )}
      <p role="status">{isRefused && missing.length > 0 && say('policy_allow_refused')}</p>
    </>
  );
}

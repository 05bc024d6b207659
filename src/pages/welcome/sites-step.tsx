// The third screen: where Nightlight may look. The browser asks the person; whatever they answer, it goes on.
import { useEffect, useState } from 'preact/hooks';
import type { Send } from '../../messages/send.ts';
import {
  EVERY_SITE,
  isEverySiteAllowed,
  listedOrigins,
  missingOrigins,
  requestOrigins,
} from '../../platform/permissions.ts';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { StepForm } from './screen-frame.tsx';
import type { StepProps } from './step-props.ts';

interface Allowed {
  isEvery: boolean;
  /** Listed sites that are not allowed. */
  missing: readonly string[];
}
type Choice = 'listed' | 'every';

const readAllowed = async (): Promise<Allowed> => {
  const [isEvery, missing] = await Promise.all([isEverySiteAllowed(), missingOrigins()]);
  return { isEvery, missing };
};

export function SitesStep({ run, send, onNext, onBack }: StepProps & { send: Send }) {
  const { say } = useTexts();
  const [allowed, setAllowed] = useState<Allowed>({ isEvery: false, missing: [] });
  const [chosen, setChosen] = useState<Choice>();
  const [refused, setRefused] = useState<Choice>();
  useEffect(() => void run.attempt(async () => setAllowed(await readAllowed())), []);
  const choice = chosen ?? (allowed.isEvery ? 'every' : 'listed');

  const ask = async (origins: string[]): Promise<void> => {
    const isGiven = await requestOrigins(origins);
    setAllowed(await readAllowed());
    if (isGiven) return onNext();
    setRefused(choice);
    setChosen('listed');
  };
  /** Nothing may be awaited before the browser is asked: it answers only within a click. */
  const next = async (): Promise<void> => {
    if (choice === 'every') return allowed.isEvery ? onNext() : await ask([EVERY_SITE]);
    if (allowed.isEvery) {
      await send('sites/forget', { origin: EVERY_SITE });
      setAllowed(await readAllowed());
    }
    // Asked once and refused is an answer.
    else if (allowed.missing.length > 0 && refused === undefined) return await ask([...allowed.missing]);
    onNext();
  };
  const hosts = listedOrigins().map(hostOf);
  return (
    <StepForm
      title={say('welcome_sites_title')}
      lead={say('welcome_sites_lead')}
      hasFailed={run.hasFailed}
      onBack={onBack}
      onNext={() => void run.attempt(next)}
    >
      <RadioCards
        legend={say('welcome_sites_title')}
        isLegendHidden
        options={[
          {
            value: 'listed',
            label: say('welcome_sites_listed'),
            means: say('welcome_sites_listed_means', [String(hosts.length)]),
          },
          { value: 'every', label: say('welcome_sites_every'), means: say('welcome_sites_every_means') },
        ]}
        value={choice}
        onChange={(value) => {
          setChosen(value);
          setRefused(undefined);
        }}
      />
      <div role="status">
        {refused !== undefined && <p class="note">{say(`welcome_sites_refused_${refused}`)}</p>}
        {refused === undefined && choice === 'listed' && allowed.missing.length > 0 && (
          <p class="note">{say('welcome_sites_missing', [String(allowed.missing.length)])}</p>
        )}
      </div>
      <details>
        <summary>{say('welcome_sites_all')}</summary>
        <ul class="hosts" translate={false} dir="ltr">
          {hosts.map((host) => (
            <li key={host}>{host}</li>
          ))}
        </ul>
      </details>
    </StepForm>
  );
}

/** The host in a match pattern. */
function hostOf(origin: string): string {
  return origin.replace(/^[^:]*:\/\//, '').replace(/\/.*$/, '');
}

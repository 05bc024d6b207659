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
  /** Listed sites, and those of the school, that are not allowed. */
  missing: readonly string[];
}
type Choice = 'listed' | 'every';

const readAllowed = async (wanted: readonly string[]): Promise<Allowed> => {
  const [isEvery, missing] = await Promise.all([isEverySiteAllowed(), missingOrigins(wanted)]);
  return { isEvery, missing };
};

export function SitesStep({ run, send, held, onNext, onBack }: StepProps & { send: Send }) {
  const { say } = useTexts();
  const ofSchool = held?.policy.watchSites ?? [];
  const isLocked = held?.locked.includes('sites') === true;
  const listed = listedOrigins();
  const look = async (): Promise<void> => setAllowed(await readAllowed([...listed, ...ofSchool]));
  const [allowed, setAllowed] = useState<Allowed>({ isEvery: false, missing: [] });
  const [chosen, setChosen] = useState<Choice>();
  const [refused, setRefused] = useState<Choice>();
  useEffect(() => void run.attempt(look), []);
  const choice = chosen ?? (allowed.isEvery && !isLocked ? 'every' : 'listed');

  const ask = async (origins: string[]): Promise<void> => {
    const isGiven = await requestOrigins(origins);
    await look();
    if (isGiven) return onNext();
    setRefused(choice);
    setChosen('listed');
  };
  /** Nothing may be awaited before the browser is asked: it answers only within a click. */
  const next = async (): Promise<void> => {
    if (choice === 'every') return allowed.isEvery ? onNext() : await ask([EVERY_SITE]);
    if (allowed.isEvery && !isLocked) {
      await send('sites/forget', { origin: EVERY_SITE });
      await look();
    }
    // Asked once and refused is an answer.
    else if (allowed.missing.length > 0 && refused === undefined) return await ask([...allowed.missing]);
    onNext();
  };
  const hosts = listed.map(hostOf);
  const isAsked = choice === 'listed' && allowed.missing.length > 0 && refused === undefined;
  return (
    <StepForm
      title={say('welcome_sites_title')}
      lead={say('welcome_sites_lead')}
      fault={run.fault}
      onBack={onBack}
      onNext={() => void run.attempt(next)}
      nextLabel={ofSchool.length > 0 && isAsked ? say('welcome_school_sites_allow') : undefined}
    >
      {ofSchool.length > 0 && (
        <section class="card">
          <h2>{say('policy_state_watch')}</h2>
          <p>{say(isAsked ? 'welcome_school_sites_lead' : 'welcome_school_sites_means')}</p>
          <HostList hosts={ofSchool.map(hostOf)} />
        </section>
      )}
      {!isLocked && (
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
      )}
      <div role="status">
        {refused !== undefined && (
          <p class="note">
            {say(ofSchool.length > 0 ? 'welcome_school_sites_refused' : `welcome_sites_refused_${refused}`)}
          </p>
        )}
        {isAsked && ofSchool.length === 0 && (
          <p class="note">{say('welcome_sites_missing', [String(allowed.missing.length)])}</p>
        )}
      </div>
      <details>
        <summary>{say(isLocked ? 'welcome_sites_listed' : 'welcome_sites_all')}</summary>
        <HostList hosts={hosts} />
      </details>
    </StepForm>
  );
}

/** The host in a match pattern. */
function hostOf(origin: string): string {
  return origin.replace(/^[^:]*:\/\//, '').replace(/\/.*$/, '');
}

function HostList({ hosts }: { hosts: readonly string[] }) {
  return (
    <ul class="hosts" translate={false} dir="ltr">
      {hosts.map((host) => (
        <li key={host}>{host}</li>
      ))}
    </ul>
  );
}

// What a school set, for its pupils: what Nightlight does here and what nobody sees, whom to ask, what is set and what
// one may do. A small child reads a few short sentences; the rest is to be read with a grown-up.
import type { ComponentChildren } from 'preact';
import type { HeldPolicy, Settings } from '../../messages/contract.ts';
import { useTexts } from '../../ui/texts.tsx';
import { allowedUnder } from './allowed.ts';
import type { Choices } from './choices.ts';
import { dayNames } from './day-names.ts';
import { HelpLineCard } from './help-line-card.tsx';
import { SchoolSettings } from './school-settings.tsx';
import { SubPage } from './sub-page.tsx';

export interface SchoolViewProps {
  held: HeldPolicy;
  settings: Settings;
  choices: Choices;
  onBack: () => void;
}

export function SchoolView({ held, settings, choices, onBack }: SchoolViewProps) {
  const { say, tag } = useTexts();
  const { organisationName, organisationContact } = held.policy;
  const isSmallChild = choices.band === 'under10';
  const rest = (
    <>
      <Does />
      <May held={held} />
      <SchoolSettings held={held} settings={settings} choices={choices} />
    </>
  );
  return (
    <SubPage kind="school" title={say('school_open')} onBack={onBack}>
      <p>
        {organisationName === undefined ? say('school_setUp') : say('school_setUpBy', [organisationName])}
        <span class="soft small since">
          {say('school_since', [new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }).format(held.since)])}
        </span>
      </p>
      {isSmallChild && (
        <div class="advice">
          <p>{say('school_does_under10')}</p>
          <p>{say('school_sees_under10')}</p>
          <p>{say('school_ask_under10')}</p>
        </div>
      )}
      <section>
        <h3>{say('school_ask_heading')}</h3>
        <p class="ask">{organisationContact ?? say('school_ask_anyone')}</p>
        {choices.helpLines.length > 0 && (
          <ul class="channels">
            {choices.helpLines.map((line, place) => (
              <li key={place}>
                <HelpLineCard line={line} />
              </li>
            ))}
          </ul>
        )}
        <Hours held={held} />
      </section>
      {isSmallChild ? (
        <details>
          <summary>{say('school_rest_under10')}</summary>
          {rest}
        </details>
      ) : (
        rest
      )}
      <nav class="for-staff small">
        <a href="/src/pages/staff/index.html" target="_blank" rel="noreferrer">
          {say('school_staff')}
        </a>
        {held.problems.length > 0 && (
          <a href="/src/pages/policy/index.html" target="_blank" rel="noreferrer">
            {say('school_problems', [String(held.problems.length)])}
          </a>
        )}
      </nav>
    </SubPage>
  );
}

function Does() {
  const { say } = useTexts();
  return (
    <>
      <Points heading={say('school_does_heading')}>
        <li>{say('school_does_looks')}</li>
        <li>{say('school_does_here')}</li>
        <li>{say('school_does_sends')}</li>
      </Points>
      <Points heading={say('school_sees_heading')}>
        <li>{say('school_sees_chats')}</li>
        <li>{say('school_sees_nothing')}</li>
        <li>{say('school_sees_list')}</li>
      </Points>
    </>
  );
}

function May({ held }: { held: HeldPolicy }) {
  const { say } = useTexts();
  const { tell, save, share, practice, pause } = allowedUnder(held);
  if (!(tell || save || share || practice || pause)) return null;
  return (
    <Points heading={say('school_may_heading')}>
      {tell && <li>{say('school_may_tell')}</li>}
      {save && <li>{say('school_may_save')}</li>}
      {share && <li>{say('school_may_share')}</li>}
      {practice && <li>{say('school_may_practice')}</li>}
      {pause && <li>{say('school_may_pause')}</li>}
    </Points>
  );
}

function Hours({ held }: { held: HeldPolicy }) {
  const { say, tag } = useTexts();
  const { schoolHours } = held.policy;
  if (schoolHours === undefined) return null;
  const { days, from, to } = schoolHours;
  return (
    <div class="soft small">
      <p>{say('school_hours', [dayNames(days, tag), from, to])}</p>
      <p>{say('school_hours_always')}</p>
    </div>
  );
}

function Points({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <section>
      <h3>{heading}</h3>
      <ul class="rules-first">{children}</ul>
    </section>
  );
}

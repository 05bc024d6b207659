// The page for handing the device over: big type, the child's words first, then what an adult does in ten minutes.

import type { ComponentChildren } from 'preact';
import { childAdvice } from '../../guidance/advice.ts';
import type { CountryCode } from '../../guidance/channels.ts';
import { isTacticId, spokenTactics } from '../../guidance/tactics.ts';
import { GrownUp } from '../../ui/grown-up.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { AllChannels } from './all-channels.tsx';
import type { Choices } from './choices.ts';
import { FirstTenMinutes } from './first-ten-minutes.tsx';
import { ALL_ROLES, HelpChannels } from './help-channels.tsx';
import type { Warning } from './merge-alerts.ts';
import { PaperButtons } from './paper-buttons.tsx';
import { SubPage } from './sub-page.tsx';

export interface AdultViewProps {
  warning: Warning;
  choices: Choices;
  onBack: () => void;
  onCountry: (country: CountryCode) => void;
  /** Missing where this is a page already. */
  onAsPage: (() => void) | undefined;
  /** Telling the school, where that is done here. */
  children?: ComponentChildren;
}

export function AdultView({ warning, choices, onBack, onCountry, onAsPage, children }: AdultViewProps) {
  const { say, messages, tag } = useTexts();
  const { band } = choices;
  const tactics = warning.tactics.filter(isTacticId);
  const level = warning.level === 'urgent' ? 'urgent' : 'warn';
  const { body, reassurance } = childAdvice(tactics, level, band, messages);
  const spoken = spokenTactics(tactics);
  const [main = 'general'] = spoken.map(({ key }) => key);
  const when = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <SubPage kind="adult" title={say('adult_title')} onBack={onBack}>
      <div class="advice">
        {band === 'under10' && <GrownUp />}
        <p class="step">{reassurance}</p>
        {/* A name of a category may not be for the age; a sentence of its own band is. */}
        {band === 'under10' && <p>{body[0]}</p>}
      </div>
      <section>
        <div>
          <p class="soft small">{say('adult_for')}</p>
          <h3>{say('adult_what')}</h3>
        </div>
        <ul class="did">
          {spoken.length === 0 && <li>{say('tactic_general_name')}</li>}
          {spoken.map(({ key }) => (
            <li key={key}>{say(`tactic_${key}_name`)}</li>
          ))}
        </ul>
        <p>{say(`tactic_${main}_parent`)}</p>
        {warning.site !== '' && (
          <p class="soft small">
            {warning.site.replace(/^www\./, '')} · {when.format(warning.at)}
          </p>
        )}
      </section>
      <FirstTenMinutes />
      <HelpChannels
        tactics={tactics}
        level={level}
        choices={choices}
        roles={ALL_ROLES}
        onCountry={onCountry}
      />
      {children}
      <AllChannels country={choices.country} helpLines={choices.helpLines} />
      <div class="soft small">
        <p>{say('adult_scope')}</p>
        <p>{say('adult_noText')}</p>
      </div>
      <PaperButtons onAsPage={onAsPage} />
    </SubPage>
  );
}

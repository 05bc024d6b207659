// Having a picture taken down: what not to do with it, the steps, and the services that help.
import { type CountryCode, takedownChannels } from '../../guidance/channels.ts';
import { channelLists } from '../../guidance/country-files.ts';
import { useTexts } from '../../ui/texts.tsx';
import type { Choices } from './choices.ts';
import { ChannelSection } from './help-channels.tsx';
import { SubPage } from './sub-page.tsx';
import type { AlertPageName } from './view.ts';

/** The one whose way of working its own pages tell: nothing is uploaded. */
const BY_FINGERPRINT = 'int-take-it-down';

export interface TakedownViewProps {
  choices: Choices;
  onBack: () => void;
  onPage: (page: AlertPageName) => void;
  onCountry: (country: CountryCode) => void;
}

export function TakedownView({ choices, onBack, onPage, onCountry }: TakedownViewProps) {
  const { say } = useTexts();
  const reassurance = choices.band === '14to17' ? 'reassure_sent_14to17' : 'reassure_sent_10to13';
  const services = takedownChannels(channelLists(choices.country));
  return (
    <SubPage kind="takedown" title={say('alert_action_takedown')} onBack={onBack}>
      <p class="advice">{say(reassurance)}</p>
      <section>
        <h3>{say('takedown_first_heading')}</h3>
        <ul class="rules-first">
          <li>{say('step_noImages')}</li>
          <li>{say('step_keep')}</li>
        </ul>
      </section>
      <section>
        <h3>{say('takedown_how_heading')}</h3>
        <ol class="steps">
          <li>{say('takedown_step_choose')}</li>
          <li>{say('takedown_step_answer')}</li>
          <li>{say('takedown_step_report')}</li>
        </ol>
      </section>
      <ChannelSection
        heading={say('takedown_services_heading')}
        places={services.map((channel) => ({
          channel,
          ...(channel.id === BY_FINGERPRINT && { about: say('takedown_fingerprint') }),
        }))}
        choices={choices}
        onCountry={onCountry}
      />
      <div class="buttons">
        <button type="button" onClick={() => onPage('report')}>
          {say('report_how_heading')}
        </button>
      </div>
    </SubPage>
  );
}

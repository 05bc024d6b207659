// Reporting on the site where it happened, in steps with their source, and then outside of it.
import { mayShowImages } from '../../guidance/advice.ts';
import type { CountryCode } from '../../guidance/channels.ts';
import type { Way } from '../../guidance/platform-form.ts';
import { openingKey, platformName, platformSteps, sourcedLabel } from '../../guidance/platform-steps.ts';
import { isTacticId } from '../../guidance/tactics.ts';
import { useTexts } from '../../ui/texts.tsx';
import { SourceLine } from './channel-card.tsx';
import type { Choices } from './choices.ts';
import { HelpChannels } from './help-channels.tsx';
import type { Warning } from './merge-alerts.ts';
import { SubPage } from './sub-page.tsx';

export interface ReportViewProps {
  warning: Warning;
  choices: Choices;
  onBack: () => void;
  onCountry: (country: CountryCode) => void;
}

export function ReportView({ warning, choices, onBack, onCountry }: ReportViewProps) {
  const { say, locale } = useTexts();
  const tactics = warning.tactics.filter(isTacticId);
  const { platform, report, block } = platformSteps(warning.site);
  const isSourced = [report, block].every(
    (way) => way === undefined || sourcedLabel(way, locale) !== undefined,
  );
  const title =
    platform === undefined
      ? say('report_title_unknown')
      : say('report_title', [platformName(platform, locale)]);
  return (
    <SubPage kind="report" title={title} onBack={onBack}>
      <section>
        <h3>{say('report_before_heading')}</h3>
        <ul class="rules-first">
          <li>{say('report_before_keep')}</li>
          {mayShowImages(tactics) && <li>{say('step_noImages')}</li>}
          {platform?.notes.map((note) => (
            <li key={note}>{say(`report_note_${note}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{say('report_how_heading')}</h3>
        {platform === undefined && <p>{say('report_general')}</p>}
        <ol class="steps">
          <WaySteps way={report} word={say('report_word_report')} />
          <li>{say('report_reason')}</li>
        </ol>
      </section>
      {block !== undefined && (
        <section>
          <h3>{say('report_block_heading')}</h3>
          <ol class="steps">
            <WaySteps way={block} word={say('report_word_block')} />
          </ol>
        </section>
      )}
      <div>
        {!isSourced && <p class="soft small">{say('report_differs')}</p>}
        {platform !== undefined && <SourceLine source={platform.source} />}
      </div>
      <HelpChannels
        tactics={tactics}
        level={warning.level === 'urgent' ? 'urgent' : 'warn'}
        choices={choices}
        roles={['danger', 'report', 'helper']}
        heading={say('report_place_heading')}
        onCountry={onCountry}
      />
    </SubPage>
  );
}

function WaySteps({ way, word }: { way: Way; word: string }) {
  const { say, locale } = useTexts();
  return (
    <>
      <li>{say(openingKey(way))}</li>
      <li>{say('report_choose', [sourcedLabel(way, locale) ?? word])}</li>
    </>
  );
}

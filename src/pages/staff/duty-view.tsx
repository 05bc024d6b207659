// What the law asks of a school's staff in a country, with what kind of source says so. Nothing is said without one.
import type { CountryCode } from '../../guidance/channels.ts';
import { dutyOf } from '../../guidance/duties.ts';
import type { Duty, DutySource } from '../../guidance/duty.ts';
import type { MessageKey } from '../../guidance/texts.ts';
import { plainDate } from '../../ui/plain-date.ts';
import { useTexts } from '../../ui/texts.tsx';
import { hostOf } from '../popup/channel-card.tsx';
import { dutyRows } from './duty-rows.ts';

const QUALITIES = {
  official: 'staff_quality_official',
  news: 'staff_quality_news',
  'third-party': 'staff_quality_other',
} as const satisfies Record<DutySource['quality'], MessageKey>;

export function DutyView({ country }: { country: CountryCode }) {
  const { say } = useTexts();
  const { duty, checked } = dutyOf(country);
  const isSourced = duty.state === 'law' || duty.state === 'guidance';
  return (
    <section class={`duty ${duty.state}`}>
      <h2>{say('staff_duty_heading')}</h2>
      <div class="card">
        {!isSourced && <p class="everywhere">{say('staff_everywhere')}</p>}
        <p class="state">{say(`staff_state_${duty.state}`)}</p>
        {duty.state !== 'unknown' && <What duty={duty} />}
        {isSourced && <Sources sources={duty.sources} checked={checked} />}
        <p class="soft small">{say('staff_lawyer')}</p>
      </div>
    </section>
  );
}

function What({ duty }: { duty: Duty }) {
  const { say, locale } = useTexts();
  return (
    <dl>
      {dutyRows(duty, locale, say).map(({ key, text }) => (
        <div key={key}>
          <dt>{say(key)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Sources({ sources, checked }: { sources: readonly DutySource[]; checked: string }) {
  const { say, tag } = useTexts();
  return (
    <div class="sources">
      <h3>{say('staff_duty_sources')}</h3>
      <ul>
        {sources.map(({ title, url, date, dateOf, quality }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer noopener">
              {title}
            </a>{' '}
            <span class="soft">
              {say(dateOf === 'source' ? 'staff_source' : 'staff_source_undated', [
                hostOf(url),
                plainDate(date, tag),
                say(QUALITIES[quality]),
              ])}
            </span>
          </li>
        ))}
      </ul>
      <p class="soft">{say('staff_checked', [plainDate(checked, tag)])}</p>
    </div>
  );
}

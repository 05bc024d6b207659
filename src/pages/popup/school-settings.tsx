// The settings that hold under a school's policy, and those only the school changes marked as such.
import type { HeldPolicy, Lockable, Settings } from '../../messages/contract.ts';
import { SetBySchool } from '../../ui/set-by-school.tsx';
import { type Texts, useTexts } from '../../ui/texts.tsx';
import { LABELS } from '../policy/setting-names.ts';
import { valuesOf } from '../policy/setting-values.ts';
import type { Choices } from './choices.ts';

export interface SchoolSettingsProps {
  held: HeldPolicy;
  settings: Settings;
  choices: Choices;
}

export function SchoolSettings({ held, settings, choices }: SchoolSettingsProps) {
  const texts = useTexts();
  const { say } = texts;
  const { watchSites = [], leaveAlone = [] } = held.policy;
  return (
    <section>
      <h3>{say('school_holds_heading')}</h3>
      <dl class="holds card">
        {rowsOf(settings, choices, held, texts).map(({ setting, label, value }) => (
          <div key={setting}>
            <dt>{label}</dt>
            <dd>
              {value !== undefined && <span>{value}</span>}
              {held.locked.includes(setting) && <SetBySchool />}
            </dd>
          </div>
        ))}
      </dl>
      <Sites heading={say('school_added')} sites={watchSites.map((pattern) => siteOf(pattern, say))} />
      <Sites heading={say('school_leftAlone')} sites={leaveAlone} />
    </section>
  );
}

const VALUED = ['ageBand', 'language', 'country', 'keepDays', 'askBeforeSending', 'frequency'] as const;

interface Row {
  setting: Lockable;
  label: string;
  value?: string;
}

/** Sites and pauses are no values to show: they stand here where the school locked them. */
function rowsOf(settings: Settings, { band, country }: Choices, held: HeldPolicy, texts: Texts): Row[] {
  const { say } = texts;
  // Of the country the guess is shown, by which the popup goes.
  const valued = VALUED.filter((setting) => setting !== 'frequency' || band === '14to17').map((setting) => {
    const [value] = valuesOf(setting, held, { ...settings, country }, texts);
    return { setting, label: say(LABELS[setting]), ...(value !== undefined && { value }) };
  });
  return [
    ...valued,
    ...(held.locked.includes('sites') ? [{ setting: 'sites' as const, label: say('school_sites') }] : []),
    ...(held.locked.includes('pause') ? [{ setting: 'pause' as const, label: say('school_pauses') }] : []),
  ];
}

/** A match pattern as people write a site. */
function siteOf(pattern: string, say: Texts['say']): string {
  const host = pattern.replace(/^[^:]+:\/\//, '').replace(/\/\*$/, '');
  return host === '*' ? say('school_everySite') : host;
}

function Sites({ heading, sites }: { heading: string; sites: readonly string[] }) {
  if (sites.length === 0) return null;
  return (
    <div class="set-sites">
      <h4>{heading}</h4>
      <ul>
        {[...new Set(sites)].map((site) => (
          <li key={site}>{site}</li>
        ))}
      </ul>
    </div>
  );
}

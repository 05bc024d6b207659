// The settings that hold under a school's policy, and those only the school changes marked as such.
import { DEFAULT_KEEP_DAYS, type HeldPolicy, type Lockable, type Settings } from '../../messages/contract.ts';
import { countryName } from '../../ui/country-select.tsx';
import { LANGUAGE_NAMES } from '../../ui/language-names.ts';
import { SetBySchool } from '../../ui/set-by-school.tsx';
import { type Texts, useTexts } from '../../ui/texts.tsx';
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

interface Row {
  setting: Lockable;
  label: string;
  value?: string;
}

/** Sites and pauses are no values to show: they stand here where the school locked them. */
function rowsOf(
  { locale, keepDays = DEFAULT_KEEP_DAYS, beforeSending, frequency = 'day' }: Settings,
  { band, country }: Choices,
  { locked }: HeldPolicy,
  { say, locale: shown }: Pick<Texts, 'say' | 'locale'>,
): Row[] {
  const isChosen = locale !== undefined && locale !== 'auto';
  return [
    { setting: 'ageBand', label: say('popup_ageGroup'), value: say(`popup_band_${band}`) },
    {
      setting: 'language',
      label: say('popup_language'),
      value: isChosen ? LANGUAGE_NAMES[locale] : say('popup_language_auto'),
    },
    {
      setting: 'country',
      label: say('popup_country'),
      value: country === 'int' ? say('popup_country_other') : countryName(country, shown),
    },
    {
      setting: 'keepDays',
      label: say('parent_keep'),
      value: say('parent_keep_days', [String(keepDays)]),
    },
    {
      setting: 'askBeforeSending',
      label: say('popup_beforeSending'),
      value: say(beforeSending === false ? 'school_off' : 'school_on'),
    },
    ...(band === '14to17'
      ? [
          {
            setting: 'frequency' as const,
            label: say('popup_frequency'),
            value: say(`popup_frequency_${frequency}`),
          },
        ]
      : []),
    ...(locked.includes('sites') ? [{ setting: 'sites' as const, label: say('school_sites') }] : []),
    ...(locked.includes('pause') ? [{ setting: 'pause' as const, label: say('school_pauses') }] : []),
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

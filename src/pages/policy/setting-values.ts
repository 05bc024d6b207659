// What holds of a setting, in words of one language. Pure.
import { DEFAULT_BAND } from '../../guidance/bands.ts';
import { isCountryCode } from '../../guidance/country.ts';
import {
  type Action,
  DAYS,
  DEFAULT_KEEP_DAYS,
  type HeldPolicy,
  type HelpLine,
  type SchoolHours,
  type Settings,
} from '../../messages/contract.ts';
import { countryName } from '../../ui/country-select.tsx';
import { LANGUAGE_NAMES } from '../../ui/language-names.ts';
import type { Texts } from '../../ui/texts.tsx';
import { LABELS, type SettingName } from './setting-names.ts';

const ACTION_LABELS = {
  save: 'policy_action_save',
  share: 'policy_action_share',
  tellSchool: 'tell_title',
} as const satisfies Record<Action, string>;

/** The lines that say what holds; never none. */
export function valuesOf(
  name: SettingName,
  { policy, locked, actions }: HeldPolicy,
  settings: Settings,
  texts: Texts,
): string[] {
  const { say, tag, locale } = texts;
  const text = (set: string | undefined): string[] => [set ?? say('policy_value_notSet')];
  const list = (items: readonly string[] | undefined): string[] =>
    items === undefined || items.length === 0 ? [say('policy_value_none')] : [...items];
  const can = (isAllowed: boolean): string[] => [
    say(isAllowed ? 'policy_value_allowed' : 'policy_value_notAllowed'),
  ];
  const isOn = (on: boolean): string[] => [say(on ? 'policy_value_on' : 'policy_value_off')];
  switch (name) {
    case 'organisationName':
    case 'organisationContact':
    case 'tellSchool':
      return text(policy[name]);
    case 'ageBand':
      return [say(`popup_band_${settings.band ?? DEFAULT_BAND}`)];
    case 'language': {
      const { locale: chosen = 'auto' } = settings;
      return [chosen === 'auto' ? say('popup_language_auto') : LANGUAGE_NAMES[chosen]];
    }
    case 'country': {
      const { country } = settings;
      if (country === undefined || !isCountryCode(country)) return [say('policy_value_guess')];
      return [country === 'int' ? say('popup_country_other') : countryName(country, locale)];
    }
    case 'watchSites':
    case 'leaveAlone':
      return list(policy[name]);
    case 'schoolHours':
      return text(policy.schoolHours && hoursInWords(policy.schoolHours, say, tag));
    case 'lockedSettings':
      return list(locked.map((one) => say(LABELS[one])));
    case 'allowedActions':
      return list(actions.map((one) => say(ACTION_LABELS[one])));
    case 'helpLines':
      return list(policy.helpLines?.map(lineOf));
    case 'guardianView':
    case 'practice':
      return isOn(policy[name] !== false);
    case 'keepDays':
      return [say('parent_keep_days', [String(settings.keepDays ?? DEFAULT_KEEP_DAYS)])];
    case 'consentGiven':
      return [say(policy.consentGiven === true ? 'policy_value_yes' : 'policy_value_no')];
    case 'askBeforeSending':
      return isOn(settings.beforeSending !== false);
    case 'frequency':
      // Younger ones are told again after a day, whatever was chosen.
      return [say(`popup_frequency_${(settings.band === '14to17' && settings.frequency) || 'day'}`)];
    case 'sites':
    case 'pause':
      return can(!locked.includes(name));
  }
}

const lineOf = ({ name, phone, url, hours }: HelpLine): string =>
  [name, phone, url, hours].filter((part) => part !== undefined).join(' · ');

/** A week that begins on a Sunday, as `DAYS` do. */
const SUNDAY = Date.UTC(2026, 10, 22);
const DAY_MS = 24 * 3_600_000;

function hoursInWords({ days, from, to }: SchoolHours, say: Texts['say'], tag: string): string {
  const format = new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' });
  const names = DAYS.flatMap((day, place) =>
    days.includes(day) ? [format.format(SUNDAY + place * DAY_MS)] : [],
  );
  return say('policy_value_hours', [new Intl.ListFormat(tag, { style: 'narrow' }).format(names), from, to]);
}

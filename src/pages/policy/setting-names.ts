// What settings are called: in a policy, and in words.
import type { MessageKey } from '../../guidance/texts.ts';
import { type Lockable, POLICY_FIELDS, type Policy } from '../../messages/contract.ts';

/** A field of a policy, or a setting that a policy can only lock. */
export type SettingName = keyof Policy | Lockable;

/** Whether a policy may have such a field. */
export function isField(name: string): name is keyof Policy {
  return Object.hasOwn(POLICY_FIELDS, name);
}

export const LABELS = {
  organisationName: 'policy_name_organisationName',
  organisationContact: 'policy_name_organisationContact',
  ageBand: 'popup_ageGroup',
  language: 'popup_language',
  country: 'popup_country',
  watchSites: 'policy_name_watchSites',
  leaveAlone: 'policy_name_leaveAlone',
  schoolHours: 'policy_name_schoolHours',
  lockedSettings: 'policy_name_lockedSettings',
  allowedActions: 'policy_name_allowedActions',
  tellSchool: 'tell_title',
  guardianView: 'policy_name_guardianView',
  keepDays: 'parent_keep',
  practice: 'practice_title',
  helpLines: 'policy_name_helpLines',
  consentGiven: 'policy_name_consentGiven',
  askBeforeSending: 'popup_beforeSending',
  frequency: 'popup_frequency',
  sites: 'policy_name_sites',
  pause: 'policy_name_pause',
} as const satisfies Record<SettingName, MessageKey>;

// What holds in place of a field that is ignored. Pure.
import type { PolicyProblem } from '../../messages/contract.ts';
import type { Say } from '../../ui/texts.tsx';
import { isField } from './setting-names.ts';
import type { SettingRow } from './setting-rows.ts';

/** A line each. Of a list with a wrong entry the others go on to hold. @param rows of all settings */
export function holdsInstead({ field }: PolicyProblem, rows: readonly SettingRow[], say: Say): string[] {
  // Like `helpLines[1].phone`: a part of a setting.
  const name = field.replace(/[.[].*$/s, '');
  const row = isField(name) ? rows.find((one) => one.name === name) : undefined;
  return row === undefined ? [say('policy_instead_nothing')] : [...row.values];
}

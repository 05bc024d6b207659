// Every setting there is: what holds of it, where that comes from, and who changes it. Pure.
import {
  type HeldPolicy,
  LOCKABLE,
  type Lockable,
  POLICY_FIELDS,
  type Policy,
  type Settings,
} from '../../messages/contract.ts';
import type { Texts } from '../../ui/texts.tsx';
import { isField, LABELS, type SettingName } from './setting-names.ts';
import { valuesOf } from './setting-values.ts';

export interface SettingRow {
  /** As an administrator writes it. */
  readonly name: SettingName;
  readonly label: string;
  /** What holds, a line each. */
  readonly values: readonly string[];
  readonly from: 'school' | 'device' | 'default';
  readonly isLocked: boolean;
}

/** What somebody can choose in this browser, by the name it has in a policy. */
const CHOSEN = {
  ageBand: 'band',
  language: 'locale',
  country: 'country',
  keepDays: 'keepDays',
  askBeforeSending: 'beforeSending',
  frequency: 'frequency',
} as const satisfies Partial<Record<SettingName, keyof Settings>>;
type Choosable = keyof typeof CHOSEN;

/** @param settings that hold, those of the policy among them */
export function settingRows(held: HeldPolicy, settings: Settings, texts: Texts): SettingRow[] {
  return [...FIELDS, ...ONLY_LOCKED].map((name) => ({
    name,
    label: texts.say(LABELS[name]),
    values: valuesOf(name, held, settings, texts),
    from: originOf(name, held.policy, settings),
    isLocked: !isLockable(name) || held.locked.includes(name),
  }));
}

const FIELDS = Object.keys(POLICY_FIELDS).filter(isField);
const ONLY_LOCKED = LOCKABLE.filter((name) => !isField(name));

const isLockable = (name: SettingName): name is Lockable => LOCKABLE.some((one) => one === name);
const isChoosable = (name: SettingName): name is Choosable => Object.hasOwn(CHOSEN, name);

function originOf(name: SettingName, policy: Policy, settings: Settings): SettingRow['from'] {
  const set = isField(name) ? policy[name] : undefined;
  if (isChoosable(name)) {
    const holds = settings[CHOSEN[name]];
    if (holds === undefined) return 'default';
    return holds === set ? 'school' : 'device';
  }
  // Whether these two may be done is said by the list of what is locked.
  const isSet = isField(name) ? set !== undefined : policy.lockedSettings !== undefined;
  return isSet ? 'school' : 'default';
}

// What a school's policy means for everything else. Pure.
import {
  ACTIONS,
  type Action,
  type HeldPolicy,
  type Lockable,
  type Policy,
  type Settings,
} from '../messages/contract.ts';
import { isWithin } from './parse-policy.ts';

/** Locked where the policy does not say: whatever it sets, and what would make Nightlight notice or ask less. */
const LOCKED_ALWAYS: readonly Lockable[] = ['askBeforeSending', 'sites', 'pause'];
const SETTING = ['ageBand', 'language', 'country', 'keepDays'] as const satisfies readonly Lockable[];

export function lockedBy(policy: Policy): Lockable[] {
  if (policy.lockedSettings !== undefined) return [...policy.lockedSettings];
  return [...SETTING.filter((name) => policy[name] !== undefined), ...LOCKED_ALWAYS];
}

/** What a pupil may do. Telling the school needs an address. */
export function actionsUnder({ allowedActions, tellSchool }: Policy): Action[] {
  const allowed: readonly Action[] = allowedActions ?? ACTIONS;
  return allowed.filter((action) => action !== 'tellSchool' || tellSchool !== undefined);
}

/** The names that settings go by in the policy. */
const NAMES = {
  band: 'ageBand',
  locale: 'language',
  country: 'country',
  keepDays: 'keepDays',
  beforeSending: 'askBeforeSending',
  frequency: 'frequency',
} as const satisfies Partial<Record<keyof Settings, Lockable>>;

function isLockedSetting(name: string, { locked }: HeldPolicy): boolean {
  if (name === 'user') return true;
  const lockable = Object.entries(NAMES).find(([setting]) => setting === name)?.[1];
  return lockable !== undefined && locked.includes(lockable);
}

/** The settings that hold: a locked one is the school's, or Nightlight's own; of the others what was chosen goes first. */
export function settingsUnder(chosen: Settings, held: HeldPolicy | undefined): Settings {
  if (held === undefined) return chosen;
  const { ageBand, language, country, keepDays } = held.policy;
  const school: Settings = {
    user: 'school',
    ...(ageBand && { band: ageBand }),
    ...(language && { locale: language }),
    ...(country && { country }),
    ...(keepDays && { keepDays }),
  };
  const free = Object.entries(chosen).filter(([name]) => !isLockedSetting(name, held));
  return { ...school, ...Object.fromEntries(free) };
}

/** Whether a change alters what only the school changes. @param holds the settings before */
export function isRefused(change: Settings, holds: Settings, held: HeldPolicy | undefined): boolean {
  if (held === undefined) return false;
  const now = new Map<string, unknown>(Object.entries(holds));
  return Object.entries(change).some(([name, to]) => isLockedSetting(name, held) && now.get(name) !== to);
}

/** Whether the school wants the site of an address left alone. */
export function isLeftAlone(url: string | undefined, held: HeldPolicy | undefined): boolean {
  const patterns = held?.policy.leaveAlone ?? [];
  if (url === undefined || !URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return patterns.some((pattern) => isWithin(hostname, pattern));
}

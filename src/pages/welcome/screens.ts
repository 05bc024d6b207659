// Which screens there are, for whom, and in which order. Pure.
import type { HeldPolicy, Protection, Settings, User } from '../../messages/contract.ts';

export const STEPS = ['who', 'age', 'sites', 'pin', 'agree'] as const;
export type Step = (typeof STEPS)[number];
/** What comes after: Nightlight is on, somebody said "not now", or a school has set all of it up. */
export const ENDS = ['done', 'later', 'school'] as const;
export type Screen = Step | (typeof ENDS)[number];

/**
 * Nobody has to lock themselves out: who is alone here is not asked for a PIN. Nobody is asked what a school set, nor
 * anything where it has the consent. @param held the school's policy, if there is one
 */
export function stepsFor(user: User | undefined, held?: HeldPolicy): readonly Step[] {
  if (held !== undefined) return isSetUpBySchool(held) ? [] : STEPS.filter((step) => isOpenUnder(step, held));
  return user === 'self' ? STEPS.filter((step) => step !== 'pin') : STEPS;
}

function isOpenUnder(step: Step, { policy, locked }: HeldPolicy): boolean {
  switch (step) {
    // That it is a school is known: what is left there is the language.
    case 'who':
      return !locked.includes('language');
    case 'age':
      return !locked.includes('ageBand') || !locked.includes('country');
    // Only a person can allow what the school wants to have read.
    case 'sites':
      return !locked.includes('sites') || (policy.watchSites ?? []).length > 0;
    case 'pin':
      return policy.guardianView !== false;
    case 'agree':
      return true;
  }
}

const isSetUpBySchool = ({ policy }: HeldPolicy): boolean => policy.consentGiven === true;

/** What is asked for by the address, such as `#age`; undefined where that is nothing. */
export function screenOf(hash: string): Screen | undefined {
  return [...STEPS, ...ENDS].find((screen) => hash === `#${screen}`);
}

/** What is shown where that is asked for: no address leads past a question, or claims what is not so. */
export function shownScreen(
  asked: Screen | undefined,
  { user }: Settings,
  { agreedAt }: Protection,
  held?: HeldPolicy,
): Screen {
  if (held !== undefined && isSetUpBySchool(held)) return 'school';
  const isAgreed = agreedAt !== undefined;
  const steps = stepsFor(user, held);
  const [first = 'agree'] = steps;
  if (asked === undefined || asked === 'school') return first;
  if (asked === 'later') return isAgreed ? first : asked;
  if (user === undefined) return first;
  if (asked === 'done') return isAgreed ? asked : 'agree';
  return steps.find((step) => step === asked) ?? 'agree';
}

/** The step after or before one; undefined at either end. */
export function neighbour(
  step: Step,
  by: 1 | -1,
  user: User | undefined,
  held?: HeldPolicy,
): Step | undefined {
  const steps = stepsFor(user, held);
  return steps[steps.indexOf(step) + by];
}

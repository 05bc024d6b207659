// Which screens there are, for whom, and in which order. Pure.
import type { Protection, Settings, User } from '../../messages/contract.ts';

export const STEPS = ['who', 'age', 'sites', 'pin', 'agree'] as const;
export type Step = (typeof STEPS)[number];
/** What comes after: Nightlight is on, or somebody said "not now". */
export const ENDS = ['done', 'later'] as const;
export type Screen = Step | (typeof ENDS)[number];

/** Nobody has to lock themselves out: who is alone here is not asked for a PIN. */
export function stepsFor(user: User | undefined): readonly Step[] {
  return user === 'self' ? STEPS.filter((step) => step !== 'pin') : STEPS;
}

/** What is asked for by the address, such as `#age`. */
export function screenOf(hash: string): Screen {
  return [...STEPS, ...ENDS].find((screen) => hash === `#${screen}`) ?? 'who';
}

/** What is shown where that is asked for: no address leads past a question, or claims what is not so. */
export function shownScreen(asked: Screen, { user }: Settings, { agreedAt }: Protection): Screen {
  const isAgreed = agreedAt !== undefined;
  if (asked === 'later') return isAgreed ? 'who' : asked;
  if (user === undefined) return 'who';
  if (asked === 'done') return isAgreed ? asked : 'agree';
  return stepsFor(user).includes(asked) ? asked : 'agree';
}

/** The step after or before one; undefined at either end. */
export function neighbour(step: Step, by: 1 | -1, user: User | undefined): Step | undefined {
  const steps = stepsFor(user);
  return steps[steps.indexOf(step) + by];
}

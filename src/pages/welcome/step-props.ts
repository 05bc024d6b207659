// What every step is given.
import type { HeldPolicy, User } from '../../messages/contract.ts';
import type { Choices } from '../popup/choices.ts';
import type { FirstRun } from './use-first-run.ts';

export interface StepProps {
  run: FirstRun;
  /** With a first guess where nothing was chosen. */
  choices: Choices;
  /** Whom it is for; undefined on the first step of the first time. */
  user: User | undefined;
  /** What a school set, if one did. */
  held: HeldPolicy | undefined;
  onNext: () => void;
  /** Missing on the first step. */
  onBack: (() => void) | undefined;
}

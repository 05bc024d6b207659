// What a school's policy leaves to do in the popup: what the background would refuse is not offered.
import type { Action, HeldPolicy } from '../../messages/contract.ts';

export interface Allowed {
  readonly save: boolean;
  /** With the guardian. */
  readonly share: boolean;
  /** The school, in the way it set. */
  readonly tell: boolean;
  readonly practice: boolean;
  readonly pause: boolean;
  /** There is a guardian's view. */
  readonly parents: boolean;
}

/** @param held undefined where no school set anything */
export function allowedUnder(held: HeldPolicy | undefined): Allowed {
  const may = (action: Action): boolean => held === undefined || held.actions.includes(action);
  const parents = held?.policy.guardianView !== false;
  return {
    save: may('save'),
    share: may('share') && parents,
    tell: held?.policy.tellSchool !== undefined && may('tellSchool'),
    practice: held?.policy.practice !== false,
    pause: held?.locked.includes('pause') !== true,
    parents,
  };
}

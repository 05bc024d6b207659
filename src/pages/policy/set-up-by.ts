// Who set Nightlight up, and whom to ask about it, in words. Pure.
import type { HeldPolicy } from '../../messages/contract.ts';
import type { Say } from '../../ui/texts.tsx';

export function setUpBy({ policy: { organisationName } }: HeldPolicy, say: Say): string {
  return organisationName === undefined ? say('school_setUp') : say('school_setUpBy', [organisationName]);
}

export function whomToAsk({ policy: { organisationContact } }: HeldPolicy, say: Say): string {
  return organisationContact === undefined
    ? say('policy_askSchool')
    : say('policy_askContact', [organisationContact]);
}

// What is left to do in the popup under a school's policy.
import { describe, expect, test } from 'vitest';
import { actionsUnder, lockedBy } from '../../src/background/school-rules.ts';
import type { HeldPolicy, Policy } from '../../src/messages/contract.ts';
import { allowedUnder } from '../../src/pages/popup/allowed.ts';

/** As the background holds it. */
const held = (policy: Policy): HeldPolicy => ({
  policy,
  problems: [],
  since: 0,
  locked: lockedBy(policy),
  actions: actionsUnder(policy),
});
const EVERYTHING = { save: true, share: true, tell: true, practice: true, pause: true, parents: true };

describe('allowed', () => {
  test('without a school is all but telling one', () => {
    expect(allowedUnder(undefined)).toEqual({ ...EVERYTHING, tell: false });
  });

  test.each([
    [{}, { tell: false, pause: false }],
    [{ lockedSettings: [] }, { tell: false }],
    [{ tellSchool: 'help@school.example', lockedSettings: [] }, {}],
    [
      { tellSchool: 'help@school.example', allowedActions: ['save'], lockedSettings: [] },
      { tell: false, share: false },
    ],
    [
      { allowedActions: [], lockedSettings: [] },
      { tell: false, share: false, save: false },
    ],
    [
      { guardianView: false, lockedSettings: [] },
      { tell: false, share: false, parents: false },
    ],
    [
      { practice: false, lockedSettings: ['pause'] },
      { tell: false, practice: false, pause: false },
    ],
  ] as [Policy, object][])('under %j is all but %j', (policy, missing) => {
    expect(allowedUnder(held(policy))).toEqual({ ...EVERYTHING, ...missing });
  });
});

// Which tactic a warning names first.
import { describe, expect, test } from 'vitest';
import type { Reason } from '../../src/engine/index.ts';
import { named, prominences } from '../../src/engine/naming.ts';

const reason = (tactic: string, rule: string, contribution: number): Reason => ({
  tactic,
  rule: `${tactic}.${rule}`,
  message: `${rule}-${contribution}`,
  contribution,
});
const tactic = (id: string, change: object = {}) => ({
  id,
  group: 'A' as const,
  imperative: false,
  ...change,
});
const TACTICS = {
  gift: tactic('gift'),
  'age-probe': tactic('age-probe', { lead: -4 }),
  'casting-lure': tactic('casting-lure', { lead: 4 }),
  'image-request': tactic('image-request', { imperative: true }),
};

describe('prominence', () => {
  test('is the most telling reason, and 2 bits for each rule', () =>
    expect(prominences([reason('gift', 'a', 3), reason('gift', 'b', 1)])).toEqual(new Map([['gift', 7]])));
  test('a rule that hits again tells no more', () =>
    expect(prominences([reason('gift', 'a', 3), reason('gift', 'a', 1)])).toEqual(new Map([['gift', 5]])));
  test('no reasons, no tactics', () => expect(named([], TACTICS)).toEqual([]));
});

describe('named first is', () => {
  test('what was said in two ways, before what was said once and more plainly', () =>
    expect(
      named(
        [reason('gift', 'a', 4), reason('image-request', 'b', 3), reason('image-request', 'c', 2)],
        TACTICS,
      ),
    ).toEqual(['image-request', 'gift']));
  test('what talks are about, before what stands in talks about everything', () =>
    expect(
      named([reason('age-probe', 'a', 5), reason('gift', 'b', 2), reason('casting-lure', 'c', 1)], TACTICS),
    ).toEqual(['casting-lure', 'gift', 'age-probe']));
  test('of equals what asks for something now, then the order of the alphabet', () => {
    expect(named([reason('gift', 'a', 2), reason('image-request', 'b', 2)], TACTICS)).toEqual([
      'image-request',
      'gift',
    ]);
    expect(named([reason('z', 'a', 2), reason('b', 'b', 2)], {})).toEqual(['b', 'z']);
  });
  test('the same whatever the order of the reasons', () => {
    const reasons = [reason('gift', 'a', 2), reason('casting-lure', 'b', 1), reason('gift', 'c', 1)];
    expect(named(reasons.toReversed(), TACTICS)).toEqual(named(reasons, TACTICS));
  });
});

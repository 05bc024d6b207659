// What a policy locks and leaves: settings, changes, sites.
import { describe, expect, test } from 'vitest';
import {
  actionsUnder,
  isLeftAlone,
  isRefused,
  lockedBy,
  settingsUnder,
} from '../../src/background/school-rules.ts';
import type { HeldPolicy, Policy } from '../../src/messages/contract.ts';

const holding = (policy: Policy): HeldPolicy => ({
  policy,
  problems: [],
  since: 1,
  locked: lockedBy(policy),
  actions: actionsUnder(policy),
});

describe('what is locked', () => {
  test('is, where nothing is said, what is set and what would make Nightlight do less', () => {
    expect(lockedBy({ ageBand: '14to17', country: 'gb' })).toEqual([
      'ageBand',
      'country',
      'askBeforeSending',
      'sites',
      'pause',
    ]);
  });
  test('is what is said, where it is', () => {
    expect(lockedBy({ ageBand: '14to17', lockedSettings: ['frequency'] })).toEqual(['frequency']);
    expect(lockedBy({ ageBand: '14to17', lockedSettings: [] })).toEqual([]);
  });
});

describe('the settings that hold', () => {
  test('without a policy are those that were chosen', () => {
    expect(settingsUnder({ band: 'under10' }, undefined)).toEqual({ band: 'under10' });
  });
  test('are the school´s where they are locked', () => {
    const held = holding({ ageBand: '14to17', language: 'zh_CN', keepDays: 30 });
    expect(settingsUnder({ band: 'under10', country: 'fr', user: 'child' }, held)).toEqual({
      user: 'school',
      band: '14to17',
      locale: 'zh_CN',
      keepDays: 30,
      country: 'fr',
    });
  });
  test('are what was chosen where the school only proposes', () => {
    const held = holding({ language: 'zh_CN', country: 'cn', lockedSettings: ['country'] });
    expect(settingsUnder({ locale: 'en', country: 'fr' }, held)).toEqual({
      user: 'school',
      locale: 'en',
      country: 'cn',
    });
  });
  test('are Nightlight´s own where it is locked and not set, whatever was chosen before', () => {
    const held = holding({ lockedSettings: ['askBeforeSending', 'frequency', 'ageBand'] });
    expect(settingsUnder({ beforeSending: false, frequency: 'worse', band: '14to17' }, held)).toEqual({
      user: 'school',
    });
  });
});

describe('a change', () => {
  const held = holding({ ageBand: '10to13' });
  const holds = settingsUnder({}, held);
  test('of what is locked is refused', () => {
    expect(isRefused({ band: '14to17' }, holds, held)).toBe(true);
    expect(isRefused({ country: 'gb', beforeSending: false }, holds, held)).toBe(true);
    expect(isRefused({ user: 'self' }, holds, held)).toBe(true);
  });
  test('of the rest is not, nor one that changes nothing', () => {
    expect(isRefused({ country: 'gb', frequency: 'week' }, holds, held)).toBe(false);
    expect(isRefused({ band: '10to13', user: 'school' }, holds, held)).toBe(false);
    expect(isRefused({ band: '14to17' }, {}, undefined)).toBe(false);
  });
});

test.each([
  ['https://counselling.school.example/chat?x=1', true],
  ['https://counselling.school.example:8443/', true],
  ['https://a.museum.example/', true],
  ['https://school.example/', false],
  ['https://evil-museum.example/', false],
  ['not an address', false],
  [undefined, false],
])('%s left alone: %s', (url, is) => {
  const held = holding({ leaveAlone: ['counselling.school.example', '*.museum.example'] });
  expect(isLeftAlone(url, held)).toBe(is);
});

// Which screens of the first run are shown, to whom, and that no address leads past one.
import { describe, expect, test } from 'vitest';
import type { HeldPolicy, Policy, Protection, User } from '../../src/messages/contract.ts';
import { ENDS, neighbour, STEPS, screenOf, shownScreen, stepsFor } from '../../src/pages/welcome/screens.ts';

const USERS: readonly User[] = ['child', 'self', 'school'];
const NEW: Protection = { pauses: [], guardian: { hasPin: false, isUnlocked: true, waitMs: 0 } };
const AGREED: Protection = { ...NEW, agreedAt: 1 };

/** Where nothing else is said, nothing is locked. */
const under = (policy: Policy, locked: HeldPolicy['locked'] = []): HeldPolicy => ({
  policy,
  problems: [],
  since: 1,
  locked,
  actions: [],
});

describe('the steps', () => {
  test('are five at most, and the leave to read is the last', () => {
    for (const user of [undefined, ...USERS]) {
      expect(stepsFor(user).length).toBeLessThanOrEqual(5);
      expect(stepsFor(user)[0]).toBe('who');
      expect(stepsFor(user).at(-1)).toBe('agree');
    }
  });

  test('who is alone is not asked for a PIN', () => {
    expect(stepsFor('self')).toEqual(['who', 'age', 'sites', 'agree']);
    expect(stepsFor('child')).toContain('pin');
    expect(stepsFor('school')).toContain('pin');
  });

  test.each(USERS)('lead from one to the next and back, for %s', (user) => {
    const steps = stepsFor(user);
    const forwards = steps.map((step) => neighbour(step, 1, user));
    expect(forwards).toEqual([...steps.slice(1), undefined]);
    const backwards = steps.map((step) => neighbour(step, -1, user));
    expect(backwards).toEqual([undefined, ...steps.slice(0, -1)]);
  });
});

describe('the address', () => {
  test('names a screen, or the first is shown', () => {
    for (const screen of [...STEPS, ...ENDS]) expect(screenOf(`#${screen}`)).toBe(screen);
    for (const hash of ['', '#', '#settings', '#AGE', '#age/x']) expect(screenOf(hash)).toBeUndefined();
    for (const user of USERS) expect(shownScreen(undefined, { user }, AGREED)).toBe('who');
  });

  test('leads nowhere before it is said who it is for', () => {
    for (const step of STEPS) expect(shownScreen(step, {}, NEW)).toBe('who');
    expect(shownScreen('done', {}, AGREED)).toBe('who');
  });

  test('never says that it is on before somebody agreed, nor that it is off afterwards', () => {
    expect(shownScreen('done', { user: 'child' }, NEW)).toBe('agree');
    expect(shownScreen('done', { user: 'child' }, AGREED)).toBe('done');
    expect(shownScreen('later', {}, NEW)).toBe('later');
    expect(shownScreen('later', { user: 'child' }, AGREED)).toBe('who');
  });

  test('shows each step there is', () => {
    for (const user of USERS)
      for (const step of stepsFor(user)) expect(shownScreen(step, { user }, NEW)).toBe(step);
    expect(shownScreen('pin', { user: 'self' }, NEW)).toBe('agree');
  });
});

describe('under the policy of a school', () => {
  test('what is locked is not asked, and who it is for is known', () => {
    expect(stepsFor('school', under({}))).toEqual(STEPS);
    expect(stepsFor('school', under({}, ['language', 'ageBand', 'country', 'sites']))).toEqual([
      'pin',
      'agree',
    ]);
    expect(stepsFor('school', under({}, ['ageBand']))).toContain('age');
    expect(stepsFor('school', under({}, ['country']))).toContain('age');
  });

  test('the sites of the school are offered, also where sites are locked', () => {
    expect(stepsFor('school', under({ watchSites: [] }, ['sites']))).not.toContain('sites');
    expect(stepsFor('school', under({ watchSites: ['https://a.example/*'] }, ['sites']))).toContain('sites');
  });

  test('there is no PIN where there is no view for it to lock', () => {
    expect(stepsFor('school', under({ guardianView: false }))).not.toContain('pin');
    expect(stepsFor('school', under({ guardianView: true }))).toContain('pin');
  });

  test('the first screen is the first that is left, and each leads to the next', () => {
    const held = under({ guardianView: false }, ['language']);
    expect(shownScreen(undefined, { user: 'school' }, NEW, held)).toBe('age');
    expect(shownScreen('who', { user: 'school' }, NEW, held)).toBe('agree');
    expect(neighbour('age', -1, 'school', held)).toBeUndefined();
    expect(neighbour('sites', 1, 'school', held)).toBe('agree');
    expect(shownScreen('later', { user: 'school' }, AGREED, held)).toBe('age');
  });

  test('nothing is asked where the school has the consent, whatever the address', () => {
    const held = under({ consentGiven: true });
    expect(stepsFor('school', held)).toEqual([]);
    for (const asked of [undefined, ...STEPS, ...ENDS])
      expect(shownScreen(asked, { user: 'school' }, AGREED, held)).toBe('school');
  });

  test('nobody else is told that a school did it', () => {
    expect(shownScreen('school', { user: 'child' }, AGREED)).toBe('who');
    expect(shownScreen('school', { user: 'school' }, NEW, under({ consentGiven: false }))).toBe('who');
  });
});

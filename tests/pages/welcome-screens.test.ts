// Which screens of the first run are shown, to whom, and that no address leads past one.
import { describe, expect, test } from 'vitest';
import type { Protection, User } from '../../src/messages/contract.ts';
import { ENDS, neighbour, STEPS, screenOf, shownScreen, stepsFor } from '../../src/pages/welcome/screens.ts';

const USERS: readonly User[] = ['child', 'self', 'school'];
const NEW: Protection = { pauses: [], guardian: { hasPin: false, isUnlocked: true, waitMs: 0 } };
const AGREED: Protection = { ...NEW, agreedAt: 1 };

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
  test('names a screen, or it is the first', () => {
    for (const screen of [...STEPS, ...ENDS]) expect(screenOf(`#${screen}`)).toBe(screen);
    for (const hash of ['', '#', '#settings', '#AGE', '#age/x']) expect(screenOf(hash)).toBe('who');
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

// What a new PIN must not be.
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { NewPin } from '../../src/messages/contract.ts';
import { PIN_LENGTH, pinFault } from '../../src/ui/pin-fault.ts';

describe('a new PIN', () => {
  test.each(['', '12345', 'ab c!'])('%j is too short', (pin) => {
    expect(pinFault(pin, pin)).toBe('short');
  });

  test.each([
    '123456',
    '234567',
    '987654',
    '654321',
    '567890',
    '111111',
    'aaaaaaaa',
    'abcdef',
    'QWERTY',
    'fedcba',
  ])('%s is what anybody tries first', (pin) => expect(pinFault(pin, pin)).toBe('easy'));

  test.each(['135790', '480215', 'a small lamp', '小夜灯亮着呢', 'qwert5'])('%s is taken', (pin) => {
    expect(pinFault(pin, pin)).toBeUndefined();
  });

  test('has to be the same both times', () => {
    expect(pinFault('480215', '480216')).toBe('different');
    expect(pinFault('480215', '')).toBe('different');
  });

  test('is measured as the contract does', () => {
    expect(v.is(NewPin, 'x'.repeat(PIN_LENGTH.least))).toBe(true);
    expect(v.is(NewPin, 'x'.repeat(PIN_LENGTH.least - 1))).toBe(false);
    expect(v.is(NewPin, 'x'.repeat(PIN_LENGTH.most))).toBe(true);
    expect(v.is(NewPin, 'x'.repeat(PIN_LENGTH.most + 1))).toBe(false);
  });
});

// What a child may decide alone where a PIN is set.
import { describe, expect, test } from 'vitest';
import { needsGuardian, pauseNeedsGuardian } from '../../src/background/guarded.ts';
import type { Settings } from '../../src/messages/contract.ts';

describe('a change of settings', () => {
  test.each<[string, Settings, Settings, boolean]>([
    ['the language', {}, { locale: 'zh_CN' }, false],
    ['the country', { country: 'gb' }, { country: 'cn' }, false],
    ['how often, from 14 on', { band: '14to17' }, { frequency: 'worse' }, false],
    ['where the card stands', {}, { place: { inline: 0, block: 1 } }, false],
    ['another age', { band: '10to13' }, { band: '14to17' }, true],
    ['another age than the first guess', {}, { band: '14to17' }, true],
    ['the same age', { band: '10to13' }, { band: '10to13' }, false],
    ['the age that is guessed already', {}, { band: '10to13' }, false],
    ['another user', { user: 'child' }, { user: 'self' }, true],
    ['no question before sending', {}, { beforeSending: false }, true],
    ['the question again', { beforeSending: false }, { beforeSending: true }, false],
    ['a harmless and a guarded one together', {}, { locale: 'en', beforeSending: false }, true],
  ])('%s', (_what, before, change, expected) => {
    expect(needsGuardian(before, change)).toBe(expected);
  });
});

describe('a pause', () => {
  test.each<[Settings['band'], number, boolean]>([
    ['under10', 1, true],
    ['10to13', 15, true],
    [undefined, 15, true],
    ['14to17', 60, false],
    ['14to17', 61, true],
  ])('%s, %i minutes', (band, minutes, expected) => {
    expect(pauseNeedsGuardian({ ...(band && { band }) }, minutes)).toBe(expected);
  });
});

// The recovery code: as it is shown, and as people type it.
import { expect, test } from 'vitest';
import { isRecoveryCode, makeRecoveryCode, spellRecoveryCode } from '../../src/background/recovery-code.ts';

test('is four groups of five without letters that look alike, and never the same', () => {
  const codes = Array.from({ length: 200 }, makeRecoveryCode);
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(new Set(codes).size).toBe(codes.length);
});

test.each([
  ['as shown', '7Q4MX-0ZK3R-1ABCD-EFGHJ'],
  ['in small letters', '7q4mx-0zk3r-1abcd-efghj'],
  ['with spaces or nothing between', ' 7Q4MX 0ZK3R1ABCD  EFGHJ '],
  ['with letters for digits', '7Q4MX-OZK3R-LABCD-EFGHJ'],
  ['in full width', '７Ｑ４ＭＸ-0ZK3R-1ABCD-EFGHJ'],
])('is known again %s', (_how, typed) => {
  expect(isRecoveryCode(typed)).toBe(true);
  expect(spellRecoveryCode(typed)).toBe('7Q4MX0ZK3R1ABCDEFGHJ');
});

test.each(['135790', '', 'a quiet house by the sea', '7Q4MX-0ZK3R-1ABCD-EFGH', '7Q4MX-0ZK3R-1ABCD-EFGHU'])(
  '"%s" is none',
  (typed) => {
    expect(isRecoveryCode(typed)).toBe(false);
  },
);

// What the staff page says of a duty: only what a source says, and never nothing about how fast.
import { describe, expect, test } from 'vitest';
import { COUNTRIES } from '../../src/guidance/channels.ts';
import { dutyOf } from '../../src/guidance/duties.ts';
import { LOCALES } from '../../src/guidance/texts.ts';
import { dutyRows } from '../../src/pages/staff/duty-rows.ts';
import { createTexts } from '../../src/ui/texts.tsx';

const rowsOf = (country: (typeof COUNTRIES)[number], locale: (typeof LOCALES)[number] = 'en') =>
  dutyRows(dutyOf(country).duty, locale, createTexts(locale).say);

describe('the rows of a duty', () => {
  test('are in the order in which they are needed', () => {
    expect(rowsOf('cn').map(({ key }) => key)).toEqual([
      'staff_duty_who',
      'staff_duty_to',
      'staff_duty_when',
      'staff_duty_not',
      'staff_duty_note',
      'staff_duty_law',
    ]);
  });

  test('say the duty of the mainland in the words that are binding', () => {
    const texts = rowsOf('cn', 'zh_CN').map(({ text }) => text);
    expect(texts[1]).toContain('公安机关和教育行政部门');
    expect(texts[2]).toContain('立即报告');
    expect(texts[3]).toContain('不得隐瞒');
    expect(texts.at(-1)).toContain('《未成年人保护法》');
  });

  test('say to report at once where the source names no time', () => {
    const when = rowsOf('in').find(({ key }) => key === 'staff_duty_when');
    expect(when?.text).toBe('Our source names no time. Report at once.');
  });

  test('leave out what nobody says, and all of it where nothing is known', () => {
    expect(rowsOf('es').map(({ key }) => key)).not.toContain('staff_duty_not');
    expect(rowsOf('mx').map(({ key }) => key)).not.toContain('staff_duty_law');
    expect(rowsOf('int')).toEqual([]);
  });

  test.each(LOCALES)('are complete in %s, everywhere', (locale) => {
    for (const country of COUNTRIES) {
      const rows = rowsOf(country, locale);
      expect(rows.length >= 3 || country === 'int', country).toBe(true);
      for (const { text } of rows) expect(text, country).toMatch(/\S/);
    }
  });
});

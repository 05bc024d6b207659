// What the popup goes by without settings, what it calls things, and how it says a source's date.
import { describe, expect, test } from 'vitest';
import type { HeldPolicy } from '../../src/messages/contract.ts';
import { choicesOf } from '../../src/pages/popup/choices.ts';
import { categoriesOf } from '../../src/pages/popup/warning-list.tsx';
import { plainDate } from '../../src/ui/plain-date.ts';
import { createTexts } from '../../src/ui/texts.tsx';
import { NOT_FOR_SMALL_CHILDREN } from '../guidance/wording.ts';

describe('choices', () => {
  test('without settings the country is a guess, and said to be one', () => {
    expect(choicesOf({}, ['en-US'], 'Asia/Taipei')).toMatchObject({
      country: 'tw',
      isGuessed: true,
      locale: 'en',
    });
  });

  test('what the family chose holds', () => {
    expect(choicesOf({ country: 'gb', locale: 'zh_TW', band: '14to17' }, ['en-US'], 'Asia/Taipei')).toEqual({
      country: 'gb',
      isGuessed: false,
      locale: 'zh_TW',
      band: '14to17',
      isCountryLocked: false,
      helpLines: [],
    });
  });

  test('what a school set stands beside it', () => {
    const helpLines = [{ name: 'The counsellor', phone: '020 7946 0000' }];
    const held: HeldPolicy = {
      policy: { helpLines },
      problems: [],
      since: 0,
      locked: ['country'],
      actions: [],
    };
    expect(choicesOf({}, ['en-GB'], 'Europe/London', held)).toMatchObject({
      isCountryLocked: true,
      isGuessed: true,
      helpLines,
    });
  });

  test('a country without a list is no choice', () => {
    expect(choicesOf({ country: 'xx' }, [], 'Europe/Paris')).toMatchObject({
      country: 'fr',
      isGuessed: true,
    });
  });
});

describe('categories', () => {
  const { say } = createTexts('en');
  const tactics = ['sexual-talk', 'image-request', 'secrecy', 'gift'];

  test('are at most three names, and no dot begins a line', () => {
    const line = categoriesOf({ tactics }, '10to13', say);
    expect(line.split('\u00a0· ')).toHaveLength(3);
  });

  test.each(['en', 'zh_CN', 'zh_TW'] as const)('are one plain sentence for a small child in %s', (locale) => {
    expect(categoriesOf({ tactics }, 'under10', createTexts(locale).say)).not.toMatch(NOT_FOR_SMALL_CHILDREN);
  });

  test('of unknown tactics have words all the same', () => {
    expect(categoriesOf({ tactics: ['nobody-knows'] }, '14to17', say)).toBe('something to look at');
  });
});

test.each([
  ['2026', 'en', '2026'],
  ['2026-11', 'en', 'Nov 2026'],
  ['2021-06-22', 'en', 'Jun 22, 2021'],
  ['2026-11', 'zh-CN', '2026年11月'],
  ['2021-06-22', 'zh-TW', '2021年6月22日'],
])('the date %s in %s is %s, no finer than it is known', (date, tag, said) => {
  expect(plainDate(date, tag)).toBe(said);
});

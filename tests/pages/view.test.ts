// Which page an address opens, and what is offered to whom.
import { describe, expect, test } from 'vitest';
import { allowedUnder } from '../../src/pages/popup/allowed.ts';
import { ALERT_PAGES, pageFor, pagesOffered, viewOf } from '../../src/pages/popup/view.ts';

const ALL = { ...allowedUnder(undefined), tell: true };
const NONE = { ...ALL, save: false, tell: false };

const opened = (query: string) => viewOf(new URLSearchParams(query));

describe('an address', () => {
  test.each(ALERT_PAGES)('opens %s', (page) => {
    expect(opened(`alert=a&view=${page}`)).toEqual({ name: 'alert', id: 'a', page });
  });

  test.each(['alert=a', 'alert=a&view=help', 'alert=a&view=nothing-we-know'])('%s opens why', (query) => {
    expect(opened(query)).toEqual({ name: 'alert', id: 'a', page: 'why' });
  });

  test.each(['settings', 'pause', 'school'] as const)('opens %s, about no warning', (name) => {
    expect(opened(`view=${name}`)).toEqual({ name });
    // The page of that name about a warning is to tell the school.
    const page = name === 'school' ? 'school' : 'why';
    expect(opened(`alert=a&view=${name}`)).toEqual({ name: 'alert', id: 'a', page });
  });

  test.each(['', 'view=adult', 'tab=3'])('"%s" opens the list', (query) => {
    expect(opened(query)).toEqual({ name: 'list' });
  });
});

describe('a page', () => {
  test('is the one for two where the child is small, whatever was asked for', () => {
    for (const page of ALERT_PAGES) {
      expect(pageFor(page, 'under10', ALL)).toBe(page === 'why' ? 'why' : 'adult');
    }
  });

  test('that a school does not allow is the explanation', () => {
    for (const page of ['save', 'school'] as const) {
      expect(pageFor(page, '14to17', ALL)).toBe(page);
      expect(pageFor(page, '14to17', NONE)).toBe('why');
    }
    expect(pageFor('school', 'under10', NONE)).toBe('adult');
  });

  test('to decide alone is for those of 14 and more', () => {
    expect(pageFor('decide', '10to13', ALL)).toBe('why');
    expect(pageFor('decide', '14to17', ALL)).toBe('decide');
    expect(pageFor('takedown', '10to13', ALL)).toBe('takedown');
  });
});

describe('offered', () => {
  const HOME = allowedUnder(undefined);
  test.each([
    ['under10', ['image-request'], true, HOME, ['adult']],
    ['under10', ['image-request'], true, ALL, ['adult']],
    ['10to13', ['image-request'], true, HOME, ['adult', 'save', 'takedown', 'report']],
    ['10to13', ['image-request'], true, ALL, ['adult', 'school', 'save', 'takedown', 'report']],
    ['10to13', ['image-request'], true, NONE, ['adult', 'takedown', 'report']],
    ['10to13', ['bullying'], false, HOME, ['adult', 'report']],
    ['14to17', ['sextortion'], false, HOME, ['decide', 'adult', 'takedown', 'report']],
    ['14to17', ['sextortion'], false, ALL, ['decide', 'adult', 'school', 'takedown', 'report']],
  ] as const)('to %s for %j (chat kept: %s, %j) are %j', (band, tactics, isKept, allowed, pages) => {
    expect(pagesOffered(band, tactics, isKept, allowed)).toEqual(pages);
  });
});

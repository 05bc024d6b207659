// Which page an address opens, and what is offered to whom.
import { describe, expect, test } from 'vitest';
import { ALERT_PAGES, pageFor, pagesOffered, viewOf } from '../../src/pages/popup/view.ts';

const opened = (query: string) => viewOf(new URLSearchParams(query));

describe('an address', () => {
  test.each(ALERT_PAGES)('opens %s', (page) => {
    expect(opened(`alert=a&view=${page}`)).toEqual({ name: 'alert', id: 'a', page });
  });

  test.each(['alert=a', 'alert=a&view=help', 'alert=a&view=nothing-we-know'])('%s opens why', (query) => {
    expect(opened(query)).toEqual({ name: 'alert', id: 'a', page: 'why' });
  });

  test.each(['settings', 'pause'] as const)('opens %s, about no warning', (name) => {
    expect(opened(`view=${name}`)).toEqual({ name });
    expect(opened(`alert=a&view=${name}`)).toEqual({ name: 'alert', id: 'a', page: 'why' });
  });

  test.each(['', 'view=adult', 'tab=3'])('"%s" opens the list', (query) => {
    expect(opened(query)).toEqual({ name: 'list' });
  });
});

describe('a page', () => {
  test('is the one for two where the child is small, whatever was asked for', () => {
    for (const page of ALERT_PAGES) {
      expect(pageFor(page, 'under10')).toBe(page === 'why' ? 'why' : 'adult');
    }
  });

  test('to decide alone is for those of 14 and more', () => {
    expect(pageFor('decide', '10to13')).toBe('why');
    expect(pageFor('decide', '14to17')).toBe('decide');
    expect(pageFor('takedown', '10to13')).toBe('takedown');
  });
});

describe('offered', () => {
  test.each([
    ['under10', ['image-request'], true, ['adult']],
    ['10to13', ['image-request'], true, ['adult', 'save', 'takedown', 'report']],
    ['10to13', ['bullying'], false, ['adult', 'report']],
    ['14to17', ['sextortion'], false, ['decide', 'adult', 'takedown', 'report']],
  ] as const)('to %s for %j (chat kept: %s) are %j', (band, tactics, isKept, pages) => {
    expect(pagesOffered(band, tactics, isKept)).toEqual(pages);
  });
});

// How old a look at the sources may be: a year, counted in months, and by the day that is named.
import { describe, expect, it } from 'vitest';
import { checkedOf, isStale } from '../../src/guidance/channel-age.ts';
import { countryChannels } from '../../src/guidance/country-files.ts';

describe('the age of a look at the sources', () => {
  it.each([
    ['2026-11', '2026-11-22', false],
    ['2026-11', '2027-11-30', false],
    ['2026-11', '2027-12-01', true],
    ['2026-12', '2027-12-31', false],
    ['2025-12', '2027-01-01', true],
    ['2026-01', '2027-01-31', false],
  ])('of %s is stale at %s: %s', (checked, day, expected) => {
    expect(isStale(checked, day)).toBe(expected);
  });

  it('is of the channel, where it was looked at later than the rest of its file', () => {
    const list = countryChannels('gb');
    expect(checkedOf({ checked: '2028-02' }, list)).toBe('2028-02');
    expect(checkedOf({}, list)).toBe(list.checked);
  });
});

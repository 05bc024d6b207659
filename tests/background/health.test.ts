// What a guardian is told of the protection itself.
import { expect, test } from 'vitest';
import { type Health, healthAfter } from '../../src/background/health.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = 100 * DAY;
const NONE: Health = { unreadable: [] };

test('a chat that is read counts, to ten minutes', () => {
  const first = healthAfter(NONE, 'watching', 'a.example', NOW);
  expect(first).toEqual({ lastReadAt: NOW, unreadable: [] });
  expect(healthAfter(first, 'watching', 'b.example', NOW + 9 * MINUTE)).toBe(first);
  expect(healthAfter(first, 'watching', 'a.example', NOW + 10 * MINUTE).lastReadAt).toBe(NOW + 10 * MINUTE);
});

test('a site that cannot be read is named once, the newest first, until it is read again', () => {
  let health = healthAfter(NONE, 'unreadable', 'a.example', NOW);
  health = healthAfter(health, 'unreadable', 'b.example', NOW + MINUTE);
  expect(healthAfter(health, 'unreadable', 'a.example', NOW + 2 * MINUTE)).toBe(health);
  health = healthAfter(health, 'unreadable', 'a.example', NOW + 20 * MINUTE);
  expect(health.unreadable.map(({ site }) => site)).toEqual(['a.example', 'b.example']);
  health = healthAfter(health, 'watching', 'a.example', NOW + 21 * MINUTE);
  expect(health.unreadable.map(({ site }) => site)).toEqual(['b.example']);
});

test('no more than twenty sites, and none for longer than thirty days', () => {
  let health = NONE;
  for (let each = 0; each < 30; each += 1)
    health = healthAfter(health, 'unreadable', `${each}.example`, NOW + each);
  expect(health.unreadable).toHaveLength(20);
  health = healthAfter(health, 'unreadable', 'new.example', NOW + 31 * DAY);
  expect(health.unreadable.map(({ site }) => site)).toEqual(['new.example']);
});

// Levels, reasons and the bounds of a contact's state.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_EVIDENCE, WINDOW_MESSAGES, WINDOW_MS } from '../../src/engine/assess.ts';
import { assess, EMPTY_STATE, type Evidence, type RuleBook, remember } from '../../src/engine/index.ts';
import { ENOUGH_BITS } from '../../src/engine/stretch.ts';

const rule = (
  id: string,
  tactic: string,
  strength: 'weak' | 'medium' | 'strong',
  status: 'trial' | 'experimental' = 'trial',
) => ({ [id]: { id, tactic, strength, status } }) as const;
const BOOK: RuleBook = {
  rules: {
    ...rule('secret', 'secrecy', 'medium'),
    ...rule('secret2', 'secrecy', 'medium'),
    ...rule('secret3', 'secrecy', 'medium'),
    ...rule('meet', 'offline-meeting', 'medium'),
    ...rule('age', 'age-probe', 'weak'),
    ...rule('nice', 'flattery', 'weak'),
    ...rule('school', 'personal-info', 'weak'),
    ...rule('app', 'platform-move', 'weak'),
    ...rule('hello', 'access', 'weak'),
    ...rule('maybe-meet', 'offline-meeting', 'weak'),
    ...rule('alone', 'supervision-probe', 'medium'),
    ...rule('photo', 'image-request', 'strong'),
    ...rule('odd', 'image-request', 'strong', 'experimental'),
    ...rule('odd-meet', 'offline-meeting', 'medium', 'experimental'),
    ...rule('gift', 'gift', 'medium'),
    ...rule('casting', 'casting-lure', 'strong'),
    ...rule('advice', 'protective', 'medium'),
    ...rule('stop', 'child-signal', 'medium'),
  },
  tactics: {
    secrecy: { id: 'secrecy', group: 'B', imperative: false },
    'offline-meeting': { id: 'offline-meeting', group: 'E', imperative: false },
    'age-probe': { id: 'age-probe', group: 'A', imperative: false },
    flattery: { id: 'flattery', group: 'A', imperative: false },
    'personal-info': { id: 'personal-info', group: 'A', imperative: false },
    'platform-move': { id: 'platform-move', group: 'B', imperative: false },
    access: { id: 'access', group: 'A', imperative: false },
    'supervision-probe': { id: 'supervision-probe', group: 'B', imperative: false },
    gift: { id: 'gift', group: 'A', imperative: false },
    'casting-lure': { id: 'casting-lure', group: 'C', imperative: false },
    'image-request': { id: 'image-request', group: 'C', imperative: true },
    protective: { id: 'protective', group: 'protective', imperative: false },
    'child-signal': { id: 'child-signal', group: 'child-signal', imperative: false },
  },
  combinations: [
    {
      id: 'combination.secret-meeting',
      needs: ['secrecy', 'offline-meeting'],
      within: 10,
      strength: 'medium',
      adds: 2,
      urgent: true,
      basis: 'published lift 13',
    },
  ],
};
const NOW = 1_800_000_000_000;

const signal = (rule: string, change: Partial<Evidence> = {}): Evidence => ({
  rule,
  message: `m-${rule}`,
  direction: 'received',
  ordinal: 0,
  at: NOW,
  ...change,
});
/** A talk that leans so far that two medium signals of two tactics are just enough. */
const LEANING = { tone: ENOUGH_BITS - 6 };
const levelOf = (...evidence: Evidence[]) => assess(remember(EMPTY_STATE, evidence, 0), BOOK, NOW).level;

describe('levels', () => {
  test('nothing', () => expect(levelOf()).toBe('none'));
  test('one weak signal is a note', () => expect(levelOf(signal('age'))).toBe('note'));
  test('two weak families stay a note', () => expect(levelOf(signal('age'), signal('app'))).toBe('note'));
  test('one medium family stays a note, however often', () =>
    expect(levelOf(signal('secret'), signal('secret2'), signal('secret', { message: 'm2' }))).toBe('note'));
  test('two medium families stay a note in a talk that leans to no side', () =>
    expect(levelOf(signal('secret'), signal('gift'))).toBe('note'));
  test('and warn in one that leans', () =>
    expect(levelOf(signal('secret', LEANING), signal('gift', LEANING))).toBe('warn'));
  test('a talk that leans is nothing without a signal', () => expect(levelOf()).toBe('none'));
  test('a received imperative is urgent', () => expect(levelOf(signal('photo'))).toBe('urgent'));
  test('of unknown direction it warns only', () =>
    expect(levelOf(signal('photo', { direction: 'unknown' }))).toBe('warn'));
  test('an experimental rule never warns alone', () => expect(levelOf(signal('odd'))).toBe('note'));
  test('three weak families stay a note in a talk that leans to no side', () =>
    expect(levelOf(signal('age'), signal('school'), signal('app'))).toBe('note'));
  test('four of them, from one contact in a few messages, warn and no more', () =>
    expect(levelOf(signal('age'), signal('school'), signal('app'), signal('hello'))).toBe('warn'));
  test('not in a friendly talk', () => {
    const friendly = { tone: -2 };
    const weak = ['age', 'school', 'app', 'hello'].map((rule) => signal(rule, friendly));
    expect(levelOf(...weak)).toBe('note');
  });
  test('a combination does not count what is weak', () =>
    expect(levelOf(signal('secret'), signal('maybe-meet'))).toBe('note'));
  test('nor what is experimental', () => expect(levelOf(signal('secret'), signal('odd-meet'))).toBe('note'));
  test('a secret meeting is urgent', () => expect(levelOf(signal('secret'), signal('meet'))).toBe('urgent'));
  test('not of unknown direction', () => {
    const unknown = { direction: 'unknown' as const, tone: ENOUGH_BITS };
    expect(levelOf(signal('secret', unknown), signal('meet', unknown))).toBe('warn');
  });
  test('not when the two lie far apart', () =>
    expect(levelOf(signal('secret'), signal('meet', { ordinal: 10, ...LEANING }))).toBe('warn'));
  test('three families of two groups are urgent', () =>
    expect(levelOf(signal('secret'), signal('alone'), signal('gift'))).toBe('urgent'));
  test('three families with weak ones are not', () =>
    expect(levelOf(signal('secret'), signal('alone'), signal('nice'))).toBe('warn'));
});

describe('time', () => {
  const state = remember(EMPTY_STATE, [signal('photo')], 0);
  test('a signal counts for 50 messages', () => {
    expect(assess(remember(state, [], WINDOW_MESSAGES - 1), BOOK, NOW).level).toBe('urgent');
    expect(assess(remember(state, [], WINDOW_MESSAGES), BOOK, NOW).level).toBe('none');
  });
  test('and for two weeks', () => {
    expect(assess(state, BOOK, NOW + WINDOW_MS - 1).level).toBe('urgent');
    expect(assess(state, BOOK, NOW + WINDOW_MS).level).toBe('none');
  });
});

describe('this was fine', () => {
  const fine = (...tactics: string[]) => ({ ...EMPTY_STATE, fine: tactics });
  const level = (state: typeof EMPTY_STATE, ...evidence: Evidence[]) =>
    assess(remember(state, evidence, 0), BOOK, NOW).level;
  test('mutes the category', () =>
    expect(level(fine('secrecy', 'gift'), signal('secret'), signal('gift', LEANING))).toBe('none'));
  test('lets the rest speak', () =>
    expect(level(fine('gift'), signal('secret'), signal('gift', LEANING))).toBe('note'));
  test('never an urgent level', () => expect(level(fine('image-request'), signal('photo'))).toBe('urgent'));
});

describe('what stands around a signal', () => {
  const same = { message: 'm' };
  const said = (ordinal: number) => ({ direction: 'sent' as const, ordinal });
  /** Just enough for a strong signal alone. */
  const leaning = { tone: ENOUGH_BITS - 6 };
  test('advice in the same message takes a step from its strength', () => {
    expect(levelOf(signal('casting', { ...same, ...leaning }))).toBe('warn');
    expect(levelOf(signal('casting', { ...same, ...leaning }), signal('advice', same))).toBe('note');
    expect(levelOf(signal('age', same), signal('advice', same))).toBe('none');
  });
  test('in another message it changes nothing', () =>
    expect(levelOf(signal('casting', { ...same, ...leaning }), signal('advice'))).toBe('warn'));
  test('it never mutes an order', () =>
    expect(levelOf(signal('photo', same), signal('advice', same))).toBe('urgent'));
  test('the answer of the child adds a step to what came before', () => {
    expect(levelOf(signal('secret', leaning))).toBe('note');
    expect(levelOf(signal('secret', leaning), signal('stop', said(1)))).toBe('warn');
    expect(levelOf(signal('secret', leaning), signal('stop', said(7)))).toBe('note');
    expect(levelOf(signal('secret', { ordinal: 2, ...leaning }), signal('stop', said(1)))).toBe('note');
  });
  test('an answer of the other side is none', () =>
    expect(levelOf(signal('secret'), signal('stop', { ordinal: 1 }))).toBe('note'));
  test('neither is a reason of its own', () =>
    expect(levelOf(signal('stop', said(1)), signal('advice'))).toBe('none'));
});

test('of equally telling reasons the one that asks for something now stands first', () => {
  const { tactics } = assess(remember(EMPTY_STATE, [signal('casting'), signal('photo')], 0), BOOK, NOW);
  expect(tactics).toEqual(['image-request', 'casting-lure']);
});

test('reasons stand most telling first and name rule, tactic and message', () => {
  const { reasons, tactics, combinations } = assess(
    remember(EMPTY_STATE, [signal('age'), signal('photo'), signal('secret', { direction: 'unknown' })], 0),
    BOOK,
    NOW,
  );
  expect(reasons.map(({ rule }) => rule)).toEqual(['photo', 'secret', 'age']);
  expect(reasons[0]).toEqual({ rule: 'photo', tactic: 'image-request', message: 'm-photo', contribution: 5 });
  expect(tactics).toEqual(['image-request', 'secrecy', 'age-probe']);
  expect(combinations).toEqual([]);
});

const anyEvidence = fc.record({
  rule: fc.constantFrom(...Object.keys(BOOK.rules), 'retired-rule'),
  message: fc.constantFrom('a', 'b', 'c', 'd'),
  direction: fc.constantFrom('received' as const, 'sent' as const, 'unknown' as const),
  ordinal: fc.integer({ min: -5, max: 60 }),
  at: fc.integer({ min: NOW - 1_000, max: NOW }),
  tone: fc.integer({ min: -40, max: 40 }),
});

test('the order in which signals arrive changes nothing', () => {
  const distinct = fc.uniqueArray(anyEvidence, {
    selector: ({ rule, message }) => `${rule} ${message}`,
    maxLength: 20,
  });
  fc.assert(
    fc.property(distinct, fc.infiniteStream(fc.nat()), (evidence, numbers) => {
      const shuffled = evidence
        .map((one) => ({ one, key: numbers.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      const atOnce = remember(EMPTY_STATE, evidence, 0);
      const oneByOne = shuffled.reduce((state, one) => remember(state, [one], 0), EMPTY_STATE);
      expect(assess(oneByOne, BOOK, NOW)).toEqual(assess(atOnce, BOOK, NOW));
    }),
    { numRuns: 2_000 },
  );
});

test('the same signals again change nothing, the state stays bounded and survives JSON', () => {
  fc.assert(
    fc.property(fc.array(anyEvidence, { maxLength: 200 }), (evidence) => {
      const once = remember(EMPTY_STATE, evidence, 3);
      expect(remember(once, once.evidence, 0)).toEqual(once);
      expect(once.evidence.length).toBeLessThanOrEqual(MAX_EVIDENCE);
      expect(JSON.parse(JSON.stringify(once))).toEqual(once);
    }),
    { numRuns: 2_000 },
  );
});

test('assess never throws, whatever the state holds', () => {
  const anyNumber = fc.oneof(fc.integer(), fc.double());
  const oddEvidence = fc.record({
    rule: fc.oneof(fc.constantFrom(...Object.keys(BOOK.rules)), fc.string({ maxLength: 8 })),
    message: fc.string({ maxLength: 4 }),
    direction: fc.constantFrom('received' as const, 'sent' as const, 'unknown' as const),
    ordinal: anyNumber,
    at: anyNumber,
    tone: anyNumber,
  });
  fc.assert(
    fc.property(fc.array(oddEvidence, { maxLength: 8 }), anyNumber, (evidence, now) => {
      const { level, reasons } = assess({ ...EMPTY_STATE, evidence }, BOOK, now);
      expect(['none', 'note', 'warn', 'urgent']).toContain(level);
      expect(reasons.length).toBeLessThanOrEqual(evidence.length);
    }),
    { numRuns: 100_000 },
  );
}, 60_000);

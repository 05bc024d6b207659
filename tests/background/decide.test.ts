// When the child hears of it: at once, once a day, and again when it gets worse.
import { expect, test } from 'vitest';
import { decide, emptyContact, type Frequency } from '../../src/background/decide.ts';
import type { RuleBook } from '../../src/engine/index.ts';
import type { Report } from '../../src/messages/contract.ts';
import type { ContactRecord } from '../../src/store/schema.ts';

const facts = (id: string, tactic: string, strength: 'weak' | 'medium' | 'strong') => ({
  id,
  tactic,
  strength,
  status: 'trial' as const,
});
const BOOK: RuleBook = {
  rules: {
    secret: facts('secret', 'secrecy', 'medium'),
    gift: facts('gift', 'gift', 'medium'),
    nice: facts('nice', 'flattery', 'weak'),
    photo: facts('photo', 'image-request', 'strong'),
    threat: facts('threat', 'sextortion', 'strong'),
    casting: facts('casting', 'casting-lure', 'strong'),
    casting2: facts('casting2', 'casting-lure', 'strong'),
  },
  tactics: {
    secrecy: { id: 'secrecy', group: 'B', imperative: false },
    gift: { id: 'gift', group: 'A', imperative: false },
    flattery: { id: 'flattery', group: 'A', imperative: false },
    'image-request': { id: 'image-request', group: 'C', imperative: true },
    sextortion: { id: 'sextortion', group: 'D', imperative: true },
    'casting-lure': { id: 'casting-lure', group: 'C', imperative: false },
  },
  combinations: [],
};
const NOW = 1_800_000_000_000;
const DAY_MS = 24 * 3_600_000;
let made = 0;

function report(rules: string[], change: Partial<Report['messages'][number]> = {}, heard = 1): Report {
  made += 1;
  const signals = rules.map((rule) => ({ rule, excerpt: 'words' }));
  return {
    id: `report-${made}`,
    contact: 'Kim',
    heard,
    messages: [{ id: `m${made}`, direction: 'received', before: 0, tone: 2, signals, ...change }],
  };
}

/** Plays reports one after another; gives the level of each alert, or undefined where the child hears nothing. */
function play(
  steps: [report: Report, at?: number][],
  { known = false, frequency = 'day' }: { known?: boolean; frequency?: Frequency } = {},
): (string | undefined)[] {
  let contact: ContactRecord = { ...emptyContact('hash', 'chat.example'), known };
  return steps.map(([next, at = NOW]) => {
    const { after, alert } = decide(contact, next, BOOK, at, frequency);
    contact = after;
    return alert?.level;
  });
}

test('a note, then a warning, when a second kind joins', () => {
  expect(play([[report(['secret'])], [report(['gift'])]])).toEqual(['note', 'warn']);
});
test('the same category again says nothing that day', () => {
  expect(play([[report(['casting'])], [report(['casting2'])], [report(['casting'])]])).toEqual([
    'warn',
    undefined,
    undefined,
  ]);
});
test('it speaks again the next day', () => {
  expect(play([[report(['casting'])], [report(['casting2']), NOW + DAY_MS]])).toEqual(['warn', 'warn']);
});
test.each([
  ['day', ['warn', 'warn', 'warn']],
  ['week', ['warn', undefined, 'warn']],
  ['worse', ['warn', undefined, undefined]],
] as const)('whoever is old enough may choose how often: %s', (frequency, levels) => {
  const days = [0, 1, 8];
  expect(
    play(
      days.map((day) => [report([day === 0 ? 'casting' : `casting2`]), NOW + day * DAY_MS]),
      { frequency },
    ),
  ).toEqual(levels);
});
test('somebody from real life is warned of a level later', () => {
  const steps = (): [Report][] => [[report(['secret'])], [report(['gift'])]];
  expect(play(steps())).toEqual(['note', 'warn']);
  expect(play(steps(), { known: true })).toEqual([undefined, 'note']);
});
test.each(['photo', 'threat'])('but never where it is about images or threats: %s', (rule) => {
  expect(play([[report([rule])]], { known: true })).toEqual(play([[report([rule])]]));
});
test('a weak word the day after does not say it all again', () => {
  expect(
    play([[report(['photo'])], [report(['nice']), NOW + DAY_MS], [report(['photo']), NOW + DAY_MS + 1]]),
  ).toEqual(['urgent', undefined, 'urgent']);
});
test('"this was fine" is about what these messages did', () => {
  const before = decide(emptyContact('hash', 'chat.example'), report(['gift']), BOOK, NOW).after;
  const { alert } = decide(before, report(['secret']), BOOK, NOW);
  expect(alert).toMatchObject({ level: 'warn', tactics: ['gift', 'secrecy'], about: ['secrecy'] });
});
test('worse is news', () => {
  expect(play([[report(['casting'])], [report(['photo'])]])).toEqual(['warn', 'urgent']);
});
test('another category is news of its own weight, a weak one is none', () => {
  expect(play([[report(['casting'])], [report(['nice'])], [report(['secret'])]])).toEqual([
    'warn',
    undefined,
    'note',
  ]);
});
test('after a dialog only another imperative is a dialog again', () => {
  expect(
    play([[report(['photo'])], [report(['secret'])], [report(['casting'])], [report(['threat'])]]),
  ).toEqual(['urgent', 'note', 'warn', 'urgent']);
});
test('a message read again is no news', () => {
  const first = report(['casting']);
  expect(play([[first], [{ ...first, id: 'again' }, NOW + DAY_MS]])).toEqual(['warn', undefined]);
});
test('an edited message adds only what is new in it', () => {
  expect(play([[report(['secret'], { id: 'm' })], [report(['secret', 'gift'], { id: 'm' })]])).toEqual([
    'note',
    'warn',
  ]);
});
test('history keeps its distances', () => {
  const far = report(['secret'], { before: 60 }, 0);
  const near = report(['gift'], { before: 0 }, 0);
  expect(play([[far], [near]])).toEqual([undefined, 'note']);
});
test('a time in the future counts as now', () => {
  expect(play([[report(['casting'], { at: NOW * 2 })]])).toEqual(['warn']);
});
test('a rule of another release is ignored', () => {
  expect(play([[report(['retired'])]])).toEqual([undefined]);
});
test('the alert names tactics and rules, most telling first, and no words', () => {
  const { alert } = decide(emptyContact('hash', 'chat.example'), report(['secret', 'photo']), BOOK, NOW);
  expect(alert).toMatchObject({
    tactics: ['image-request', 'secrecy'],
    rules: ['photo', 'secret'],
    shown: false,
  });
  expect(JSON.stringify(alert)).not.toContain('words');
});
test('the alert remembers whether only the whole talk was enough', () => {
  const alertOf = (tone: number) =>
    decide(emptyContact('hash', 'chat.example'), report(['secret', 'gift'], { tone }), BOOK, NOW).alert;
  expect(alertOf(7)).toMatchObject({ level: 'warn', byTone: true });
  expect(alertOf(0)).not.toHaveProperty('byTone');
});

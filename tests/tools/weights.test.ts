// The fit of the weights: what is learnt, from how much, and what is never learnt.
import { describe, expect, test } from 'vitest';
import type { RuleBook, Scanner } from '../../src/engine/index.ts';
import { PLAIN } from '../../src/engine/orthography.ts';
import { MOST_BITS } from '../../src/engine/tone.ts';
import { spellOut } from '../../tools/rules/lexicon.ts';
import type { Scenario } from '../../tools/scenarios/scenario.ts';
import { createEntryReader } from '../../tools/weights/entries.ts';
import { fitWeights } from '../../tools/weights/lexicon.ts';
import { fitNaming } from '../../tools/weights/naming.ts';
import { regress } from '../../tools/weights/regression.ts';
import { type Kind, type Talk, talksOf } from '../../tools/weights/talk.ts';

describe('entries', () => {
  const english = createEntryReader('en', PLAIN);
  const chinese = createEntryReader('zh', PLAIN);
  test('are words and rows of up to three of them', () =>
    expect([...english("Don't tell mum. OK", []).keys()]).toEqual([
      'dont',
      'dont tell',
      'dont tell mum',
      'tell',
      'tell mum',
      'mum',
      'ok',
    ]));
  test('and rows of up to four characters', () =>
    expect([...chinese('加v聊', []).keys()]).toEqual(['加', '加v', '加v聊', 'v聊', '聊']));
  test('numbers are none', () =>
    expect([...english('i am 12 now', []).keys()]).toEqual(['i', 'i am', 'am', 'now']));
  test('words that a rule names are none', () =>
    expect([...english('our secret ok', [{ rule: 'a.b', start: 0, end: 10 }]).keys()]).toEqual(['ok']));
});

describe('regression', () => {
  const column = (rows: number[], change: object = {}) => ({
    rows: Uint32Array.from(rows),
    counts: new Uint8Array(rows.length).fill(1),
    least: -9,
    most: 9,
    expected: 0,
    ...change,
  });
  const sides = Int8Array.from({ length: 200 }, (_, i) => (i < 100 ? 1 : -1));
  const problem = (columns: ReturnType<typeof column>[]) => ({
    columns,
    sides,
    importance: new Float64Array(200).fill(1),
    offsets: new Float64Array(200),
  });
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

  test('what stands on one side has a weight of that side, what stands on both has none', () => {
    const [risky, harmless, both] = regress(
      problem([column(range(0, 60)), column(range(120, 200)), column(range(80, 120))]),
    );
    expect(risky).toBeGreaterThan(1);
    expect(harmless).toBeLessThan(-1);
    expect(Math.abs(both ?? 1)).toBeLessThan(0.05);
  });
  test('a weight stays inside its bounds', () => {
    expect(regress(problem([column(range(0, 60), { most: 0.5 })]))[0]).toBe(0.5);
    expect(regress(problem([column(range(120, 200), { least: 0 })]))[0]).toBe(0);
  });
  test('the less is known the nearer to what was expected', () => {
    const [little] = regress(problem([column([150], { expected: 3 })]));
    const [much] = regress(problem([column(range(110, 190), { expected: 3 })]));
    expect(little).toBeGreaterThan(2);
    expect(much).toBeLessThan(0);
  });
  test('it is a minimum: a step to either side costs more', () => {
    const columns = [column(range(0, 60)), column(range(40, 130))];
    const weights = regress(problem(columns));
    const cost = (own: readonly number[]): number => {
      const penalty = own.reduce((sum, weight) => sum + (3 / 2) * weight * weight, 0);
      return Array.from(sides, (side, row) => {
        const sum = columns.reduce((all, { rows }, c) => all + (rows.includes(row) ? (own[c] ?? 0) : 0), 0);
        return Math.log1p(Math.exp(-side * sum));
      }).reduce((all, one) => all + one, penalty);
    };
    const best = [...weights];
    for (const step of [-0.1, 0.1]) {
      expect(cost([(best[0] ?? 0) + step, best[1] ?? 0])).toBeGreaterThan(cost(best));
      expect(cost([best[0] ?? 0, (best[1] ?? 0) + step])).toBeGreaterThan(cost(best));
    }
  });
});

describe('weights', () => {
  const talk = (kind: Kind, source: string, words: string, ...rules: string[]): Talk => ({
    kind,
    source,
    entries: new Map(words.split(' ').map((word) => [word, 1])),
    rules: new Set(rules),
    bits: rules.length,
  });
  const many = (count: number, make: (i: number) => Talk) => Array.from({ length: count }, (_, i) => make(i));
  const talks = [
    ...many(60, (i) => talk('risky', `hand-${i % 5}`, 'hush nah girl', 'secrecy.a')),
    ...many(60, (i) => talk('risky', 'one-hand', `hush quirk rare${i}`)),
    ...many(80, (i) => talk('look-alike', `hand-${i % 5}`, 'homework nah', 'secrecy.b')),
    ...many(80, () => talk('ordinary', 'collection', 'lunch homework')),
  ];
  const { lexicon, rules } = fitWeights(talks, 'en', (id) => (id === 'other.language' ? undefined : 2));

  test('a word of risky talks leans to a risk, one of harmless talks away from it', () => {
    expect(lexicon.get('hush')).toBeGreaterThan(1);
    expect([...lexicon.values()].every((bits) => Number.isInteger(4 * bits) && bits !== 0)).toBe(true);
  });
  test.each([
    ['nah', 'stands in both alike'],
    ['quirk', 'is the habit of one hand'],
    ['rare0', 'is too rare'],
    ['girl', 'says who somebody is'],
    ['lunch', 'stands in no risky talk'],
  ])('%s has no weight for a risk: it %s', (word) => expect(lexicon.get(word) ?? 0).toBeLessThanOrEqual(0));
  test('rules are measured too, from what their writers thought', () => {
    expect(rules.get('secrecy.a')).toBeGreaterThanOrEqual(2);
    expect(rules.get('secrecy.b')).toBeLessThan(2);
  });
});

describe('lists', () => {
  const lists = { family: ['mum', 'dad', 'your mum and dad at home', '妈妈'], girls: ['girl', 'girl talk'] };
  test('a list counts as often as different words of it stand there, long ones too', () => {
    const entries = createEntryReader('en', PLAIN, lists)('Mum mum dad. Your mum and dad at home', []);
    expect(entries.get('<family>')).toBe(3);
    expect(entries.get('mum')).toBe(1);
    expect(entries.has('your mum and dad at home')).toBe(false);
  });
  test('of another language it does not count', () => {
    expect(createEntryReader('en', PLAIN, lists)('妈妈', []).size).toBe(0);
    expect(createEntryReader('zh', PLAIN, lists)('妈妈', []).get('<family>')).toBe(1);
  });

  const spelled = (language: 'en' | 'zh', written: Record<string, number>) => {
    const faults: string[] = [];
    return { lexicon: spellOut(language, written, lists, (fault) => faults.push(fault)), faults };
  };
  test('its bits come on top of those of each word', () =>
    expect(spelled('en', { '<family>': 1.5, mum: -0.5, dad: -1.5, lunch: 1 }).lexicon).toEqual({
      mum: 1,
      'your mum and dad at home': 1.5,
      lunch: 1,
    }));
  test('only those of its language', () =>
    expect(spelled('zh', { '<family>': 1 }).lexicon).toEqual({ 妈妈: 1 }));
  test('who somebody is has no weight by a list either', () =>
    expect(spelled('en', { '<girls>': 1 }).lexicon).toEqual({}));
  test('no word leans further than one may', () =>
    expect(spelled('en', { '<family>': 3, mum: 3 }).lexicon['mum']).toBe(MOST_BITS));
  test('a list that is not there is a fault', () =>
    expect(spelled('en', { '<nobody>': 1 }).faults).toEqual([
      '<nobody>: expected a list of rules/words, found none of that name',
    ]));
});

describe('talks', () => {
  const book: RuleBook = {
    rules: { 'gift.a': { id: 'gift.a', tactic: 'gift', strength: 'weak', status: 'trial' } },
    tactics: { gift: { id: 'gift', group: 'A', imperative: false } },
    combinations: [],
  };
  const reader = {
    entriesOf: createEntryReader('en', PLAIN),
    scan: (text: string) => ({
      signals: text.includes('skin') ? [{ rule: 'gift.a', start: 0, end: 0 }] : [],
      tone: 0,
    }),
    book,
  };
  const messages = ['hi', 'a skin for you', 'lol', 'a skin again', 'bye'].map((text) => ({
    speaker: 'contact',
    text,
    direction: 'received' as const,
    time: undefined,
  }));
  const lengths = (kind: Kind) => talksOf(messages, kind, 'hand', reader).map(({ entries }) => entries.size);

  test('a harmless one comes as it stood at each signal, and as a whole', () => {
    const [first = 0, second = 0, whole = 0, ...others] = lengths('ordinary');
    expect(others).toEqual([]);
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first);
    expect(whole).toBeGreaterThan(second);
  });
  test('a risky one as a whole', () => expect(lengths('risky')).toHaveLength(1));
});

describe('naming', () => {
  const rules = Object.fromEntries(
    ['secrecy', 'gift'].map((tactic) => [
      `${tactic}.one`,
      { id: `${tactic}.one`, tactic, strength: 'strong', status: 'trial' } as const,
    ]),
  );
  const book: RuleBook = {
    rules,
    tactics: {
      secrecy: { id: 'secrecy', group: 'B', imperative: false },
      gift: { id: 'gift', group: 'A', imperative: false },
    },
    combinations: [],
  };
  const scan: Scanner = (text) => ({
    tone: 0,
    signals: text
      .split(' ')
      .flatMap((word, at) => (rules[`${word}.one`] ? [{ rule: `${word}.one`, start: at, end: at + 1 }] : [])),
  });
  const talk = (id: number, tactic: string, text: string): Scenario => ({
    id: `a-${id}`,
    lang: 'en',
    tactic,
    pace: 'quick',
    level: 'warn',
    due: 0,
    messages: [{ speaker: 'contact', text }],
    split: 'tune',
    round: 'sixth',
  });

  test('what warnings with it are about comes before what only stands beside it', () => {
    const talks = Array.from({ length: 60 }, (_, i) =>
      talk(i, i % 6 === 0 ? 'secrecy' : 'gift', 'secrecy gift'),
    );
    const leads = fitNaming(talks, scan, book);
    expect(leads.get('gift')).toBeGreaterThan(1);
    expect((leads.get('gift') ?? 0) + (leads.get('secrecy') ?? 0)).toBe(0);
  });
  test('what is not warned of says nothing', () =>
    expect(fitNaming([talk(1, 'gift', 'hello')], scan, book)).toEqual(new Map()));
});

// One table of cases, run against the automaton and against the naive oracle.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WordLists } from '../../src/engine/rule.ts';
import { naiveMatches } from './naive-scan.ts';
import { scannerOf } from './rules-of.ts';

const LISTS: WordLists = {
  family: ['mum', 'dad', 'big sister'],
  家人: ['妈妈', '爸'],
  'family-zh': ['妈妈', '爸', '爸妈'],
};

// [name, phrase, text, the words found or nothing]
const CASES: [string, string, string, string | undefined][] = [
  ['a word', 'secret', 'our secret.', 'secret'],
  ['not inside a word', 'secret', 'secretary', undefined],
  ['case', 'secret', 'SeCReT', 'SeCReT'],
  ['full width', 'secret', 'ｓｅｃｒｅｔ', 'ｓｅｃｒｅｔ'],
  ['accents', 'secret', 'sécrét', 'sécrét'],
  ['zero-width characters inside', 'secret', 'se\u200bcr\u200det', 'se\u200bcr\u200det'],
  ['bidi marks inside', 'secret', '\u202ese\u202ccret', 'se\u202ccret'],
  ['mathematical letters', 'secret', '𝓼𝓮𝓬𝓻𝓮𝓽', '𝓼𝓮𝓬𝓻𝓮𝓽'],
  ['apostrophe left out', 'dont tell', "don't tell", "don't tell"],
  ['apostrophe of a phone', 'dont tell', 'don’t tell', 'don’t tell'],
  ['apostrophe in the phrase', "don't tell", 'dont tell', 'dont tell'],
  ['several spaces and a comma', 'dont tell', 'dont  , tell', 'dont  , tell'],
  ['alternatives', 'dont|never tell', 'never tell', 'never tell'],
  ['optional there', 'our little? secret', 'our little secret', 'our little secret'],
  ['optional missing', 'our little? secret', 'our secret', 'our secret'],
  ['optional something else', 'our little? secret', 'our big secret', undefined],
  ['optional first word', 'my? secret', 'secret', 'secret'],
  ['optional last word takes the shorter', 'secret ok?', 'secret ok', 'secret'],
  ['list', 'tell <family>', 'tell dad', 'tell dad'],
  ['list entry of two words', 'tell <family> now', 'tell big sister now', 'tell big sister now'],
  ['half of such an entry', 'tell <family> now', 'tell big now', undefined],
  ['list in an alternative', 'tell <family>|friends', 'tell friends', 'tell friends'],
  ['gap unused', 'keep ..2 secret', 'keep secret', 'keep secret'],
  ['gap full', 'keep ..2 secret', 'keep it a secret', 'keep it a secret'],
  ['gap too long', 'keep ..2 secret', 'keep it all a secret', undefined],
  ['gap never across sentences', 'keep ..4 secret', 'keep it. secret', undefined],
  ['a question ends a sentence', 'keep ..4 secret', 'keep? secret', undefined],
  ['a new line too', 'keep secret', 'keep\nsecret', undefined],
  ['dots do not', 'keep secret', 'keep... secret', 'keep... secret'],
  ['a point inside a word does not', 'keep ..1 secret', 'keep x.secret', 'keep x.secret'],
  ['gap then optional', 'keep ..1 a? secret', 'keep it a secret', 'keep it a secret'],
  ['latest start', 'keep ..3 secret', 'keep keep it secret', 'keep it secret'],
  ['repeated word in a row', 'no no no', 'no no no', 'no no no'],
  ['overlap with itself', 'no no yes', 'no no no yes', 'no no yes'],
  ['the same word twice with a gap', 'no ..1 no', 'no no', 'no no'],
  ['Chinese characters', '别告诉', '你别告诉他', '别告诉'],
  ['Chinese with a gap', '别 ..2 告诉', '别去跟告诉', '别去跟告诉'],
  ['Chinese list', '别告诉 <family-zh>', '别告诉妈妈', '别告诉妈妈'],
  ['Chinese list, longer entry', '别告诉 <family-zh> 哦', '别告诉爸妈哦', '别告诉爸妈哦'],
  ['Chinese next to Latin', '加 v', '加v', '加v'],
  ['Chinese sentence end', '别 告诉', '别。告诉', undefined],
  ['Chinese full-width question', '别 ..2 告诉', '别？告诉', undefined],
  ['number', 'am <number>', 'i am 14', 'am 14'],
  ['number in full width', 'am <number>', 'am １４', 'am １４'],
  ['no number', 'am <number>', 'am 1a', undefined],
  ['a given number and any number', '14|<number> years', '14 years', '14 years'],
  ['emoji', '➕ v', '➕v', '➕v'],
  ['emoji of two units before the hit', 'secret', '😀 secret', 'secret'],
  ['skin tone', '👍', '👍🏽', '👍'],
  ['unpaired surrogates', 'secret', '\ud83d secret \udc00', 'secret'],
  ['nothing', 'secret', '', undefined],
];

describe.each(CASES)('%s', (_name, phrase, text, expected) => {
  test('automaton', () => {
    const found = scannerOf([phrase], LISTS)(text, 'received').signals.map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(found).toEqual(expected === undefined ? [] : [expected]);
  });
  test('oracle', () => {
    const found = naiveMatches(phrase, LISTS, text).map(({ start, end }) => text.slice(start, end));
    if (expected === undefined) expect(found).toEqual([]);
    else expect(found).toContain(expected);
  });
});

const word = fc.constantFrom('a', 'b', 'c', '甲', '乙', '7');
const atom = fc.oneof(
  { weight: 5, arbitrary: word },
  { weight: 1, arbitrary: fc.constantFrom('<ab>', '<number>', '甲乙') },
);
const choice = fc
  .tuple(fc.array(atom, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([atoms, optional]) => atoms.join('|') + (optional ? '?' : ''));
const gap = fc.integer({ min: 1, max: 3 }).map((most) => `..${most}`);
const phrase = fc
  .tuple(
    atom,
    fc.array(fc.oneof({ weight: 3, arbitrary: choice }, { weight: 1, arbitrary: gap }), { maxLength: 4 }),
    atom,
  )
  .map(([first, middle, last]) => [first, ...middle, last].join(' '));
const text = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: word },
      { weight: 1, arbitrary: fc.constantFrom('.', 'x', '甲乙', '\n') },
    ),
    { maxLength: 14 },
  )
  .map((words) => words.join(' '));
const RANDOM_LISTS: WordLists = { ab: ['a b', 'b', '乙甲'] };

test('automaton and oracle agree on random phrases and texts', () => {
  fc.assert(
    fc.property(phrase, text, (source, message) => {
      const [found] = scannerOf([source], RANDOM_LISTS)(message, 'received').signals;
      const all = naiveMatches(source, RANDOM_LISTS, message);
      const firstEnd = Math.min(...all.map(({ end }) => end));
      if (all.length === 0) expect(found).toBeUndefined();
      else {
        expect(found?.end).toBe(firstEnd);
        expect(all).toContainEqual({ start: found?.start, end: found?.end });
      }
    }),
    { numRuns: 20_000 },
  );
});

describe('direction', () => {
  const hears = (rule: 'received' | 'sent' | 'any', message: 'received' | 'sent' | 'unknown') =>
    scannerOf(['secret'], {}, { direction: rule })('secret', message).signals.length === 1;
  test.each([
    ['received', 'received', true],
    ['received', 'sent', false],
    ['received', 'unknown', true],
    ['sent', 'sent', true],
    ['sent', 'received', false],
    ['sent', 'unknown', false],
    ['any', 'sent', true],
    ['any', 'unknown', true],
  ] as const)('a %s rule and a %s message', (rule, message, expected) => {
    expect(hears(rule, message)).toBe(expected);
  });
});

describe('exceptions', () => {
  const scan = scannerOf(['our secret'], {}, { unless: ['surprise party'] });
  test('mute the rule in that message', () =>
    expect(scan('our secret surprise party', 'received').signals).toEqual([]));
  test('and not in the next', () => expect(scan('our secret', 'received').signals).toHaveLength(1));
});

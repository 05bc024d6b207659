// What is little alone warns where enough of it stands close together, in a talk that leans the same way.
import { describe, expect, test } from 'vitest';
import {
  assess,
  EMPTY_STATE,
  type Evidence,
  type RuleBook,
  type RuleFacts,
  remember,
} from '../../src/engine/index.ts';
import { ENOUGH_BITS } from '../../src/engine/stretch.ts';

const cue = (id: string, bits: number): RuleFacts => ({
  id,
  tactic: id.split('.')[0] ?? '',
  strength: 'weak',
  status: 'cue',
  bits,
});
const facts: readonly RuleFacts[] = [
  cue('secrecy.a', 1.75),
  cue('secrecy.b', 1.75),
  cue('secrecy.c', 0.5),
  cue('gift.a', 1),
  cue('gift.b', 0.5),
  cue('secrecy.d', 0.5),
  cue('offline-meeting.a', 1),
  cue('offline-meeting.b', 1.75),
  { id: 'secrecy.e', tactic: 'secrecy', strength: 'medium', status: 'trial' },
  { id: 'gift.c', tactic: 'gift', strength: 'medium', status: 'trial' },
  { id: 'gift.e', tactic: 'gift', strength: 'strong', status: 'trial' },
  { id: 'gift.f', tactic: 'gift', strength: 'strong', status: 'trial', measured: 3 },
  { id: 'image-request.a', tactic: 'image-request', strength: 'strong', status: 'trial' },
  { id: 'gift.d', tactic: 'gift', strength: 'medium', status: 'experimental' },
  { id: 'protective.a', tactic: 'protective', strength: 'weak', status: 'trial' },
];
const book: RuleBook = {
  rules: Object.fromEntries(facts.map((rule) => [rule.id, rule])),
  tactics: {
    secrecy: { id: 'secrecy', group: 'B', imperative: false },
    gift: { id: 'gift', group: 'A', imperative: false },
    'offline-meeting': { id: 'offline-meeting', group: 'E', imperative: false, urgentWith: ['secrecy'] },
    'image-request': { id: 'image-request', group: 'C', imperative: true },
    protective: { id: 'protective', group: 'protective', imperative: false },
  },
  combinations: [],
};

/** Bits that the signals of `JUST_ENOUGH` and their two tactics have; the talk leans by what is missing. */
const SIGNALS = 1.75 + 1.75 + 0.5 + 1 + 2;
const LEANING = ENOUGH_BITS - SIGNALS;

/** Each entry is a message: the rules that hit it; a number stands for so many messages without any. */
function levelOf(
  chat: readonly (readonly string[] | number)[],
  fine: readonly string[] = [],
  tone: number = LEANING,
  own: RuleBook = book,
) {
  let ordinal = 0;
  const evidence: Evidence[] = [];
  for (const message of chat) {
    ordinal += typeof message === 'number' ? message : 1;
    for (const rule of typeof message === 'number' ? [] : message)
      evidence.push({ rule, message: `m${ordinal}`, direction: 'received', ordinal, at: ordinal, tone });
  }
  return assess(remember({ ...EMPTY_STATE, fine }, evidence, ordinal), own, ordinal);
}

const JUST_ENOUGH = [['secrecy.a'], ['secrecy.b'], ['secrecy.c'], ['gift.a']];

describe('what is enough', () => {
  test.each<[string, (readonly string[] | number)[], string]>([
    ['cues of two tactics and enough bits', JUST_ENOUGH, 'warn'],
    ['all of them in one message', [JUST_ENOUGH.flat()], 'warn'],
    [
      'a meeting among them that is kept secret',
      [...JUST_ENOUGH.slice(0, 3), ['offline-meeting.a']],
      'urgent',
    ],
    ['nothing', [3], 'none'],
    ['one cue', [['secrecy.a']], 'none'],
    ['too few bits', [['secrecy.d'], ['secrecy.b'], ['gift.b'], ['gift.a']], 'none'],
    ['one tactic', [['secrecy.a'], ['secrecy.b'], ['secrecy.c'], ['secrecy.d']], 'none'],
    ['the same cue again and again', [['secrecy.a'], ['secrecy.a'], ['secrecy.a'], ['gift.a']], 'none'],
    ['too far apart', [['secrecy.a'], ['secrecy.b'], 12, ['secrecy.c'], ['gift.a']], 'none'],
    ['just near enough', [['secrecy.a'], ['secrecy.b'], 8, ['secrecy.c'], ['gift.a']], 'warn'],
    ['another signal helps', [['secrecy.a'], ['secrecy.b'], ['gift.b'], ['gift.c']], 'warn'],
    ['one on trial does not', [['secrecy.a'], ['secrecy.b'], ['gift.b'], ['gift.d']], 'note'],
    [
      'a lesson in the same message',
      [['secrecy.a', 'protective.a'], ['secrecy.b'], ['secrecy.c'], ['gift.a']],
      'none',
    ],
  ])('%s', (_name, chat, level) => expect(levelOf(chat).level).toBe(level));
});

test('a talk that leans a little less is not enough', () => {
  expect(levelOf(JUST_ENOUGH, [], LEANING - 0.25).level).toBe('none');
  expect(levelOf(JUST_ENOUGH, [], LEANING + 40).level).toBe('warn');
  expect(levelOf([['secrecy.a'], 20], [], 40).level).toBe('warn');
});

test.each<[string, string, number, string]>([
  ['in a talk that leans to neither side', 'gift.e', 0, 'warn'],
  ['not in a friendly one', 'gift.e', -1, 'note'],
  ['not one that was measured to tell less', 'gift.f', 0, 'note'],
  ['unless the talk leans its way', 'gift.f', 2, 'warn'],
  ['an order wherever it stands', 'image-request.a', -3, 'urgent'],
])('a strong signal warns alone: %s', (_name, rule, tone, level) => {
  expect(levelOf([[rule]], [], tone).level).toBe(level);
});

test.each<[string, (readonly string[])[], number, boolean]>([
  ['too little without it', [['secrecy.a'], ['secrecy.b'], ['gift.a']], LEANING + 1, true],
  ['enough without it', [...JUST_ENOUGH, ['secrecy.d']], LEANING + 1, false],
  ['too little with it', JUST_ENOUGH, LEANING - 1, false],
  ['said plainly as well', [['secrecy.a'], ['secrecy.b'], ['gift.e']], LEANING + 1, false],
])('the tone tipped the scale: %s', (_name, chat, tone, byTone) => {
  expect(levelOf(chat, [], tone).byTone).toBe(byTone);
});

test('a combination whose parts are in the stretch adds its bits', () => {
  const combinations = [
    {
      id: 'combination.gift-secrecy',
      needs: ['gift', 'secrecy'],
      within: 12,
      strength: 'medium' as const,
      adds: 2,
      urgent: false,
      basis: 'judgement, for the test',
    },
  ];
  const chat = [['secrecy.e'], ['gift.c']];
  const tone = ENOUGH_BITS - 2 - 2 - 2 - 2;
  expect(levelOf(chat, [], tone).level).toBe('note');
  expect(levelOf(chat, [], tone, { ...book, combinations }).level).toBe('warn');
  // Richer than the stretch of the combination, which adds nothing any more where one of its parts is gone.
  const later = [...chat, 20, ['secrecy.a'], ['secrecy.b']];
  expect(levelOf(later, [], tone - 1, { ...book, combinations }).level).toBe('note');
});

test('what the child called fine counts for nothing', () => {
  expect(levelOf(JUST_ENOUGH, ['gift']).level).toBe('none');
});

test('the richest stretch gives the reasons, each rule once with its bits', () => {
  const chat = [['gift.b'], 20, ...JUST_ENOUGH, ['secrecy.a']];
  const { reasons, tactics } = levelOf(chat);
  expect(reasons.map(({ rule }) => rule).sort()).toEqual(JUST_ENOUGH.flat().sort());
  expect(reasons[0]?.contribution).toBe(1.75);
  expect(tactics).toEqual(['secrecy', 'gift']);
});

test('a tactic is named for all that was said of it, not for one stray hit', () => {
  const chat = [['secrecy.e'], ['secrecy.c'], ['secrecy.d'], ['offline-meeting.b']];
  expect(levelOf(chat, [], 5).tactics).toEqual(['secrecy', 'offline-meeting']);
});

test('where something is said plainly, what cues hint at is not named', () => {
  expect(levelOf(JUST_ENOUGH).tactics).toEqual(['secrecy', 'gift']);
  const plain = levelOf([...JUST_ENOUGH, ['gift.e']]);
  expect(plain.level).toBe('warn');
  expect(plain.tactics).toEqual(['gift']);
});

test('an unknown direction counts less', () => {
  const evidence = JUST_ENOUGH.map(
    ([rule = ''], ordinal): Evidence => ({
      rule,
      message: `m${ordinal}`,
      direction: 'unknown',
      ordinal,
      at: 0,
      tone: LEANING,
    }),
  );
  expect(assess(remember(EMPTY_STATE, evidence, 4), book, 0).level).toBe('none');
});

test('what has gone by leaves nothing behind, even where it told more or less the second time', () => {
  const at = (rule: string, ordinal: number, direction: Evidence['direction']): Evidence => ({
    rule,
    message: `m${ordinal}`,
    direction,
    ordinal,
    at: ordinal,
    tone: 0,
  });
  const bitsOf = (evidence: readonly Evidence[]): number =>
    assess(remember(EMPTY_STATE, evidence, 40), book, 40).evidence;
  const late = [at('secrecy.a', 30, 'received'), at('secrecy.b', 31, 'received')];
  const asked = at('gift.c', 1, 'received');
  const maybe = at('gift.c', 2, 'unknown');
  expect(bitsOf([asked, maybe, ...late])).toBe(bitsOf(late));
  expect(bitsOf([{ ...maybe, ordinal: 1 }, { ...asked, ordinal: 2 }, ...late])).toBe(bitsOf(late));
});

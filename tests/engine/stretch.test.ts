// Cues are nothing alone; enough different ones, close together, warn.
import { describe, expect, test } from 'vitest';
import {
  assess,
  EMPTY_STATE,
  type Evidence,
  type RuleBook,
  type RuleFacts,
  remember,
} from '../../src/engine/index.ts';

const cue = (id: string, bits: number): RuleFacts => ({
  id,
  tactic: id.split('.')[0] ?? '',
  strength: 'weak',
  status: 'cue',
  bits,
});
const facts: readonly RuleFacts[] = [
  cue('secrecy.a', 3),
  cue('secrecy.b', 3),
  cue('secrecy.c', 1),
  cue('gift.a', 2),
  cue('gift.b', 1),
  cue('secrecy.d', 1),
  cue('offline-meeting.a', 2),
  { id: 'gift.c', tactic: 'gift', strength: 'medium', status: 'trial' },
  { id: 'gift.e', tactic: 'gift', strength: 'strong', status: 'trial' },
  { id: 'gift.d', tactic: 'gift', strength: 'medium', status: 'experimental' },
  { id: 'protective.a', tactic: 'protective', strength: 'weak', status: 'trial' },
];
const book: RuleBook = {
  rules: Object.fromEntries(facts.map((rule) => [rule.id, rule])),
  tactics: {
    secrecy: { id: 'secrecy', group: 'B', imperative: false },
    gift: { id: 'gift', group: 'A', imperative: false },
    'offline-meeting': { id: 'offline-meeting', group: 'E', imperative: false, urgentWith: ['secrecy'] },
    protective: { id: 'protective', group: 'protective', imperative: false },
  },
  combinations: [],
};

/** Each entry is a message: the rules that hit it; a number stands for so many messages without any. */
function levelOf(chat: readonly (readonly string[] | number)[], fine: readonly string[] = []) {
  let ordinal = 0;
  const evidence: Evidence[] = [];
  for (const message of chat) {
    ordinal += typeof message === 'number' ? message : 1;
    for (const rule of typeof message === 'number' ? [] : message)
      evidence.push({ rule, message: `m${ordinal}`, direction: 'received', ordinal, at: ordinal });
  }
  return assess(remember({ ...EMPTY_STATE, fine }, evidence, ordinal), book, ordinal);
}

const ENOUGH = [['secrecy.a'], ['secrecy.b'], ['secrecy.c'], ['gift.a']];

describe('what is enough', () => {
  test.each<[string, (readonly string[] | number)[], string]>([
    ['four cues of two tactics and enough bits', ENOUGH, 'warn'],
    ['all of them in one message', [ENOUGH.flat()], 'warn'],
    ['a meeting among them that is kept secret', [...ENOUGH.slice(0, 3), ['offline-meeting.a']], 'urgent'],
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

test('what the child called fine counts for nothing', () => {
  expect(levelOf(ENOUGH, ['gift']).level).toBe('none');
});

test('the richest stretch gives the reasons, each rule once with its bits', () => {
  const chat = [['gift.b'], 20, ...ENOUGH, ['secrecy.a']];
  const { reasons, tactics } = levelOf(chat);
  expect(reasons.map(({ rule }) => rule).sort()).toEqual(ENOUGH.flat().sort());
  expect(reasons[0]?.contribution).toBe(3);
  expect(tactics).toEqual(['secrecy', 'gift']);
});

test('where something is said plainly, what cues hint at is not named', () => {
  expect(levelOf(ENOUGH).tactics).toEqual(['secrecy', 'gift']);
  const plain = levelOf([...ENOUGH, ['gift.e']]);
  expect(plain.level).toBe('warn');
  expect(plain.tactics).toEqual(['gift']);
});

test('an unknown direction counts less', () => {
  const evidence = ENOUGH.map(
    ([rule = ''], ordinal): Evidence => ({
      rule,
      message: `m${ordinal}`,
      direction: 'unknown',
      ordinal,
      at: 0,
    }),
  );
  expect(assess(remember(EMPTY_STATE, evidence, 4), book, 0).level).toBe('none');
});

// A small rule pack for the tests of the tools, so that they do not change with the rules.
import { compile } from '../../src/engine/compile.ts';
import { createScanner, type RuleBook } from '../../src/engine/index.ts';
import { writePack } from '../../src/engine/pack.ts';
import type { Rule } from '../../src/engine/rule.ts';
import { ENOUGH_BITS } from '../../src/engine/stretch.ts';
import { readOrthography } from '../../tools/rules/orthography.ts';
import { ruleOf } from '../engine/rules-of.ts';

const rule = (
  id: string,
  strength: Rule['strength'],
  match: string[],
  direction: Rule['direction'] = 'received',
): Rule => ruleOf(match, { id, tactic: id.split('.')[0] ?? '', strength, direction });

export const RULES: readonly Rule[] = [
  rule('photo.ask', 'strong', ['send me ..2 photo', '发 我 照片']),
  rule('secret.keep', 'medium', ['our secret', '我们 的 秘密']),
  rule('gift.offer', 'medium', ['free skins', '🎁']),
  rule('address.told', 'medium', ['my address is'], 'sent'),
];

/** Two medium ones, and their two tactics, are just enough for a warning. */
const MEDIUM_BITS = (ENOUGH_BITS - 2) / 2;

export const BOOK: RuleBook = {
  rules: Object.fromEntries(
    RULES.map((one) => [one.id, one.strength === 'medium' ? { ...one, measured: MEDIUM_BITS } : one]),
  ),
  tactics: {
    photo: { id: 'photo', group: 'C', imperative: true },
    secret: { id: 'secret', group: 'B', imperative: false },
    gift: { id: 'gift', group: 'A', imperative: false },
    address: { id: 'address', group: 'A', imperative: false },
  },
  combinations: [],
};

const LEXICON = { ok: -1.25, now: 1.25 };
export const PACK = writePack(compile(RULES, {}, readOrthography(), LEXICON));
export const SETUP = { pack: PACK, book: BOOK, rounds: 0 };
export const scanner = () => createScanner(compile(RULES, {}, readOrthography()));

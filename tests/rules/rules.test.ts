// Every rule proves itself by its own sentences. A mistake that is known stands in the rule and is tested too.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { assess, createScanner, EMPTY_STATE, remember, type Scanned } from '../../src/engine/index.ts';
import { PLAIN } from '../../src/engine/orthography.ts';
import type { Rule } from '../../src/engine/rule.ts';
import { TACTICS } from '../../src/guidance/tactics.ts';
import { formatRule } from '../../tools/rules/format-rule.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { parseMarked } from '../support/marked.ts';

const FOLDER = path.resolve('rules');
const { rules, files, lists, lexicon, book } = readRules(FOLDER);
const scanAll = createScanner(compile(rules, lists, PLAIN, lexicon));
const scanOne = (rule: Rule) => createScanner(compile([rule], lists));
const directionOf = (rule: Rule) => (rule.direction === 'sent' ? 'sent' : 'received');

function levelOf({ signals, tone }: Scanned): string {
  const evidence = signals.map(({ rule }) => ({
    rule,
    message: 'm',
    direction: 'received' as const,
    ordinal: 0,
    at: 0,
    tone,
  }));
  return assess(remember(EMPTY_STATE, evidence, 1), book, 0).level;
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const scan = scanOne(rule);
  const direction = directionOf(rule);
  const { matches, clean, knownFalse, knownMissed } = rule.examples;

  test.each(matches)('matches exactly: %s', (sentence) => {
    const { text, start, end } = parseMarked(sentence);
    expect(scan(text, direction).signals.map((hit) => text.slice(hit.start, hit.end))).toEqual([
      text.slice(start, end),
    ]);
    expect(scan(text, direction).signals).toEqual([{ rule: id, start, end }]);
  });

  test.each(clean)('stays silent: %s', (text) => {
    expect(scan(text, direction).signals).toEqual([]);
    expect(['none', 'note'], 'the whole pack warns of it').toContain(levelOf(scanAll(text, direction)));
  });

  test.each(knownFalse)('still matches by mistake (move it to clean when it stops): %s', (text) => {
    expect(scan(text, direction).signals).not.toEqual([]);
  });

  test.each(knownMissed)('is still missed (move it to matches when it is found): %s', (text) => {
    expect(scan(text, direction).signals).toEqual([]);
  });

  test.each(rule.match)('a matching sentence needs the phrase: %s', (phrase) => {
    const alone = scanOne({ ...rule, match: [phrase], unless: [] });
    const sentences = [...matches.map((sentence) => parseMarked(sentence).text), ...knownFalse];
    expect(sentences.some((text) => alone(text, direction).signals.length > 0)).toBe(true);
  });

  test.each(rule.unless)('a clean sentence needs the exception: %s', (phrase) => {
    const withoutIt = scanOne({ ...rule, unless: rule.unless.filter((other) => other !== phrase) });
    expect(clean.some((text) => withoutIt(text, direction).signals.length > 0)).toBe(true);
    expect(knownMissed.length, 'a sentence that abuses the exceptions').toBeGreaterThan(0);
  });

  test('is written in the one format', () => {
    const source = readFileSync(path.join(FOLDER, files.get(id) ?? ''), 'utf8');
    expect(formatRule(source)).toBe(source);
  });

  test('likely mistakes are named', () => {
    for (const mistake of rule.mistakes) expect(mistake.toLowerCase()).not.toContain('unknown');
  });
});

describe('the rule set', () => {
  test('every word list is used', () => {
    const phrases = rules.flatMap((rule) => [...rule.match, ...rule.unless]).join(' ');
    for (const name of Object.keys(lists)) expect(phrases).toContain(`<${name}>`);
  });

  test('no exception silences an order or a threat', () => {
    const loopholes = rules.filter(
      ({ tactic, strength, unless }) =>
        strength === 'strong' && book.tactics[tactic]?.imperative && unless.length > 0,
    );
    expect(loopholes.map(({ id }) => id)).toEqual([]);
  });

  test('guidance has words for every tactic of the rules', () => {
    for (const id of Object.keys(book.tactics)) expect(TACTICS.map((tactic) => tactic.id)).toContain(id);
  });

  test('no rule uses a word for who somebody is', () => {
    const identity =
      /\b(gay|lesbian|bi|bisexual|trans|queer|lgbt\w*|nonbinary|pronouns?)\b|同性恋|跨性别|双性恋|出柜/i;
    for (const rule of rules) {
      for (const phrase of [...rule.match, ...rule.unless]) expect(phrase).not.toMatch(identity);
    }
    for (const words of Object.values(lists)) for (const word of words) expect(word).not.toMatch(identity);
    const gender = /\b(girls?|boys?|m[ae]n|wom[ae]n)\b|[男女][生孩]/;
    for (const entry of Object.keys(lexicon)) {
      expect(entry).not.toMatch(identity);
      expect(entry).not.toMatch(gender);
    }
  });
});

// What the phrase language refuses, and in which words.
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { PhraseError, parsePhrase } from '../../src/engine/phrase.ts';
import { ruleOf } from './rules-of.ts';

test('a phrase in its parts', () => {
  expect(parsePhrase('dont|never tell ..2 ur? <family>')).toEqual([
    { kind: 'choice', atoms: [{ word: 'dont' }, { word: 'never' }], optional: false },
    { kind: 'choice', atoms: [{ word: 'tell' }], optional: false },
    { kind: 'gap', most: 2 },
    { kind: 'choice', atoms: [{ word: 'ur' }], optional: true },
    { kind: 'choice', atoms: [{ list: 'family' }], optional: false },
  ]);
});

test.each([
  ['', 'expected a phrase, found an empty text'],
  ['..2 secret', 'found a gap in'],
  ['secret ..2', 'found a gap in'],
  ['our ..0 secret', 'expected a gap ..1 to ..12, found "..0"'],
  ['our ..99 secret', 'found "..99"'],
  ['our ..x secret', 'found "..x"'],
  ['our| secret', 'found nothing'],
  ['my? own?', 'expected at least one word without "?"'],
  ['tell <fam', 'expected a list written <name>, found "<fam"'],
  ['tell <>', 'found "<>"'],
  ['what?? now', 'expected a plain word, found "what?"'],
])('"%s" is refused', (source, message) => {
  expect(() => parsePhrase(source)).toThrow(PhraseError);
  expect(() => parsePhrase(source)).toThrow(message);
});

test('the compiler names rule, field and phrase', () => {
  expect(() => compile([ruleOf(['tell <nobody>'])], {})).toThrow(
    'secrecy.test: match "tell <nobody>": expected a list of rules/words, found unknown <nobody>',
  );
  expect(() => compile([ruleOf(['tell'], { unless: ['!!'] })], {})).toThrow(
    'unless "!!": expected letters, found "!!"',
  );
});

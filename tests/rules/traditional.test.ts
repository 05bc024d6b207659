// Every Chinese example is found in Traditional characters too, without a rule of its own.
import { Converter } from 'opencc-js';
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { createScanner } from '../../src/engine/index.ts';
import { readOrthography } from '../../tools/rules/orthography.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { parseMarked } from '../support/marked.ts';

const { rules, lists, wordings } = readRules('rules');
const pack = compile(rules, lists, readOrthography(wordings));
// Each cue for itself: of several in the same words the pack tells one.
const scan = createScanner({ ...pack, cueBits: new Uint8Array(rules.length) });
const chinese = rules.filter(({ languages }) => languages.includes('zh'));

test.each(['tw', 'hk'] as const)('characters of %s', (to) => {
  const convert = Converter({ from: 'cn', to });
  const missed = chinese.flatMap(({ id, direction, examples }) =>
    examples.matches
      .map((sentence) => convert(parseMarked(sentence).text))
      .filter(
        (text) =>
          !scan(text, direction === 'sent' ? 'sent' : 'received').signals.some(({ rule }) => rule === id),
      ),
  );
  expect(missed).toEqual([]);
});

// Shows why the extension says what it says: folded tokens, hits below the original, and the weighing.
// The texts are received messages of one contact, a minute apart.
import { decide, emptyContact } from '../../src/background/decide.ts';
import { fold } from '../../src/engine/fold.ts';
import {
  assess,
  createScanner,
  type Pack,
  type RuleBook,
  type Signal,
  Tones,
} from '../../src/engine/index.ts';
import { lexiconOf } from '../../src/engine/scan.ts';
import { ENOUGH_BITS } from '../../src/engine/stretch.ts';
import { readTokens, SENTENCE_DISTANCE, tokenize } from '../../src/engine/tokens.ts';
import { unmask } from '../../src/engine/unmask.ts';
import { drawCarets } from './carets.ts';
import { leaningsOf } from './leaning.ts';
import { formatTable } from './table.ts';

const MINUTE = 60_000;
const INDENT = '  ';

/** @param columns of the terminal; a longer text is broken there. */
export function explain(texts: readonly string[], pack: Pack, book: RuleBook, columns = 100): string {
  const scan = createScanner(pack);
  const tones = new Tones();
  let record = emptyContact('contact', 'scan');
  const parts = texts.map((text, index) => {
    const { signals, tone } = scan(text, 'received');
    const leaning = tones.hear('contact', 'received', tone);
    const id = `message ${index + 1}`;
    const report = {
      id,
      contact: 'contact',
      heard: 1,
      messages: [
        {
          id,
          direction: 'received' as const,
          at: index * MINUTE,
          before: 0,
          tone: leaning,
          signals: signals.map(({ rule }) => ({ rule, excerpt: '' })),
        },
      ],
    };
    const { after, alert } = decide(record, report, book, index * MINUTE);
    record = after;
    const { level, evidence, reasons, combinations } = assess(record.state, book, index * MINUTE);
    return [
      `${id} (received)`,
      ...block('text', drawCarets(text, markings(signals, book), columns - INDENT.length)),
      ...block('tokens', [tokensOf(text)]),
      ...block('tokens, odd spellings read anew', readAnew(text, pack)),
      ...block('words that lean', leaningLines(text, pack)),
      ...block('weighing', [
        `level ${level}, the child is told: ${alert?.level ?? 'nothing new'}`,
        `evidence ${round(evidence)} bits of ${ENOUGH_BITS} that warn; the words lean by ${round(tone)}, those of the last messages by ${round(leaning)}`,
        `combinations: ${combinations.join(', ') || 'none'}`,
        ...(reasons.length === 0 ? ['reasons: none'] : reasonTable(reasons)),
      ]),
    ].join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}

/** Nothing where there are no lines to show. */
const block = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${INDENT}${title}`, ...lines.map((line) => `${INDENT}${INDENT}${line}`)];

const round = (value: number): string => String(Math.round(value * 100) / 100);

function markings(signals: readonly Signal[], book: RuleBook) {
  return signals.map(({ rule, start, end }) => {
    const facts = book.rules[rule];
    const tactic = book.tactics[facts?.tactic ?? ''];
    const kind = tactic?.imperative ? ', imperative' : '';
    const trust = facts?.status === 'experimental' ? ', experimental' : '';
    const strength = facts?.bits === undefined ? (facts?.strength ?? '?') : `cue, ${facts.bits} bits`;
    const weight = `${strength}${trust}, ${facts?.tactic ?? '?'} (group ${tactic?.group ?? '?'}${kind})`;
    return { start, end, label: `${rule}: ${weight}` };
  });
}

/** What the second reading makes of a message; hits by sound show in their carets only. */
function readAnew(text: string, pack: Pack): string[] {
  const read = readTokens(text).odd ? unmask(fold(text), lexiconOf(pack)) : undefined;
  return read === undefined ? [] : [tokensOf(String.fromCodePoint(...read.codes.subarray(0, read.length)))];
}

function leaningLines(text: string, pack: Pack): string[] {
  const leanings = leaningsOf(text, pack).map(({ words, bits }) => `${words} ${bits > 0 ? '+' : ''}${bits}`);
  return leanings.length === 0 ? [] : [leanings.join(', ')];
}

/** Words between spaces; a bar where a sentence ends and no phrase may go on. */
function tokensOf(text: string): string {
  let last = 0;
  const words = tokenize(text).map(({ word, position }) => {
    const isNewSentence = position - last > SENTENCE_DISTANCE;
    last = position;
    return isNewSentence ? `| ${word}` : word;
  });
  return words.join(' ') || '(none)';
}

function reasonTable(reasons: ReturnType<typeof assess>['reasons']): string[] {
  return formatTable(
    [{ title: 'reason' }, { title: 'tactic' }, { title: 'from' }, { title: 'bits', isNumber: true }],
    reasons.map(({ rule, tactic, message, contribution }) => [rule, tactic, message, round(contribution)]),
  );
}

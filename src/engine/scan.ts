// One message in, its signals out: the words as they stand, and a second look at a message that looks odd.
// Nothing is remembered from message to message.
import { fold } from './fold.ts';
import type { Direction } from './message.ts';
import { createEntryFinder } from './occurrences.ts';
import { DIRECTIONS, type Pack } from './pack.ts';
import { createReader } from './reading.ts';
import { createSoundReader, hearsEntry, LEAST_LIKENESS } from './sound.ts';
import { readFolded, readTokens, type Tokens } from './tokens.ts';
import { createToneReader } from './tone.ts';
import { type Lexicon, unmask } from './unmask.ts';
import { createTokenFinder, createWordKnower } from './vocabulary.ts';
import { createWalk, type Found } from './walk.ts';

/** One hit of one rule in one message. */
export interface Signal {
  rule: string;
  /** Range of the words that matched, in UTF-16 units of the original text, half open. */
  start: number;
  end: number;
}

/** What one message says. */
export interface Scanned {
  /** At most one a rule, the first that ends, ordered by place. */
  readonly signals: readonly Signal[];
  /** What its words lean to, in bits; 0 for what the child wrote (`tone.ts`). */
  readonly tone: number;
}

export type Scanner = (text: string, direction: Direction) => Scanned;

/**
 * Prepares a pack for scanning. The scanner never throws, whatever the text.
 */
export function createScanner(pack: Pack): Scanner {
  const read = createReader(createTokenFinder(pack));
  const readBySound = createSoundReader(pack);
  const findEntries = createEntryFinder(pack);
  const walk = createWalk(pack);
  const tone = createToneReader(pack);
  const lexicon = lexiconOf(pack);
  // What is found in the message that is read.
  const hits = new Map<number, Hit>();
  const muted = new Set<number>();

  const found: Found = (phrase, start, end) => {
    const rule = pack.phraseRule[phrase] ?? 0;
    if (pack.phraseMutes[phrase] === 1) muted.add(rule);
    else if (isBetter(hits.get(rule), phrase, start, end)) hits.set(rule, { phrase, start, end });
  };

  /** Looks at the words as they stand; gives the token each stands for. */
  const look = (tokens: Tokens): Uint32Array => {
    const { reading, words } = read(tokens);
    const entries = findEntries(reading);
    walk(reading, entries, 0, found);
    tone.read(reading, entries);
    return words;
  };

  /** Listens for what no other reading found; and what silences a rule must stand there as it is written. */
  const listen = (tokens: Tokens, words: Uint32Array): void => {
    const reading = readBySound(tokens, words);
    if (reading === undefined) return;
    const entries = findEntries(reading);
    if (!hearsEntry(entries)) return;
    const heard = new Set(hits.keys());
    walk(reading, entries, LEAST_LIKENESS, (phrase, start, end) => {
      const isNew = pack.phraseMutes[phrase] === 0 && !heard.has(pack.phraseRule[phrase] ?? 0);
      if (isNew) found(phrase, start, end);
    });
  };

  const signalsFor = (direction: Direction): readonly Signal[] => {
    if (hits.size === 0) return NO_SIGNALS;
    const heard = [...hits].filter(
      ([rule]) => !muted.has(rule) && hears(DIRECTIONS[pack.directions[rule] ?? 0], direction),
    );
    return withoutEchoes(heard, pack.cueBits)
      .map(([rule, { start, end }]) => ({ rule: pack.rules[rule] ?? '', start, end }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
  };

  return (text, direction) => {
    // Clearing what is empty costs as much as a short word.
    if (hits.size > 0) hits.clear();
    if (muted.size > 0) muted.clear();
    let tokens = readTokens(text);
    const isOdd = tokens.odd;
    let words = look(tokens);
    const unmasked = isOdd ? unmask(fold(text), lexicon) : undefined;
    if (unmasked !== undefined) {
      tokens = readFolded(unmasked);
      words = look(tokens);
    }
    listen(tokens, words);
    const signals = signalsFor(direction);
    return { signals, tone: direction === 'sent' ? 0 : tone.without(signals) };
  };
}

const NO_SIGNALS: readonly Signal[] = [];

interface Hit {
  readonly phrase: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The first hit that ends stands. Of those that end together the longest says most, but of one phrase the words
 * nearest to each other are meant.
 */
function isBetter(known: Hit | undefined, phrase: number, start: number, end: number): boolean {
  if (known === undefined || end < known.end) return true;
  if (end > known.end) return false;
  return phrase === known.phrase ? start > known.start : start < known.start;
}

/** Cues of the same words say one thing, and the one with the most bits says it. */
function withoutEchoes(hits: readonly [number, Hit][], bits: Uint8Array): (readonly [number, Hit])[] {
  const bitsOf = (rule: number): number => bits[rule] ?? 0;
  const kept: (readonly [number, Hit])[] = [];
  for (const [rule, hit] of hits.toSorted(([a], [b]) => bitsOf(b) - bitsOf(a) || a - b)) {
    const isEcho = kept.some(([, { start, end }]) => start < hit.end && hit.start < end);
    if (bitsOf(rule) === 0 || !isEcho) kept.push([rule, hit]);
  }
  return kept;
}

/** What the second reading may take odd words for. */
export function lexiconOf(pack: Pack): Lexicon {
  const pairs = Array.from(pack.lookAlikes, (char) => char.codePointAt(0) ?? 0);
  const lookAlikes = new Map<number, number>();
  for (let i = 0; i < pairs.length; i += 2) lookAlikes.set(pairs[i] ?? 0, pairs[i + 1] ?? 0);
  return { knows: createWordKnower(pack), lookAlike: (code) => lookAlikes.get(code) ?? code };
}

/** A message of unknown direction may be a received one; taking it for sent would accuse the child. */
function hears(rule: (typeof DIRECTIONS)[number] | undefined, message: Direction): boolean {
  return rule === 'any' || rule === message || (rule === 'received' && message === 'unknown');
}

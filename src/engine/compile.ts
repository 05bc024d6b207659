// Rules -> pack, at build time. Words that stand side by side are written out as entries of several words while they
// are few; what is left is a class of entries, and a phrase is a row of them (`steps.ts`).
import { type Classes, createClasses, type Entry, NUMBER_WORD } from './classes.ts';
import { MAX_ENTRY } from './occurrences.ts';
import { type Orthography, PLAIN } from './orthography.ts';
import { DIRECTIONS, type Pack } from './pack.ts';
import { MAX_GAP, PhraseError, parsePhrase } from './phrase.ts';
import type { Lexicon, Rule, WordLists } from './rule.ts';
import { createSteps, type Part } from './steps.ts';

/** Entries one place may be written out to: more would cost more bytes than the steps they save. */
const MAX_WRITTEN_OUT = 8;

/** What may stand at one place of a phrase, after a gap of at most `gap` tokens. */
interface Place {
  /** A class for each. A list is one class wherever it is written. */
  readonly entries: readonly (readonly Entry[])[];
  readonly optional: boolean;
  readonly gap: number;
}

/**
 * Compiles rules, the word lists they name and the lexicon; what `orthography` knows is compiled in, so that scanning knows it for free.
 * @throws PhraseError naming rule, field and phrase, with what was expected and what was found.
 */
export function compile(
  rules: readonly Rule[],
  lists: WordLists,
  orthography: Orthography = PLAIN,
  lexicon: Lexicon = {},
): Pack {
  const classes = createClasses(lists, orthography);
  const phrases: Part[][] = [];
  const phraseRule: number[] = [];
  const phraseMutes: number[] = [];
  const addPhrase = (source: string, rule: number, mutes: boolean): void => {
    phrases.push(
      placesOf(source, classes).map(({ entries, optional, gap }) => ({
        classes: entries.map(classes.idOf),
        optional,
        gap: Math.min(gap, MAX_GAP),
      })),
    );
    phraseRule.push(rule);
    phraseMutes.push(mutes ? 1 : 0);
  };

  for (const [index, rule] of rules.entries()) {
    for (const field of ['match', 'unless'] as const) {
      for (const source of rule[field]) {
        try {
          addPhrase(source, index, field === 'unless');
        } catch (cause) {
          if (!(cause instanceof PhraseError)) throw cause;
          throw new PhraseError(`${rule.id}: ${field} "${source}": ${cause.message}`, { cause });
        }
      }
    }
  }
  classes.lean(lexicon);
  const { byTrieNode, commonness, sections } = classes.finish();
  const steps = createSteps(commonness);
  for (const [number, parts] of phrases.entries()) steps.add(number, parts);
  return {
    ...sections,
    ...steps.layOut(byTrieNode),
    phraseRule: Uint16Array.from(phraseRule),
    phraseMutes: Uint8Array.from(phraseMutes),
    rules: rules.map((rule) => rule.id),
    directions: Uint8Array.from(rules, (rule) => DIRECTIONS.indexOf(rule.direction)),
    cueBits: Uint8Array.from(rules, ({ bits }) => bits ?? 0),
    lookAlikes: orthography.lookAlikes,
    syllables: orthography.syllables,
  };
}

/** The places of a phrase, neighbours written out where that stays small. */
function placesOf(source: string, classes: Classes): Place[] {
  const places: Place[] = [];
  let gap = 0;
  for (const element of parsePhrase(source)) {
    if (element.kind === 'gap') {
      gap += element.most;
      continue;
    }
    const place = { entries: classes.entriesOf(element.atoms), optional: element.optional, gap };
    const last = places.at(-1);
    const joined = last === undefined || gap > 0 ? undefined : writeOut(last, place);
    if (joined === undefined) places.push(place);
    else places[places.length - 1] = joined;
    gap = 0;
  }
  return places;
}

/** Both places as one, or undefined where that would be too much. A number stands for too many words. */
function writeOut(before: Place, place: Place): Place | undefined {
  const [first, second] = [before, place].map(({ entries, optional }) =>
    optional ? [...entries.flat(), []] : entries.flat(),
  );
  if (first === undefined || second === undefined) return undefined;
  if (first.length * second.length > MAX_WRITTEN_OUT) return undefined;
  const both = first.flatMap((one) => second.map((other) => [...one, ...other]));
  if (both.some((words) => words.length > MAX_ENTRY || words.includes(NUMBER_WORD))) return undefined;
  return {
    entries: [both.filter((words) => words.length > 0)],
    optional: before.optional && place.optional,
    gap: before.gap,
  };
}

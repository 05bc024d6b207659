// Every engine of the comparison, by the name the tables and `--only` use.
import type { Engine } from './engine.ts';

const peer = { isSlow: false, hasGaps: false };

export const ENGINES = {
  nightlight: {
    note: 'folds, knows word borders, respellings, Traditional characters; all rules hit, with their places',
    isSlow: false,
    hasGaps: false,
    load: async () => (await import('./nightlight.ts')).buildNightlight,
  },
  'nightlight-gaps': {
    note: 'the same, with one phrase with a gap for each five without',
    isSlow: false,
    hasGaps: true,
    load: async () => (await import('./nightlight.ts')).buildNightlight,
  },
  regexp: {
    ...peer,
    note: 'one alternation, /gi; no word borders, first of overlapping hits only',
    load: async () => (await import('./regexp.ts')).buildRegExp,
  },
  obscenity: {
    ...peer,
    note: 'look-alikes and case folded; borders of English words only',
    isSlow: true,
    load: async () => (await import('./obscenity.ts')).buildObscenity,
  },
  'leo-profanity': {
    ...peer,
    note: 'yes or no; single words between spaces only, so it finds no phrase',
    load: async () => (await import('./leo-profanity.ts')).buildLeoProfanity,
  },
  'bad-words': {
    ...peer,
    note: 'yes or no; English borders, so no Chinese inside a text',
    isSlow: true,
    load: async () => (await import('./bad-words.ts')).buildBadWords,
  },
  'aho-corasick': {
    ...peer,
    note: '@monyone/aho-corasick on lower case; no word borders',
    load: async () => (await import('./aho-corasick.ts')).buildAhoCorasick,
  },
  'aho-corasick/fast': {
    ...peer,
    note: '@monyone/aho-corasick/fast (double array) on lower case; no word borders',
    load: async () => (await import('./aho-corasick.ts')).buildAhoCorasickFast,
  },
  fastscan: {
    ...peer,
    note: 'on lower case; no word borders',
    load: async () => (await import('./fastscan.ts')).buildFastscan,
  },
} as const satisfies Record<string, Engine>;

export type EngineName = keyof typeof ENGINES;

/** Names in the order of the tables. */
export const ENGINE_NAMES: readonly string[] = Object.keys(ENGINES);

/** The engine of that name, or undefined. */
export function engineOf(name: string): Engine | undefined {
  const known: Readonly<Record<string, Engine>> = ENGINES;
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

// What the build knows of writing systems, from published tables, so that the pack knows it too.

export interface Orthography {
  /** The spelling under which a token is known, for example 传 for 傳: rules may be written in either. */
  standard(token: string): string;
  /** Other spellings of a token that mean the same, for example 傳 for 传. */
  spellings(token: string): readonly string[];
  /** Other wordings of an entry, for example 简讯 (Taiwan) for 短信. */
  wordings(entry: string): readonly string[];
  /** Pairs: a character that is no Latin letter, and the Latin letter it looks like. */
  readonly lookAlikes: string;
  /** Chinese syllables without tones, in order: the number of a sound is its place here. */
  readonly syllables: readonly string[];
  /** Sounds of a character, the most usual first. */
  soundsOf(character: string): readonly number[];
  /** Pairs of characters that stand side by side in common words. */
  readonly ordinaryPairs: readonly string[];
  /** How often a token is met in ordinary messages, compared with others. */
  commonness(token: string): number;
  /** Characters a writer may put for a sound. */
  charactersOf(sound: number): readonly string[];
}

/** Knows nothing: every word is spelled in one way. */
export const PLAIN: Orthography = {
  standard: (token) => token,
  spellings: () => [],
  wordings: () => [],
  lookAlikes: '',
  syllables: [],
  soundsOf: () => [],
  commonness: () => 1,
  charactersOf: () => [],
  ordinaryPairs: [],
};

// What the benchmark asks of an engine: to be built from phrases, and then to count its hits in a text.

export interface PhraseList {
  readonly literal: readonly string[];
  /** Written in the language of our rules; other engines are not asked for them. */
  readonly gapped: readonly string[];
}

/** Number of hits in a text. An engine that answers yes or no gives 1 or 0. */
export type Search = (text: string) => number;

export type Build = (phrases: PhraseList) => Search;

export interface Engine {
  /** What differs from the others, for the reader of the table. */
  readonly note: string;
  /** Takes a thousand times as long as the floor, or more: one process has to do. */
  readonly isSlow: boolean;
  readonly hasGaps: boolean;
  /** Loads the package only in the process that measures it. */
  readonly load: () => Promise<Build>;
}

// Names of tables and rows, which those who measure and those who read the figures have to agree on.

export const MESSAGE_TABLE =
  'one message: microseconds at the median, 95 % and 99 %, and share of messages hit';
export const SHIPPED_TABLE = 'the shipped rules';
export const CORPUS_TABLE = 'the shipped rules on ordinary messages';
export const LOAD_TABLE = 'loading a pack in a fresh process';
export const ASSESS_TABLE = 'weighing 60 pieces of evidence';

export const FLOOR_ROW = 'floor';
export const FOLD_ROW = 'fold alone';
export const SHIPPED_ROW = 'shipped rules';

const readable = (size: number): string => size.toLocaleString('en');

/** Table of the engines that were given this many phrases. */
export const engineTable = (size: number): string => `engines, ${readable(size)} phrases`;

/** An engine at a size, where both stand in one row. */
export const engineRow = (engine: string, size: number): string => `${engine}, ${readable(size)}`;

/** Growth with this many phrases; 0 stands for the shipped rules. */
export const growthTable = (size: number): string =>
  `growth with the length of a message, ${size === 0 ? SHIPPED_ROW : `${readable(size)} phrases and gaps`}`;

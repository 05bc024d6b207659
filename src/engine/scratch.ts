// Rows of numbers that are used again: to make one costs about a microsecond, as much as reading a short message.

const FIRST_LENGTH = 512;
/** A longer row, which only a very long message needs, is not kept. */
const KEPT_LENGTH = 16_384;

/** Gives the same row again and again, with room for `length` numbers at least. What stands in it means nothing. */
export function createScratch(): (length: number) => Uint32Array {
  let row = new Uint32Array(FIRST_LENGTH);
  return (length) => {
    if (length > row.length || row.length > KEPT_LENGTH)
      row = new Uint32Array(Math.max(FIRST_LENGTH, length));
    return row;
  };
}

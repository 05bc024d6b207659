// A text with carets below the ranges that matter, cut into rows that fit the terminal.
import { type Cell, cellsOf } from './display-width.ts';

export interface Marking {
  /** Half open, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** Written behind the last caret. */
  readonly label: string;
}

/** Rows of the text, each followed by one row of carets for every marking that touches it. */
export function drawCarets(text: string, markings: readonly Marking[], columns: number): string[] {
  return rowsOf(cellsOf(text), columns).flatMap((row) => [
    row.map(({ shown }) => shown).join(''),
    ...markings.flatMap((marking) => caretRow(row, marking)),
  ]);
}

/** Breaks at the column limit and at line feeds, which take no cell. */
function rowsOf(cells: readonly Cell[], columns: number): Cell[][] {
  const rows: Cell[][] = [[]];
  let width = 0;
  for (const cell of cells) {
    const isBreak = cell.shown === LINE_FEED || cell.shown === CR_LINE_FEED;
    if (isBreak || width + cell.width > columns) {
      rows.push([]);
      width = 0;
    }
    if (isBreak) continue;
    rows.at(-1)?.push(cell);
    width += cell.width;
  }
  return rows;
}

const LINE_FEED = '⟨000A⟩';
const CR_LINE_FEED = '⟨000D⟩⟨000A⟩';

function caretRow(row: readonly Cell[], { start, end, label }: Marking): string[] {
  const isMarked = (cell: Cell): boolean => cell.start < end && cell.end > start;
  if (!row.some(isMarked)) return [];
  const carets = row.map((cell) => (isMarked(cell) ? '^' : ' ').repeat(cell.width)).join('');
  const endsHere = end <= (row.at(-1)?.end ?? 0);
  return [endsHere ? `${carets.trimEnd()} ${label}` : carets.trimEnd()];
}

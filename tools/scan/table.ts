// Tables for a terminal: columns stand right whatever the script of the words in them.
import { displayWidth } from './display-width.ts';

export interface Column {
  readonly title: string;
  /** Numbers stand at the right of their column. */
  readonly isNumber?: boolean;
}

/** The lines of a table: titles, a rule, rows. */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const titles = columns.map(({ title }) => title);
  const widths = columns.map((_, c) =>
    Math.max(...[titles, ...rows].map((row) => displayWidth(row[c] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ isNumber }, c) => {
        const cell = cells[c] ?? '';
        const space = ' '.repeat((widths[c] ?? 0) - displayWidth(cell));
        return isNumber ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  return [line(titles), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)];
}

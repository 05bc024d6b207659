// A table that stands as cards where the window is narrow: there each cell names its column itself.
import type { ComponentChildren } from 'preact';

export interface TableProps {
  /** For screen readers: a heading above says it to all. */
  name: string;
  columns: readonly string[];
  children: ComponentChildren;
}

export function Table({ name, columns, children }: TableProps) {
  return (
    <table aria-label={name}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** @param column what its column is called */
export function Cell({ column, children }: { column: string; children: ComponentChildren }) {
  return <td data-column={column}>{children}</td>;
}

/** One line as it is; several as a list. */
export function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 1) return <>{lines[0]}</>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

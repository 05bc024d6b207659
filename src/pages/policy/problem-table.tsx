// What of the policy is ignored: which field, what was expected, what was found, and what holds instead.
import type { PolicyProblem } from '../../messages/contract.ts';
import { useTexts } from '../../ui/texts.tsx';
import { holdsInstead } from './holds-instead.ts';
import type { SettingRow } from './setting-rows.ts';
import { Cell, Lines, Table } from './table.tsx';

export interface ProblemTableProps {
  problems: readonly PolicyProblem[];
  rows: readonly SettingRow[];
}

export function ProblemTable({ problems, rows }: ProblemTableProps) {
  const { say } = useTexts();
  const [expected, found, instead] = [
    say('policy_column_expected'),
    say('policy_column_found'),
    say('policy_column_instead'),
  ];
  return (
    <Table
      name={say('policy_problems_title')}
      columns={[say('policy_column_field'), expected, found, instead]}
    >
      {problems.map((problem) => (
        <tr key={`${problem.field} ${problem.found}`}>
          <th scope="row">
            <code translate={false}>{problem.field}</code>
          </th>
          <Cell column={expected}>
            {/* The parser's own words. */}
            <span lang="en">{problem.expected}</span>
          </Cell>
          <Cell column={found}>
            <code translate={false}>{problem.found}</code>
          </Cell>
          <Cell column={instead}>
            <Lines lines={holdsInstead(problem, rows, say)} />
          </Cell>
        </tr>
      ))}
    </Table>
  );
}

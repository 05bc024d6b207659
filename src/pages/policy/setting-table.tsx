// Every setting with what holds of it, where that comes from, and who changes it.
import { useTexts } from '../../ui/texts.tsx';
import type { SettingRow } from './setting-rows.ts';
import { Cell, Lines, Table } from './table.tsx';

export function SettingTable({ rows }: { rows: readonly SettingRow[] }) {
  const { say } = useTexts();
  const [value, from, change] = [
    say('policy_column_value'),
    say('policy_column_from'),
    say('policy_column_change'),
  ];
  return (
    <Table name={say('policy_settings_title')} columns={[say('policy_column_setting'), value, from, change]}>
      {rows.map((row) => (
        <tr key={row.name} class={row.from}>
          <th scope="row">
            {row.label} <code translate={false}>{row.name}</code>
          </th>
          <Cell column={value}>
            <Lines lines={row.values} />
          </Cell>
          <Cell column={from}>{say(`policy_from_${row.from}`)}</Cell>
          <Cell column={change}>{say(row.isLocked ? 'policy_change_school' : 'policy_change_here')}</Cell>
        </tr>
      ))}
    </Table>
  );
}
